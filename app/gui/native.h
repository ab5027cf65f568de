// SPDX-License-Identifier: Apache-2.0
// What the toolkit does not offer and each platform does in its own way: one style sheet for the whole
// window, labels that wrap by themselves, and the height a control needs at a given width. Elsewhere than on
// GTK the plain toolkit stands in, so that the window works, if less finely.
#pragma once

#include <functional>

#include <wx/window.h>

#include "app/gui/palette.h"

namespace signpost::gui::native {

/// True when the system shows a high contrast theme, whose colours must stand.
bool is_high_contrast();

/// How much larger than 96 dots an inch text is drawn; every pixel figure is multiplied by it.
double text_scale();

/// Gives all windows the look of `palette`. Called once before the first window and again when the theme
/// changed.
void apply_style(const Palette& palette);

/// Names the part a control plays ("card-title", "hint", "emergency"), for the style.
void set_style(wxWindow& window, const char* part);

/// Lets the label of a static text or check box wrap into lines.
void let_wrap(wxWindow& window);

/// Keeps the scroll bar of a scrolled window in sight, instead of only under the mouse.
void keep_scroll_bar(wxWindow& scrolled);

/// The height that a control needs when it is that wide.
int height_at(wxWindow& window, int width);

/// The width of a text in one line.
int width_in_one_line(wxWindow& text);

/// Calls once, as soon as the first content of a top window was drawn.
void after_first_paint(wxWindow& top_window, std::function<void()> then);

}  // namespace signpost::gui::native
