// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_selection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/paper/chart_shapes.h"

namespace signpost::paper {
namespace {

/// Wide enough for a triangle among the marks.
double ring_units(const PlacedPoint& point) { return point.place.series == marks_row ? 15 : 11; }

const std::string& words_of(const Chart& chart, const ChartPlace& place) {
    if (place.series == marks_row) return chart.marks.at(place.point).spoken;
    return series_at(chart, place.series).points.at(place.point).spoken;
}

/// Above the point, or below it where there is no room above.
Rect beside(const PlacedPoint& point, const Size& size, const Rect& picture, double unit) {
    const double away = (ring_units(point) + 5) * unit;
    const double above = point.y - away - size.height;
    const double y = above >= picture.y ? above : point.y + away;
    return moved_inside({std::round(point.x - size.width / 2), std::round(y), size.width, size.height},
                        picture);
}

void ring(cairo_t* cr, const PlacedPoint& point, double radius, double width, const Rgb& colour) {
    set_colour(cr, colour);
    cairo_new_path(cr);
    cairo_arc(cr, point.x, point.y, radius, 0, 2 * std::numbers::pi);
    cairo_set_line_width(cr, width);
    cairo_stroke(cr);
}

}  // namespace

std::optional<Selection> selection(const ChartLayout& layout, const Chart& chart, const ChartPlace& place,
                                   const WordPainter& words) {
    const auto at = std::find_if(layout.points.begin(), layout.points.end(),
                                 [&](const PlacedPoint& point) { return point.place == place; });
    if (at == layout.points.end()) return std::nullopt;
    Selection out{*at, words_of(chart, place), layout.sizes.words, {}, {}};
    const double unit = layout.sizes.unit;
    const double inset = 8 * unit;
    out.style.most_lines = 6;
    out.style.widest_px = std::max(1.0, std::min(330 * unit, layout.picture.width - 2 * inset));
    const auto size = words.size_of(out.words, out.style);
    const Size framed{std::ceil(size.width + 2 * inset), std::ceil(size.height + 1.5 * inset)};
    const auto frame = beside(*at, framed, layout.picture, unit);
    if (out.words.empty() || !holds(layout.picture, frame)) return out;
    out.frame = frame;
    out.words_box = {frame.x + inset, frame.y + 0.75 * inset, size.width, size.height};
    return out;
}

void paint_selection(cairo_t* cr, const Selection& selection, const ChartSizes& sizes, const ChartLook& look,
                     const WordPainter& words) {
    const double radius = ring_units(selection.point) * sizes.unit;
    ring(cr, selection.point, radius - 2 * sizes.unit, 2 * sizes.unit, look.ground);
    ring(cr, selection.point, radius, 2.5 * sizes.unit, look.text);
    if (selection.frame.width <= 0) return;
    set_colour(cr, look.text);
    fill(cr, selection.frame);
    set_colour(cr, look.ground);
    fill(cr, grown(selection.frame, -sizes.stroke));
    set_colour(cr, look.text);
    words.paint(cr, selection.words, selection.style, selection.words_box.x, selection.words_box.y);
}

}  // namespace signpost::paper
