// SPDX-License-Identifier: Apache-2.0
// The colours and the type of what is drawn in the window: those of its palette, as large as its text.
#pragma once

#include "core/paper/chart_look.h"

namespace signpost::gui {

paper::ChartLook window_look();

}  // namespace signpost::gui
