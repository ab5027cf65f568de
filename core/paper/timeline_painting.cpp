// SPDX-License-Identifier: Apache-2.0
#include "core/paper/timeline_painting.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/paper/chart_shapes.h"
#include "core/paper/handles.h"
#include "core/paper/timeline_layout.h"

namespace signpost::paper {
namespace {

bool is_width(double width) { return std::isfinite(width) && width > 0; }

void paint_grid(cairo_t* cr, const TimelineLayout& layout, const ChartLook& look) {
    set_colour(cr, look.line);
    for (const double x : layout.tick_x)
        upright_line(cr, x, layout.plot.y, layout.plot.bottom(), layout.sizes.stroke);
}

void fill_rounded(cairo_t* cr, const Rect& rect, double radius) {
    using std::numbers::pi;
    const double r = std::min({radius, rect.width / 2, rect.height / 2});
    cairo_new_sub_path(cr);
    cairo_arc(cr, rect.right() - r, rect.y + r, r, -pi / 2, 0);
    cairo_arc(cr, rect.right() - r, rect.bottom() - r, r, 0, pi / 2);
    cairo_arc(cr, rect.x + r, rect.bottom() - r, r, pi / 2, pi);
    cairo_arc(cr, rect.x + r, rect.y + r, r, pi, 3 * pi / 2);
    cairo_close_path(cr);
    cairo_fill(cr);
}

void paint_dots(cairo_t* cr, double from, double to, double y, double unit) {
    if (to <= from) return;
    const Saved saved(cr);
    const double dashes[] = {0, 7 * unit};
    cairo_set_dash(cr, dashes, 2, 0);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_width(cr, 3 * unit);
    cairo_move_to(cr, from, y);
    cairo_line_to(cr, to, y);
    cairo_stroke(cr);
}

/// A diamond with a rim of the ground, so that two near each other are two.
void paint_mark(cairo_t* cr, double x, double y, double unit, const ChartLook& look) {
    set_colour(cr, look.ground);
    fill_diamonds(cr, {{0, x, y, false}}, 1.4 * unit);
    set_colour(cr, look.accent);
    fill_diamonds(cr, {{0, x, y, false}}, unit);
}

void paint_today(cairo_t* cr, const TimelineLayout& layout, const ChartLook& look) {
    if (!layout.today_x) return;
    const double width = std::max(2.0, std::round(2 * layout.sizes.unit));
    const double rim = std::max(1.0, std::round(1.5 * layout.sizes.unit));
    const double x = std::round(*layout.today_x - width / 2);
    const double height = layout.today_bottom - layout.plot.y;
    set_colour(cr, look.ground);
    fill(cr, {x - rim, layout.plot.y, width + 2 * rim, height});
    set_colour(cr, look.text);
    fill(cr, {x, layout.plot.y, width, height});
}

void paint_keys(cairo_t* cr, const TimelineLayout& layout, const ChartLook& look) {
    const double unit = layout.sizes.unit;
    for (const auto& [kind, sample] : layout.keys) {
        const double y = sample.y + sample.height / 2;
        set_colour(cr, look.accent);
        if (kind == TimelineKeyKind::usual) fill_rounded(cr, sample, 3 * unit);
        if (kind == TimelineKeyKind::later)
            paint_dots(cr, sample.x + 2 * unit, sample.right() - 2 * unit, y, unit);
        if (kind == TimelineKeyKind::reported) paint_mark(cr, sample.x + sample.width / 2, y, unit, look);
    }
}

void paint_labels(cairo_t* cr, const TimelineLayout& layout, const ChartLook& look,
                  const WordPainter& words) {
    for (const auto& label : layout.labels) {
        if (!label.has_plate) continue;
        set_colour(cr, ground_of(label, look));
        fill(cr, grown(label.box, 2 * layout.sizes.unit));
    }
    for (const auto& label : layout.labels) {
        set_colour(cr, colour_of(label, look));
        words.paint(cr, label.text, label.style, label.box.x, label.box.y);
    }
}

void paint_selection(cairo_t* cr, const Rect& band, double unit, const ChartLook& look) {
    const auto frame = grown(band, 4 * unit);
    const double stroke = std::max(1.0, std::round(1.5 * unit));
    set_colour(cr, look.text);
    cairo_set_line_width(cr, stroke);
    cairo_rectangle(cr, stroke, frame.y, band.width - 2 * stroke, frame.height);
    cairo_stroke(cr);
}

void paint_layout(cairo_t* cr, const TimelineLayout& layout, const ChartLook& look,
                  const WordPainter& words) {
    set_colour(cr, look.ground);
    fill(cr, layout.picture);
    paint_grid(cr, layout, look);
    set_colour(cr, look.accent);
    for (const auto& row : layout.rows) {
        paint_dots(cr, row.dots_from, row.dots_to, row.middle(), layout.sizes.unit);
        fill_rounded(cr, row.bar, 3 * layout.sizes.unit);
    }
    paint_today(cr, layout, look);
    paint_labels(cr, layout, look, words);
    for (const auto& row : layout.rows)
        for (const double x : row.marks) paint_mark(cr, x, row.middle(), layout.sizes.unit, look);
    paint_keys(cr, layout, look);
}

}  // namespace

double timeline_height(const Timeline& timeline, const ChartLook& look, double width) {
    return is_width(width) ? timeline_layout(timeline, look, width).picture.height : 0;
}

void paint_timeline(cairo_t* cr, const Timeline& timeline, const ChartLook& look, double width,
                    std::optional<std::size_t> selected) {
    if (!is_width(width)) return;
    const auto usable = paintable(look);
    const WordPainter words(usable);
    const auto layout = timeline_layout(timeline, usable, width);
    const Saved saved(cr);
    cairo_new_path(cr);
    cairo_rectangle(cr, 0, 0, width, layout.picture.height);
    cairo_clip(cr);
    paint_layout(cr, layout, usable, words);
    if (selected && *selected < layout.rows.size())
        paint_selection(cr, layout.rows[*selected].band, layout.sizes.unit, usable);
}

PictureBytes timeline_png(const Timeline& timeline, const ChartLook& look, double width_px) {
    return png({width_px, timeline_height(timeline, look, width_px)},
               [&](cairo_t* cr) { paint_timeline(cr, timeline, look, width_px); });
}

}  // namespace signpost::paper
