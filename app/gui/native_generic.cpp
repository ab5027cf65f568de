// SPDX-License-Identifier: Apache-2.0
// The plain toolkit, for platforms without a native_*.cpp of their own. Not tried on any of them yet.
#include <memory>

#include <wx/settings.h>
#include <wx/stattext.h>

#include "app/gui/native.h"

namespace signpost::gui::native {

bool is_high_contrast() { return false; }

double text_scale() { return 1.0; }

void apply_style(const Palette&) {}

void set_style(wxWindow&, const char*) {}

void let_wrap(wxWindow&) {}

void keep_scroll_bar(wxWindow&) {}

int height_at(wxWindow& window, int width) {
    if (auto* text = dynamic_cast<wxStaticText*>(&window)) text->Wrap(width);
    window.InvalidateBestSize();
    return window.GetBestSize().y;
}

int width_in_one_line(wxWindow& text) { return text.GetTextExtent(text.GetLabel()).x; }

void after_first_paint(wxWindow& top_window, std::function<void()> then) {
    top_window.CallAfter(std::move(then));
}

}  // namespace signpost::gui::native
