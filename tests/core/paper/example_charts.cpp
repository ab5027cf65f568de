// SPDX-License-Identifier: Apache-2.0
#include "tests/core/paper/example_charts.h"

#include <cmath>
#include <iterator>
#include <string>

#include <fmt/format.h>

namespace signpost::paper {
namespace {

ChartSeries temperature() {
    ChartSeries out{"Temperature", "°C", {}, {{38, "fever: 38.0 °C or more", true}}, 36, 40};
    return out;
}

void add_reading(ChartSeries& series, std::int64_t minute, double value, bool is_over_line) {
    series.points.push_back({minute, value, is_over_line,
                             fmt::format("{} {:.1f} {}", series.name, value, series.unit),
                             series.points.size()});
}

void add_temperature(Chart& chart, std::int64_t minute, double value) {
    add_reading(chart.main, minute, value, value >= 38);
}

/// Falls and rises between two values, without chance.
double wave(std::size_t i, double low, double high) {
    return low + (high - low) * (0.5 + 0.5 * std::sin(static_cast<double>(i) * 0.7));
}

ChartSeries panel(const Chart& chart, ChartSeries series, double low, double high) {
    for (std::size_t i = 0; i < chart.main.points.size(); ++i) {
        const double value = std::round(wave(i, low, high));
        bool is_over = false;
        for (const auto& line : series.lines)
            is_over = is_over || (line.calls_above ? value >= line.value : value <= line.value);
        add_reading(series, chart.main.points[i].minute, value, is_over);
    }
    return series;
}

}  // namespace

ChartLook dark_look() {
    ChartLook look;
    look.ground = rgb(0x1B232B);
    look.text = rgb(0xEEF2F5);
    look.soft_text = rgb(0xB4C0CB);
    look.line = rgb(0x34414D);
    look.accent = rgb(0x7CC7E3);
    look.emergency = rgb(0xFF9A98);
    look.emergency_ground = rgb(0x3A1B1D);
    return look;
}

Chart empty_chart(int days) {
    Chart chart;
    chart.empty_words =
        "Nothing is written down here yet. Add an entry with a temperature, and it shows here.";
    chart.marks_name = "Signs ticked";
    chart.last_minute = days * minutes_a_day;
    chart.join_within_minutes = 3 * minutes_a_day;
    chart.main = temperature();
    for (int day = 0; day <= days; ++day)
        chart.ticks.push_back(
            {day * minutes_a_day, fmt::format("{} Nov", 2 + day), fmt::format("day {}", day)});
    return chart;
}

Chart week_chart() {
    auto chart = empty_chart(7);
    const double values[] = {36.8, 36.9, 37.1, 37.4, 37.9, 38.4, 39.4,
                             39.0, 38.6, 38.0, 37.6, 37.2, 37.0, 36.9};
    for (std::size_t i = 0; i < std::size(values); ++i)
        add_temperature(chart, 480 + static_cast<std::int64_t>(i) * minutes_a_day / 2, values[i]);
    chart.marks = {{1920, false, "3 Nov 08:00: chills", 2},
                   {3360, false, "4 Nov 08:00: fever, chills", 4},
                   {4800, true, "5 Nov 08:00: hard to breathe", 6},
                   {6240, false, "6 Nov 08:00: more tired than usual", 8}};
    return chart;
}

Chart week_with_panels() {
    auto chart = week_chart();
    chart.further = {
        panel(chart, {"Blood pressure, upper", "mmHg", {}, {{90, "90 mmHg or less", false}}, 80, 140}, 84,
              132),
        panel(chart,
              {"Pulse", "per minute", {}, {{120, "120 or more", true}, {50, "50 or less", false}}, 40, 140},
              62, 124),
        panel(chart, {"Oxygen", "%", {}, {{92, "92 % or less", false}}, 88, 100}, 93, 99)};
    return chart;
}

Chart day_chart() {
    auto chart = empty_chart(1);
    chart.ticks.clear();
    for (int hour = 0; hour <= 24; ++hour)
        chart.ticks.push_back({std::int64_t{60} * hour, fmt::format("{:02}:00", hour % 24),
                               hour == 0    ? "Thu 5 Nov"
                               : hour == 24 ? "Fri 6 Nov"
                                            : ""});
    chart.join_within_minutes = 360;
    add_temperature(chart, 415, 37.3);
    add_temperature(chart, 700, 37.9);
    add_temperature(chart, 745, 38.2);
    add_temperature(chart, 1290, 38.7);
    chart.marks = {{745, false, "12:25: fever", 2}, {1290, false, "21:30: fever, chills", 3}};
    return chart;
}

Chart two_month_chart() {
    auto chart = empty_chart(60);
    for (std::size_t i = 0; i < 180; ++i) {
        const bool is_fever = i > 9 && i < 20;
        add_temperature(chart, static_cast<std::int64_t>(i) * 480 + 60,
                        wave(i, 36.4, 37.3) + (is_fever ? 1.7 : 0));
        if (i % 7 == 0) chart.marks.push_back({static_cast<std::int64_t>(i) * 480, i == 14, "signs", i});
    }
    return chart;
}

Chart crowded_chart(std::size_t readings) {
    auto chart = empty_chart(60);
    for (std::size_t i = 0; i < readings; ++i) {
        const auto minute = static_cast<std::int64_t>(i * 60 * 1440 / readings);
        add_temperature(chart, minute, i % 20 == 7 ? 38.1 + wave(i, 0, 1.5) : wave(i, 36.2, 37.6));
    }
    return chart;
}

}  // namespace signpost::paper
