// SPDX-License-Identifier: Apache-2.0
// A text that breaks into lines at the width it is given. Its words reach a screen reader whole.
#pragma once

#include <string>
#include <string_view>

#include <wx/stattext.h>

namespace signpost::gui {

class WrappedText : public wxStaticText {
public:
    /// `part` is the part it plays in the style, such as "title"; may be null.
    WrappedText(wxWindow* parent, std::string_view text, const char* part = nullptr);

    /// Returns true when the text changed.
    bool set_text(std::string_view text);
    /// A bold or coloured beginning before plain text; both are plain text, not markup. True when something
    /// changed.
    bool set_text(std::string_view strong, const wxColour& colour, std::string_view rest);

    const std::string& text() const { return text_; }

private:
    std::string text_;
};

}  // namespace signpost::gui
