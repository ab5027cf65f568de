// SPDX-License-Identifier: Apache-2.0
#include "app/gui/stack.h"

#include <algorithm>
#include <cmath>

#include "app/gui/native.h"
#include "app/gui/wrapped_text.h"

namespace signpost::gui {

int px(int designed) { return static_cast<int>(std::lround(designed * native::text_scale())); }

namespace {

/// Its own size; where that is wider than there is room, with its label in several lines.
wxSize size_within(wxWindow& window, int width) {
    const auto size = window.GetBestSize();
    if (size.x <= width && !native::wraps_label(window)) return size;
    native::wrap_label(window, width);
    const int used = std::min(size.x, width);
    return {used, native::height_at(window, used)};
}

}  // namespace

void Stack::add(wxWindow& window, int gap) {
    if (window.IsShown()) add(window, gap, native::height_at(window, width_));
}

void Stack::add(WrappedText& text, int gap) {
    if (text.IsShown()) add(text, gap, text.height_at(width_));
}

void Stack::add(wxWindow& window, int gap, int height) {
    window.SetSize(left_, top_ + gap, width_, height);
    top_ += gap + height;
}

void Stack::add_row(const std::vector<wxWindow*>& windows, int gap, int between) {
    int x = left_;
    int row_height = 0;
    top_ += gap;
    for (auto* window : windows) {
        if (!window->IsShown()) continue;
        const auto size = size_within(*window, width_);
        if (x > left_ && x + size.x > left_ + width_) {
            x = left_;
            top_ += row_height + between;
            row_height = 0;
        }
        window->SetSize(x, top_, size.x, size.y);
        x += size.x + between;
        row_height = std::max(row_height, size.y);
    }
    top_ += row_height;
}

void Stack::add_titled_row(WrappedText& title, const std::vector<wxWindow*>& buttons, int between) {
    int row_width = 0;
    int row_height = 0;
    for (auto* button : buttons) {
        if (!button->IsShown()) continue;
        row_width += button->GetBestSize().x + between;
        row_height = std::max(row_height, button->GetBestSize().y);
    }
    const int title_width = native::width_in_one_line(title);
    if (title_width + row_width > width_) {
        add(title);
        if (row_width > 0) add_row(buttons, between, between);
        return;
    }
    const int height = title.height_at(width_ - row_width);
    const int line = std::max(height, row_height);
    title.SetSize(left_, top_ + (line - height) / 2, width_ - row_width, height);
    int x = left_ + width_ - row_width + between;
    for (auto* button : buttons) {
        if (!button->IsShown()) continue;
        const auto size = button->GetBestSize();
        button->SetSize(x, top_ + (line - size.y) / 2, size.x, size.y);
        x += size.x + between;
    }
    top_ += line;
}

}  // namespace signpost::gui
