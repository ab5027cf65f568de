// SPDX-License-Identifier: Apache-2.0
// What a timeline of effects shows, as plain values: for each effect the days in which it usually appears,
// that it can come later, and the late cases that were reported. Every word comes translated and every day
// from the caller; nothing here tells one effect from another by what day it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace signpost::paper {

/// One late case. Days count from the infusion, which is day 0.
struct LateMark {
    int day = 0;
    std::string spoken;

    bool operator==(const LateMark&) const = default;
};

struct TimelineRow {
    std::string name;
    int first_day = 0;
    int last_day = 0;
    std::string bar_words;     ///< the usual time, "days 0 to 14"
    bool can_be_later = true;  ///< dots behind the bar, to the end of the axis
    std::vector<LateMark> late;
    std::string spoken;  ///< the whole row in words

    bool operator==(const TimelineRow&) const = default;
};

/// A place on the axis. Between two of them days stand evenly; from one to the next it is the same way on
/// paper, however many days that is. Labels that would overlap are left out when painting.
struct TimelineTick {
    int day = 0;
    std::string label;

    bool operator==(const TimelineTick&) const = default;
};

struct TimelineToday {
    int day = 0;
    std::string label;  ///< "today: day 3"

    bool operator==(const TimelineToday&) const = default;
};

struct Timeline {
    std::vector<TimelineRow> rows;
    std::vector<TimelineTick> ticks;  ///< by day; one that is not later than the one before it does not count
    std::optional<TimelineToday> today;
    std::string usual_words;     ///< what a bar means
    std::string later_words;     ///< what dots mean
    std::string reported_words;  ///< what a mark means

    bool operator==(const Timeline&) const = default;
};

/// The ticks that count.
std::vector<TimelineTick> rising_ticks(const Timeline& timeline);

/// Where a day stands between the first tick (0) and the last one (1); days outside stand at the nearer end.
double share_of_axis(const std::vector<TimelineTick>& rising, int day);

/// Every word that can be painted or spoken, for `missing_glyphs`.
std::vector<std::string> words_of(const Timeline& timeline);

}  // namespace signpost::paper
