// SPDX-License-Identifier: Apache-2.0
#include "core/paper/diary_chart.h"

#include <algorithm>
#include <cmath>

#include "core/paper/chart_layout.h"
#include "core/paper/chart_selection.h"
#include "core/paper/chart_shapes.h"

namespace signpost::paper {
namespace {

bool has_room(double width, double height) {
    return std::isfinite(width) && std::isfinite(height) && width > 0 && height > 0;
}

void paint_grid(cairo_t* cr, const ChartLayout& layout, const Panel& panel, const ChartLook& look) {
    const double stroke = layout.sizes.stroke;
    set_colour(cr, look.line);
    for (const double x : layout.tick_x) upright_line(cr, x, panel.plot.y, panel.plot.bottom(), stroke);
    for (const double y : panel.grid_y) level_line(cr, panel.plot.x, panel.plot.right(), y, stroke);
}

void paint_lines(cairo_t* cr, const ChartLayout& layout, const Panel& panel, const ChartLook& look) {
    const Saved saved(cr);
    const double dashes[] = {6 * layout.sizes.unit, 4 * layout.sizes.unit};
    cairo_set_dash(cr, dashes, 2, 0);
    set_colour(cr, look.emergency);
    for (const auto& line : panel.lines)
        level_line(cr, panel.plot.x, panel.plot.right(), line.y, std::round(1.5 * layout.sizes.unit));
}

void paint_ground(cairo_t* cr, const ChartLayout& layout, const Panel& panel, const ChartLook& look) {
    set_colour(cr, look.emergency_ground);
    for (const auto& line : panel.lines) fill(cr, line.calling_side);
    paint_grid(cr, layout, panel, look);
    paint_lines(cr, layout, panel, look);
}

void paint_points(cairo_t* cr, const Panel& panel, double unit, const ChartLook& look) {
    set_colour(cr, look.accent);
    stroke_joined(cr, panel.joined, 2 * unit);
    fill_circles(cr, panel.markers, panel.marker_unit);
    set_colour(cr, look.emergency);
    fill_squares(cr, panel.markers, panel.marker_unit);
}

void paint_marks(cairo_t* cr, const ChartLayout& layout, const ChartLook& look) {
    if (layout.marks.height <= 0) return;
    DrawnPoints marks;
    for (const auto& point : layout.points)
        if (point.place.series == marks_row) marks.push_back({0, point.x, point.y, point.is_over_line});
    std::stable_sort(marks.begin(), marks.end(),
                     [](const DrawnPoint& a, const DrawnPoint& b) { return a.x < b.x; });
    marks = thinned_markers(marks);
    set_colour(cr, look.line);
    level_line(cr, layout.marks.x, layout.marks.right(), layout.marks.y + layout.marks.height / 2,
               layout.sizes.stroke);
    set_colour(cr, look.accent);
    fill_diamonds(cr, marks, layout.sizes.unit);
    fill_triangles(cr, marks, layout.sizes.unit, look);
}

void paint_labels(cairo_t* cr, const ChartLayout& layout, const ChartLook& look, const WordPainter& words) {
    for (const auto& label : layout.labels) {
        if (label.has_plate) {
            set_colour(cr, ground_of(label, look));
            fill(cr, grown(label.box, 2 * layout.sizes.unit));
        }
        set_colour(cr, colour_of(label, look));
        words.paint(cr, label.text, label.style, label.box.x, label.box.y);
    }
}

void paint_layout(cairo_t* cr, const ChartLayout& layout, const ChartLook& look, const WordPainter& words) {
    set_colour(cr, look.ground);
    fill(cr, layout.picture);
    for (const auto& panel : layout.panels) paint_ground(cr, layout, panel, look);
    // Words below points: a label may lose a corner, a reading never.
    paint_labels(cr, layout, look, words);
    for (const auto& panel : layout.panels) paint_points(cr, panel, layout.sizes.unit, look);
    paint_marks(cr, layout, look);
}

void clip_to(cairo_t* cr, const Rect& rect) {
    cairo_new_path(cr);
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
    cairo_clip(cr);
}

void add_words(std::vector<std::string>& out, const ChartSeries& series) {
    out.insert(out.end(), {series.name, series.unit});
    for (const auto& line : series.lines) out.push_back(line.label);
    for (const auto& point : series.points) out.push_back(point.spoken);
}

}  // namespace

std::vector<PlacedPoint> paint_chart(cairo_t* cr, const Chart& chart, const ChartLook& look, double width,
                                     double height, const std::optional<ChartPlace>& selected) {
    if (!has_room(width, height)) return {};
    const auto usable = paintable(look);
    const WordPainter words(usable);
    const auto layout = chart_layout(chart, usable, {width, height});
    const Saved saved(cr);
    clip_to(cr, layout.picture);
    paint_layout(cr, layout, usable, words);
    const auto chosen = selected ? selection(layout, chart, *selected, words) : std::nullopt;
    if (chosen) paint_selection(cr, *chosen, layout.sizes, usable, words);
    return layout.points;
}

std::vector<PlacedPoint> placed_points(const Chart& chart, const ChartLook& look, double width,
                                       double height) {
    if (!has_room(width, height)) return {};
    return chart_layout(chart, look, {width, height}).points;
}

double wanted_height(const Chart& chart, const ChartLook& look) {
    const auto usable = paintable(look);
    const WordPainter words(usable);
    return std::ceil(total_height(wanted_rows(chart, chart_sizes(usable, words), words)));
}

std::vector<std::string> words_of(const Chart& chart) {
    std::vector<std::string> out{chart.title, chart.empty_words, chart.marks_name};
    for (const auto& tick : chart.ticks) out.insert(out.end(), {tick.date_label, tick.day_label});
    add_words(out, chart.main);
    for (const auto& series : chart.further) add_words(out, series);
    for (const auto& mark : chart.marks) out.push_back(mark.spoken);
    return out;
}

}  // namespace signpost::paper
