// SPDX-License-Identifier: Apache-2.0
// A text that breaks into lines at the width it is given. Its words reach a screen reader whole.
#pragma once

#include <string>
#include <string_view>

#include <wx/stattext.h>

#include "app/gui/stack.h"

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

    /// Shows the text, or hides the window when it is empty. True when the layout changes.
    bool show_if_any(std::string_view text);

    /// Breaks the text for this width and returns the height it needs.
    int height_at(int width);
    /// Breaks it anew at the next time, because its letters became others.
    void forget_size();
    /// Changes the part it plays in the style, from one to another; empty for none.
    void change_part(const char* from, const char* to);

    const std::string& text() const { return text_; }

private:
    void show_lines(const std::string& lines, std::size_t strong);

    std::string text_;
    std::size_t strong_ = 0;  ///< how many bytes at the beginning are strong
    wxColour colour_;
    std::string lines_;  ///< what the label holds: the text with line feeds
    int width_ = -1;     ///< for which it was broken last; -1 after a change
    int scale_ = 0;
    int height_ = 0;
};

}  // namespace signpost::gui
