// SPDX-License-Identifier: Apache-2.0
// When what was changed stands on the screen.
#pragma once

#include <functional>

#include <wx/window.h>

namespace signpost::gui::native {

/// Calls once, as soon as a top window that is shown has drawn its next frame. Where nothing is to be drawn
/// anew, that is never.
void after_next_paint(wxWindow& top_window, std::function<void()> then);

}  // namespace signpost::gui::native
