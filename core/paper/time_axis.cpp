// SPDX-License-Identifier: Apache-2.0
#include "core/paper/time_axis.h"

#include <algorithm>

namespace signpost::paper {
namespace {

/// In floating point, because the axis may be longer than an integer.
double minutes_between(std::int64_t from, std::int64_t to) {
    return static_cast<double>(to) - static_cast<double>(from);
}

}  // namespace

bool is_on_axis(const Chart& chart, std::int64_t minute) {
    return minute >= chart.first_minute && minute <= chart.last_minute;
}

double share_of_time(const Chart& chart, std::int64_t minute) {
    const double length = minutes_between(chart.first_minute, chart.last_minute);
    return length > 0 ? std::clamp(minutes_between(chart.first_minute, minute) / length, 0.0, 1.0) : 0.5;
}

double x_of(const Chart& chart, std::int64_t minute, const Rect& plot) {
    return plot.x + share_of_time(chart, minute) * plot.width;
}

std::vector<DayTick> ticks_on_axis(const Chart& chart) {
    std::vector<DayTick> out;
    for (const auto& tick : chart.ticks)
        if (is_on_axis(chart, tick.minute)) out.push_back(tick);
    std::stable_sort(out.begin(), out.end(),
                     [](const DayTick& a, const DayTick& b) { return a.minute < b.minute; });
    return out;
}

bool are_days(const std::vector<DayTick>& ticks) {
    constexpr double minutes_in_a_day = 24 * 60;
    return ticks.size() > 1 && minutes_between(ticks[0].minute, ticks[1].minute) >= minutes_in_a_day;
}

}  // namespace signpost::paper
