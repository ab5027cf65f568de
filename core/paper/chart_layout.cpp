// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_layout.h"

#include <algorithm>
#include <cmath>

#include "core/paper/chart_labels.h"
#include "core/paper/time_axis.h"

namespace signpost::paper {
namespace {

std::vector<bool> shown_points(const Chart& chart, const ChartSeries& series) {
    std::vector<bool> out;
    for (const auto& point : series.points)
        out.push_back(is_on_axis(chart, point.minute) && std::isfinite(point.value));
    return out;
}

double y_of(const Panel& panel, double value) {
    return panel.plot.bottom() - share_of(panel.scale, value) * panel.plot.height;
}

std::size_t most_grid_lines(double height, std::size_t series, const ChartSizes& sizes) {
    const double fitting = std::floor(height / (sizes.small_height * (series == 0 ? 2 : 1.1)));
    return static_cast<std::size_t>(std::clamp(fitting, 2.0, series == 0 ? 6.0 : 4.0));
}

/// Up and down are known before left and right: the labels of the values decide how far left the panels
/// begin.
void add_panels(ChartLayout& layout, const Chart& chart, const std::vector<ChartRow>& rows) {
    for (const auto& row : rows) {
        const double top = std::floor(row.top);
        const double gap = layout.is_bare ? row.height * 0.08 : 0;
        const Rect band{0, top, 0, std::max(0.0, std::floor(row.top + row.height - gap) - top)};
        if (row.kind == RowKind::marks) layout.marks = band;
        if (row.kind != RowKind::plot) continue;
        const auto& series = series_at(chart, row.series);
        const auto most = most_grid_lines(band.height, row.series, layout.sizes);
        layout.panels.push_back(
            {band, value_scale(series, shown_points(chart, series), most), {}, {}, {}, {}, 1});
    }
}

/// Room for the half of the last day's label that is right of its place.
double right_margin(const ChartLayout& layout, const Chart& chart, const WordPainter& words) {
    const double unit = layout.sizes.unit;
    const auto ticks = ticks_on_axis(chart);
    double half = 0;
    if (!ticks.empty() && share_of_time(chart, ticks.back().minute) > 0.95)
        half = std::max(words.size_of(ticks.back().date_label, layout.sizes.small).width,
                        words.size_of(ticks.back().day_label, layout.sizes.small).width) /
               2;
    return std::min(std::max(half + 2 * unit, 10 * unit), layout.picture.width * 0.15);
}

void set_width(ChartLayout& layout, const Chart& chart, const WordPainter& words) {
    const double unit = layout.sizes.unit;
    const double edge = std::min(6 * unit, layout.picture.width / 4);
    const double labels =
        layout.is_bare ? 0 : std::min(widest_value_label(layout, chart, words), layout.picture.width / 3);
    const double left = layout.is_bare ? edge : 2 * unit + labels + 10 * unit;
    const double right = layout.picture.width - (layout.is_bare ? edge : right_margin(layout, chart, words));
    const double x = std::floor(left);
    const double width = std::max(0.0, std::floor(right) - x);
    for (auto& panel : layout.panels) panel.plot = {x, panel.plot.y, width, panel.plot.height};
    layout.marks = {x, layout.marks.y, width, layout.marks.height};
}

Rect calling_side(const Panel& panel, const ChartLine& line, double y) {
    const auto& plot = panel.plot;
    return line.calls_above ? Rect{plot.x, plot.y, plot.width, y - plot.y}
                            : Rect{plot.x, y, plot.width, plot.bottom() - y};
}

/// In an empty chart the grid alone: its words stand in the middle, where a line would cross them.
void add_lines(const ChartLayout& layout, Panel& panel, const ChartSeries& series) {
    for (const double value : panel.scale.grid) panel.grid_y.push_back(y_of(panel, value));
    if (layout.is_empty) return;
    for (const auto& line : series.lines) {
        if (!std::isfinite(line.value)) continue;
        const double y = std::round(y_of(panel, line.value));
        panel.lines.push_back({y, calling_side(panel, line, y)});
    }
}

/// Smaller where they would hang together like beads.
double marker_unit(const Panel& panel, double unit) {
    const double apart =
        panel.plot.width / static_cast<double>(std::max<std::size_t>(panel.markers.size(), 1));
    return unit * std::clamp(apart / (14 * unit), 0.7, 1.0);
}

void add_points(ChartLayout& layout, const Chart& chart, std::size_t number) {
    auto& panel = layout.panels.at(number);
    const auto& series = series_at(chart, number);
    const auto is_shown = shown_points(chart, series);
    DrawnPoints drawn;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        if (!is_shown[i]) continue;
        const auto& point = series.points[i];
        const double x = x_of(chart, point.minute, panel.plot);
        const double y = y_of(panel, point.value);
        layout.points.push_back({{number, i}, x, y, point.entry, point.is_over_line});
        drawn.push_back({point.minute, x, y, point.is_over_line});
    }
    std::stable_sort(drawn.begin(), drawn.end(),
                     [](const DrawnPoint& a, const DrawnPoint& b) { return a.minute < b.minute; });
    panel.joined = joined_lines(drawn, chart.join_within_minutes);
    panel.markers = thinned_markers(drawn);
    panel.marker_unit = marker_unit(panel, layout.sizes.unit);
}

void add_marks(ChartLayout& layout, const Chart& chart) {
    const double y = std::floor(layout.marks.y + layout.marks.height / 2);
    for (std::size_t i = 0; i < chart.marks.size(); ++i) {
        const auto& mark = chart.marks[i];
        if (is_on_axis(chart, mark.minute))
            layout.points.push_back(
                {{marks_row, i}, x_of(chart, mark.minute, layout.marks), y, mark.entry, mark.is_emergency});
    }
}

Rgb ink_colour(Ink ink, const ChartLook& look) {
    switch (ink) {
        case Ink::soft_text:
            return look.soft_text;
        case Ink::emergency:
            return look.emergency;
        case Ink::text:
            break;
    }
    return look.text;
}

}  // namespace

ChartLayout chart_layout(const Chart& chart, const ChartLook& look, const Size& picture) {
    const auto usable = paintable(look);
    const WordPainter words(usable);
    ChartLayout layout;
    layout.sizes = chart_sizes(usable, words);
    layout.picture = {0, 0, picture.width, picture.height};
    const auto rows = rows_in(wanted_rows(chart, layout.sizes, words), layout.sizes, picture);
    layout.is_bare = is_bare(rows);
    add_panels(layout, chart, rows);
    set_width(layout, chart, words);
    for (std::size_t i = 0; i < layout.panels.size(); ++i) add_points(layout, chart, i);
    add_marks(layout, chart);
    layout.is_empty = layout.points.empty();
    for (std::size_t i = 0; i < layout.panels.size(); ++i)
        add_lines(layout, layout.panels[i], series_at(chart, i));
    if (!layout.is_bare) add_labels(layout, chart, rows, words);
    return layout;
}

const ChartSeries& series_at(const Chart& chart, std::size_t number) {
    return number == 0 ? chart.main : chart.further.at(number - 1);
}

Rgb colour_of(const PlacedLabel& label, const ChartLook& look) { return ink_colour(label.ink, look); }

Rgb ground_of(const PlacedLabel& label, const ChartLook& look) {
    return label.is_on_calls ? look.emergency_ground : look.ground;
}

}  // namespace signpost::paper
