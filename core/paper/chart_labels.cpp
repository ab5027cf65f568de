// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_labels.h"

#include <algorithm>
#include <cmath>

#include "core/paper/label_choice.h"
#include "core/paper/line_label.h"
#include "core/paper/time_axis.h"

namespace signpost::paper {
namespace {

/// Labels are added from the most to the least important: the later one gives way.
void add(ChartLayout& layout, PlacedLabel label) {
    if (label.text.empty() || !holds(layout.picture, label.box)) return;
    for (const auto& other : layout.labels)
        if (overlaps(other.box, label.box)) return;
    layout.labels.push_back(std::move(label));
}

PlacedLabel label_at(const WordPainter& words, const std::string& text, const TextStyle& style, Ink ink,
                     double x, double y) {
    const auto size = words.size_of(text, style);
    return {text, style, ink, {x, y, size.width, size.height}};
}

TextStyle no_wider_than(TextStyle style, double width_px) {
    style.widest_px = std::max(width_px, 1.0);
    return style;
}

double left_edge(const ChartLayout& layout) { return 2 * layout.sizes.unit; }
double row_width(const ChartLayout& layout) { return layout.picture.width - 4 * layout.sizes.unit; }

void add_title(ChartLayout& layout, const Chart& chart, double top, const WordPainter& words) {
    const auto style = no_wider_than(layout.sizes.heading, row_width(layout));
    add(layout, label_at(words, chart.title, style, Ink::text, left_edge(layout), top));
}

/// The name, and beside it the unit.
void add_header(ChartLayout& layout, const ChartSeries& series, double top, const WordPainter& words) {
    const double gap = series.name.empty() ? 0 : 6 * layout.sizes.unit;
    const auto unit_style = no_wider_than(layout.sizes.words, row_width(layout) / 2);
    const double unit_width = words.size_of(series.unit, unit_style).width;
    const auto name_style = no_wider_than(layout.sizes.name, row_width(layout) - gap - unit_width);
    const auto name = label_at(words, series.name, name_style, Ink::text, left_edge(layout), top);
    const double unit_x = name.box.x + (series.name.empty() ? 0 : name.box.width + gap);
    add(layout, name);
    add(layout, label_at(words, series.unit, unit_style, Ink::soft_text, unit_x, top));
}

void add_marks_header(ChartLayout& layout, const Chart& chart, double top, const WordPainter& words) {
    const auto style = no_wider_than(layout.sizes.small, row_width(layout));
    add(layout, label_at(words, chart.marks_name, style, Ink::soft_text, left_edge(layout), top));
}

void add_empty_words(ChartLayout& layout, const Chart& chart, const WordPainter& words) {
    const auto& plot = layout.panels.front().plot;
    auto style = no_wider_than(layout.sizes.words, plot.width * 0.8);
    const double line_height = words.size_of("Ag", layout.sizes.words).height;
    style.most_lines = std::max(2, static_cast<int>(std::min(plot.height * 0.9 / line_height, 50.0)));
    style.is_centred = true;
    auto label = label_at(words, chart.empty_words, style, Ink::text, 0, 0);
    label.box.x = plot.x + (plot.width - label.box.width) / 2;
    label.box.y = plot.y + (plot.height - label.box.height) / 2;
    label.has_plate = true;
    add(layout, label);
}

void add_line_labels(ChartLayout& layout, const Panel& panel, const ChartSeries& series,
                     const WordPainter& words) {
    const auto style = no_wider_than(layout.sizes.small_strong, panel.plot.width - 12 * layout.sizes.unit);
    std::size_t number = 0;
    for (const auto& line : series.lines) {
        if (!std::isfinite(line.value)) continue;
        const auto& placed = panel.lines.at(number++);
        if (line.label.empty()) continue;
        const auto spot =
            line_label_spot(layout, panel, placed, line.calls_above, words.size_of(line.label, style));
        if (spot) add(layout, {line.label, style, Ink::emergency, spot->box, true, spot->is_on_calls});
    }
}

void add_value_labels(ChartLayout& layout, const Panel& panel, const std::string& decimal_mark,
                      const WordPainter& words) {
    const auto style = no_wider_than(layout.sizes.small, layout.picture.width / 3);
    for (std::size_t i = 0; i < panel.grid_y.size(); ++i) {
        auto label = label_at(words, grid_label(panel.scale.grid[i], panel.scale.decimals, decimal_mark),
                              style, Ink::soft_text, 0, 0);
        label.box.x = panel.plot.x - 10 * layout.sizes.unit - label.box.width;
        label.box.y = panel.grid_y[i] - label.box.height / 2;
        label.box = moved_inside(label.box, layout.picture);
        add(layout, label);
    }
}

struct DayLabels {
    LabelRow row;
    TextStyle style;
    std::vector<DayTick> ticks;
    std::vector<double> x;
    std::vector<std::size_t> chosen;
};

double width_of(const DayTick& tick, const TextStyle& style, const WordPainter& words) {
    return std::max(words.size_of(tick.date_label, style).width, words.size_of(tick.day_label, style).width);
}

DayLabels day_labels(const ChartLayout& layout, const Chart& chart, const WordPainter& words) {
    DayLabels out;
    out.ticks = ticks_on_axis(chart);
    for (const auto& tick : out.ticks) out.x.push_back(x_of(chart, tick.minute, layout.panels.front().plot));
    out.row = {left_edge(layout), left_edge(layout) + row_width(layout), 12 * layout.sizes.unit,
               are_days(out.ticks)};
    out.style = no_wider_than(layout.sizes.small, row_width(layout));
    out.chosen = labels_that_fit(out.row, out.x,
                                 [&](std::size_t i) { return width_of(out.ticks[i], out.style, words); });
    return out;
}

void add_days(ChartLayout& layout, const DayLabels& days, double top, const WordPainter& words) {
    for (const auto i : days.chosen) {
        const auto& tick = days.ticks[i];
        const auto add_centred = [&](const std::string& text, Ink ink, double y) {
            auto label = label_at(words, text, days.style, ink, 0, y);
            label.box.x = label_left(days.row, days.x[i], label.box.width);
            add(layout, label);
        };
        add_centred(tick.date_label, Ink::text, top);
        add_centred(tick.day_label, Ink::soft_text, top + layout.sizes.small_height);
    }
}

}  // namespace

void add_labels(ChartLayout& layout, const Chart& chart, const std::vector<ChartRow>& rows,
                const WordPainter& words) {
    for (const auto& row : rows) {
        if (row.kind == RowKind::title) add_title(layout, chart, row.top, words);
        if (row.kind == RowKind::header) add_header(layout, series_at(chart, row.series), row.top, words);
        if (row.kind == RowKind::marks_header) add_marks_header(layout, chart, row.top, words);
    }
    if (layout.is_empty) add_empty_words(layout, chart, words);
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        if (!layout.is_empty) add_line_labels(layout, layout.panels[i], series_at(chart, i), words);
        add_value_labels(layout, layout.panels[i], chart.decimal_mark, words);
    }
    const auto days = day_labels(layout, chart, words);
    for (const auto i : days.chosen) layout.tick_x.push_back(days.x[i]);
    for (const auto& row : rows)
        if (row.kind == RowKind::days) add_days(layout, days, row.top, words);
}

double widest_value_label(const ChartLayout& layout, const Chart& chart, const WordPainter& words) {
    double widest = 0;
    for (const auto& panel : layout.panels)
        for (const double value : panel.scale.grid)
            widest = std::max(
                widest,
                words.size_of(grid_label(value, panel.scale.decimals, chart.decimal_mark), layout.sizes.small)
                    .width);
    return widest;
}

}  // namespace signpost::paper
