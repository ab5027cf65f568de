// SPDX-License-Identifier: Apache-2.0
// What Pango needs to choose and measure fonts, set so that widths do not depend on where the words end up.
#pragma once

#include <string>

#include "core/paper/handles.h"

namespace signpost::paper {

/// Without hinting and without whole pixels. `language` ("es") chooses among forms of letters; empty: the
/// system's.
Handle<PangoContext> font_context(const std::string& language);

}  // namespace signpost::paper
