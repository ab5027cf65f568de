// SPDX-License-Identifier: Apache-2.0
// Buttons whose work begins after the click is over: an assistive tool that pressed one is not kept waiting
// by what follows, such as a dialog.
#pragma once

#include <functional>

#include <wx/button.h>

namespace signpost::gui {

/// A button whose layout gives it its size, with the air around its words that the style sheet gives it. In
/// its own style for wxBU_EXACTFIT the toolkit reads a style sheet for each button, which that one then
/// overrules.
wxButton* new_button(wxWindow* parent, const wxString& label, long style = 0);

/// `part` is the part it plays in the style, such as "primary" or "link"; may be null.
wxButton* make_button(wxWindow* parent, const wxString& label, std::function<void()> action,
                      const char* part = nullptr);

}  // namespace signpost::gui
