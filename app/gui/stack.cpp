// SPDX-License-Identifier: Apache-2.0
#include "app/gui/stack.h"

#include <algorithm>
#include <cmath>

#include "app/gui/native.h"
#include "app/gui/wrapped_text.h"

namespace signpost::gui {

int px(int designed) { return static_cast<int>(std::lround(designed * native::text_scale())); }

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
        auto size = window->GetBestSize();
        size.x = std::min(size.x, width_);
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

}  // namespace signpost::gui
