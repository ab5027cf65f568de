// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <numbers>

#include "core/paper/chart_shapes.h"
#include "core/paper/handles.h"
#include "core/paper/sheets.h"

namespace signpost::paper {
namespace {

constexpr double corner = 4;
constexpr double bar_width = 5;
constexpr double frame_width = 0.75;

void add_rounded(cairo_t* cr, const Rect& rect) {
    using std::numbers::pi;
    cairo_new_path(cr);
    cairo_arc(cr, rect.right() - corner, rect.y + corner, corner, -pi / 2, 0);
    cairo_arc(cr, rect.right() - corner, rect.bottom() - corner, corner, 0, pi / 2);
    cairo_arc(cr, rect.x + corner, rect.bottom() - corner, corner, pi / 2, pi);
    cairo_arc(cr, rect.x + corner, rect.y + corner, corner, pi, 3 * pi / 2);
    cairo_close_path(cr);
}

void stroke_rect(cairo_t* cr, const Rect& rect, double width) {
    cairo_set_line_width(cr, width);
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
    cairo_stroke(cr);
}

void paint_band(cairo_t* cr, const Rect& rect, const ChartLook& look) {
    set_colour(cr, look.accent);
    add_rounded(cr, rect);
    cairo_fill(cr);
}

/// The frame and the bar tell it on a black and white print too.
void paint_emergency(cairo_t* cr, const Rect& rect, const ChartLook& look) {
    set_colour(cr, look.emergency_ground);
    fill(cr, rect);
    set_colour(cr, look.emergency);
    stroke_rect(cr, grown(rect, -frame_width / 2), frame_width);
    fill(cr, {rect.x, rect.y, bar_width, rect.height});
}

void paint(cairo_t* cr, const PlacedGround& ground, double width, const ChartLook& look) {
    const Saved saved(cr);
    if (look.is_right_to_left) {
        cairo_translate(cr, width, 0);
        cairo_scale(cr, -1, 1);
    }
    const Rect rect{0, ground.y, width, ground.height};
    if (ground.ground == Ground::band) paint_band(cr, rect, look);
    if (ground.ground == Ground::emergency) paint_emergency(cr, rect, look);
}

void paint(cairo_t* cr, const PlacedRegion& placed, const ChartLook& look) {
    const Saved saved(cr);
    cairo_translate(cr, placed.x, placed.y);
    for (const auto& ground : placed.region.grounds) paint(cr, ground, placed.width, look);
    for (const auto& strip : placed.region.strips) {
        const Saved at_strip(cr);
        cairo_translate(cr, 0, strip.y);
        strip.strip.paint(cr);
    }
}

void mark(cairo_t* cr, double x, double y, double to_x, double to_y) {
    cairo_move_to(cr, x, y);
    cairo_line_to(cr, to_x, to_y);
}

/// Where to cut: two short lines outside each corner, and a thin line all round.
void paint_cuts(cairo_t* cr, const Rect& card, const ChartLook& look) {
    constexpr double away = 2;
    constexpr double length = 9;
    set_colour(cr, look.soft_text);
    cairo_set_line_width(cr, 0.5);
    for (const double x : {card.x, card.right()}) {
        mark(cr, x, card.y - away, x, card.y - length);
        mark(cr, x, card.bottom() + away, x, card.bottom() + length);
    }
    for (const double y : {card.y, card.bottom()}) {
        mark(cr, card.x - away, y, card.x - length, y);
        mark(cr, card.right() + away, y, card.right() + length, y);
    }
    cairo_stroke(cr);
    stroke_rect(cr, card, 0.25);
}

void paint_folds(cairo_t* cr, const Rect& card, double panel_height, const ChartLook& look) {
    const Saved saved(cr);
    constexpr std::array dashes{4.0, 3.0};
    cairo_set_dash(cr, dashes.data(), 2, 0);
    set_colour(cr, look.soft_text);
    cairo_set_line_width(cr, 0.5);
    for (double y = card.y + panel_height; y < card.bottom() - 1; y += panel_height)
        mark(cr, card.x, y, card.right(), y);
    cairo_stroke(cr);
}

void paint_title(cairo_t* cr, const Sheet& sheet, const Running& running) {
    const Saved saved(cr);
    double x = running.left();
    if (!sheet.cards.empty())
        x = running.look.is_right_to_left ? sheet.cards.back().right() - running.width()
                                          : sheet.cards.front().x;
    cairo_translate(cr, x, running.margins.top);
    sheet.title.paint(cr);
}

}  // namespace

void paint(cairo_t* cr, const Sheet& sheet, const Running& running) {
    paint_title(cr, sheet, running);
    for (const auto& card : sheet.cards) {
        paint_cuts(cr, card, running.look);
        paint_folds(cr, card, sheet.panel_height, running.look);
    }
    for (const auto& region : sheet.regions) paint(cr, region, running.look);
}

}  // namespace signpost::paper
