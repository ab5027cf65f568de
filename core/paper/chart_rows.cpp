// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_rows.h"

#include <algorithm>
#include <cmath>

namespace signpost::paper {
namespace {

constexpr double main_plot_units = 225;
constexpr double further_plot_units = 84;
constexpr double value_label_units = 11;   // half a value at the edge of a panel reaches this far out
constexpr double least_share = 0.3;        // of their wanted height, for panels beside words
constexpr double least_width_units = 160;  // for words beside panels

bool stretches(const ChartRow& row) { return row.kind == RowKind::plot; }
bool stays_when_bare(const ChartRow& row) { return row.kind == RowKind::plot || row.kind == RowKind::marks; }

double height_of(const WordPainter& words, const TextStyle& style) {
    return words.size_of("Ag", style).height;
}

/// Adds rows with what all of them need at hand.
struct Stack {
    const Chart& chart;
    const ChartSizes& sizes;
    const WordPainter& words;
    std::vector<ChartRow> rows;

    void add(RowKind kind, double height, std::size_t series = 0) {
        rows.push_back({kind, height, series, 0});
    }
    void gap(double units) { add(RowKind::gap, units * sizes.unit); }

    void title() {
        if (chart.title.empty()) return;
        add(RowKind::title, height_of(words, sizes.heading));
        gap(8);
    }

    void panel(const ChartSeries& series, std::size_t number) {
        if (!series.name.empty() || !series.unit.empty()) {
            add(RowKind::header, height_of(words, sizes.name), number);
            gap(value_label_units);
        }
        add(RowKind::plot, (number == 0 ? main_plot_units : further_plot_units) * sizes.unit, number);
    }

    void marks() {
        if (chart.marks.empty()) return;
        gap(12);
        if (!chart.marks_name.empty()) add(RowKind::marks_header, sizes.small_height);
        add(RowKind::marks, 24 * sizes.unit);
    }

    void days() {
        if (chart.ticks.empty()) return;
        const bool has_days = std::any_of(chart.ticks.begin(), chart.ticks.end(),
                                          [](const DayTick& tick) { return !tick.day_label.empty(); });
        gap(value_label_units);
        add(RowKind::days, sizes.small_height * (has_days ? 2 : 1));
    }
};

}  // namespace

ChartSizes chart_sizes(const ChartLook& look, const WordPainter& words) {
    ChartSizes out;
    const double em = look.text_px * look.scale;
    out.unit = em / 15;
    out.stroke = std::max(1.0, std::round(out.unit));
    out.heading = {em * 1.15, true};
    out.name = {em, true};
    out.words = {em, false};
    out.small = {em * 13 / 15, false};
    out.small_strong = {em * 13 / 15, true};
    out.small_height = height_of(words, out.small);
    return out;
}

std::vector<ChartRow> wanted_rows(const Chart& chart, const ChartSizes& sizes, const WordPainter& words) {
    Stack stack{chart, sizes, words, {}};
    stack.gap(4);
    stack.title();
    stack.panel(chart.main, 0);
    stack.marks();
    stack.days();
    for (std::size_t i = 0; i < chart.further.size(); ++i) {
        stack.gap(20);
        stack.panel(chart.further[i], i + 1);
    }
    if (!chart.further.empty()) stack.days();
    stack.gap(4);
    return stack.rows;
}

double total_height(const std::vector<ChartRow>& rows) {
    double total = 0;
    for (const auto& row : rows) total += row.height;
    return total;
}

std::vector<ChartRow> rows_in(std::vector<ChartRow> wanted, const ChartSizes& sizes, const Size& picture) {
    double plots = 0;
    for (const auto& row : wanted) plots += stretches(row) ? row.height : 0;
    const double left_for_plots = picture.height - (total_height(wanted) - plots);
    const bool has_words =
        left_for_plots >= plots * least_share && picture.width >= least_width_units * sizes.unit;
    if (!has_words) std::erase_if(wanted, [](const ChartRow& row) { return !stays_when_bare(row); });
    const double stretch = has_words ? left_for_plots / plots : picture.height / total_height(wanted);
    double top = 0;
    for (auto& row : wanted) {
        if (!has_words || stretches(row)) row.height *= stretch;
        row.top = top;
        top += row.height;
    }
    return wanted;
}

bool is_bare(const std::vector<ChartRow>& rows) {
    return std::all_of(rows.begin(), rows.end(), stays_when_bare);
}

}  // namespace signpost::paper
