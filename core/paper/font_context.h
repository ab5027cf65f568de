// SPDX-License-Identifier: Apache-2.0
// What Pango needs to choose and measure fonts, set so that widths do not depend on where the words end up.
#pragma once

#include <string>
#include <string_view>

#include "core/paper/handles.h"

namespace signpost::paper {

/// Without hinting and without whole pixels. `language` ("es", "zh-Hans") chooses among forms of letters;
/// empty: the system's.
Handle<PangoContext> font_context(const std::string& language);

/// From which side a text is read, on a page that is read from the right: from the right too, unless all of
/// its letters are of the other direction. Nothing is said by its first letter alone, as a sentence may begin
/// with a name.
PangoDirection direction_on_a_page_from_the_right(std::string_view text);

}  // namespace signpost::paper
