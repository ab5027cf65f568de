// SPDX-License-Identifier: Apache-2.0
#include "app/gui/class_text.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/accessible.h"

namespace signpost::gui {
namespace {

constexpr double pi = 3.14159265358979;
constexpr double mark_width = 1.35;  // these are in heights of the letters
constexpr double dot_radius = 0.13;
constexpr double triangle_height = 0.82;
constexpr double smallest_width = 8;

double indent(const ClassTextLook& look) { return look.mark == ClassMark::none ? 0 : mark_width * look.size; }

paper::Rgb rgb(const wxColour& colour) {
    return {colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0};
}

void set_colour(cairo_t* cr, const wxColour& colour) {
    const auto [red, green, blue] = rgb(colour);
    cairo_set_source_rgb(cr, red, green, blue);
}

paper::SharedText set_in_lines(const paper::Typesetter& typesetter, const std::string& text,
                               const ClassTextLook& look, int width) {
    const paper::Type type{look.size, look.is_semibold, rgb(look.text), true};
    return typesetter.set(text, type, std::max(width - indent(look) - 2 * look.inset, smallest_width));
}

int height_of(const paper::TextBlock& block, const ClassTextLook& look) {
    return static_cast<int>(std::ceil(block.height() + 2 * look.inset));
}

void paint_dot(cairo_t* cr, double x, double baseline, const ClassTextLook& look) {
    set_colour(cr, look.text);
    cairo_arc(cr, x + 0.5 * look.size, baseline - 0.36 * look.size, dot_radius * look.size, 0, 2 * pi);
    cairo_fill(cr);
}

/// Its foot stands on the line of the letters; the exclamation mark is left out of it.
void paint_triangle(cairo_t* cr, double x, double baseline, const ClassTextLook& look) {
    const double high = triangle_height * look.size;
    const double half = high * 0.58;
    const double middle = x + half;
    set_colour(cr, look.text);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_width(cr, high * 0.12);
    cairo_move_to(cr, middle, baseline - high);
    cairo_line_to(cr, middle + half, baseline);
    cairo_line_to(cr, middle - half, baseline);
    cairo_close_path(cr);
    cairo_fill_preserve(cr);
    cairo_stroke(cr);
    set_colour(cr, look.ground);
    cairo_rectangle(cr, middle - high * 0.06, baseline - high * 0.68, high * 0.12, high * 0.38);
    cairo_rectangle(cr, middle - high * 0.06, baseline - high * 0.2, high * 0.12, high * 0.12);
    cairo_fill(cr);
}

}  // namespace

ClassText::ClassText(wxWindow* parent, const paper::Typesetter& typesetter)
    : wxPanel(parent, wxID_ANY), typesetter_(typesetter) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetLayoutDirection(wxLayout_LeftToRight);  // what is drawn has its own direction
    accessible::make_text(*this);
    accessible::take_no_focus(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

int ClassText::height_of(const paper::Typesetter& typesetter, const std::string& text,
                         const ClassTextLook& look, int width) {
    return gui::height_of(*set_in_lines(typesetter, text, look, width), look);
}

int ClassText::show(const std::string& text, const ClassTextLook& look, int width) {
    if (text != text_) accessible::set_name(*this, text);
    text_ = text;
    look_ = look;
    block_ = set_in_lines(typesetter_, text, look, width);
    Refresh();
    return gui::height_of(*block_, look);
}

void ClassText::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(look_.ground));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    auto* cr = gc ? static_cast<cairo_t*>(gc->GetNativeContext()) : nullptr;
    if (cr == nullptr || !block_) return;
    cairo_save(cr);
    cairo_translate(cr, look_.inset, look_.inset);
    const bool is_from_the_right = block_->is_right_to_left();
    const double mark_x = is_from_the_right ? GetClientSize().x - 2 * look_.inset - look_.size : 0;
    if (look_.mark == ClassMark::item) paint_dot(cr, mark_x, block_->first_baseline(), look_);
    if (look_.mark == ClassMark::emergency) paint_triangle(cr, mark_x, block_->first_baseline(), look_);
    if (!is_from_the_right) cairo_translate(cr, indent(look_), 0);
    block_->paint(cr);
    cairo_restore(cr);
}

}  // namespace signpost::gui
