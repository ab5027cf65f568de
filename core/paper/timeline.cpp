// SPDX-License-Identifier: Apache-2.0
#include "core/paper/timeline.h"

#include <algorithm>

namespace signpost::paper {

std::vector<TimelineTick> rising_ticks(const Timeline& timeline) {
    std::vector<TimelineTick> out;
    for (const auto& tick : timeline.ticks)
        if (out.empty() || tick.day > out.back().day) out.push_back(tick);
    return out;
}

double share_of_axis(const std::vector<TimelineTick>& rising, int day) {
    if (rising.size() < 2 || day <= rising.front().day) return 0;
    if (day >= rising.back().day) return 1;
    const auto next =
        std::upper_bound(rising.begin(), rising.end(), day,
                         [](int wanted, const TimelineTick& tick) { return wanted < tick.day; });
    const auto before = next - 1;
    const double from = before->day;
    const double within = (day - from) / (next->day - from);
    return (static_cast<double>(before - rising.begin()) + within) / static_cast<double>(rising.size() - 1);
}

std::vector<std::string> words_of(const Timeline& timeline) {
    std::vector<std::string> out{timeline.usual_words, timeline.later_words, timeline.reported_words};
    for (const auto& row : timeline.rows) {
        out.insert(out.end(), {row.name, row.bar_words, row.spoken});
        for (const auto& late : row.late) out.push_back(late.spoken);
    }
    for (const auto& tick : timeline.ticks) out.push_back(tick.label);
    if (timeline.today) out.push_back(timeline.today->label);
    return out;
}

}  // namespace signpost::paper
