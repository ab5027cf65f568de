// SPDX-License-Identifier: Apache-2.0
// Places windows below each other at a given width, each as high as its text needs there. The toolkit's
// sizers ask for a size before they know the width, which is of no use for text that wraps.
#pragma once

#include <vector>

#include <wx/window.h>

namespace signpost::gui {

/// A length of the design, drawn at 96 dots an inch and the base text size, in pixels of this screen.
int px(int designed);

class WrappedText;

class Stack {
public:
    Stack(int left, int top, int width) : left_(left), top_(top), width_(width) {}

    /// Full width, `gap` below what is above. A hidden window takes no room.
    void add(wxWindow& window, int gap = 0);
    void add(WrappedText& text, int gap = 0);
    void add(wxWindow& window, int gap, int height);
    /// Buttons beside each other at their own size, wrapping to a next line where there is no room.
    void add_row(const std::vector<wxWindow*>& windows, int gap, int between);
    /// A title with buttons at the right end of its line; below it where there is no room.
    void add_titled_row(WrappedText& title, const std::vector<wxWindow*>& buttons, int between);
    void skip(int height) { top_ += height; }

    int bottom() const { return top_; }
    int left() const { return left_; }
    int width() const { return width_; }

private:
    int left_;
    int top_;
    int width_;
};

}  // namespace signpost::gui
