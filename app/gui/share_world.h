// SPDX-License-Identifier: Apache-2.0
// What the Share screen finds around it on this computer: its fonts, and the sheets of its printers.
#pragma once

#include "app/presenters/share_presenter.h"

namespace signpost::gui {

ShareWorld share_world();

}  // namespace signpost::gui
