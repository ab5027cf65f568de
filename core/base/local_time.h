// SPDX-License-Identifier: Apache-2.0
// A minute on the clock of the place where it was read, with that clock's distance from UTC. So an entry
// keeps the time the person saw, and entries made in two zones, or around a change of the clocks, still stand
// in their order.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar_date.h"

namespace signpost {

struct LocalTime {
    CalendarDate date;
    int minute_of_day = 0;       ///< 0 to 1439
    int utc_offset_minutes = 0;  ///< -840 to 840; 60 for central European winter time

    /// Reads "2026-11-05T08:00+01:00" or "2026-11-05T08:00Z"; nothing for anything else.
    static std::optional<LocalTime> parse(std::string_view text);
    /// Reads "2026-11-05T08:00" as a time of this computer's zone.
    static std::optional<LocalTime> parse_here(std::string_view text);
    /// That minute of that day in this computer's zone. A minute that the clocks leave out is taken as it is
    /// written.
    static LocalTime here(const CalendarDate& date, int minute_of_day);
    static LocalTime now();
    /// What the clock of this computer's zone shows at that moment, given in minutes since 1970-01-01 00:00
    /// UTC.
    static LocalTime here_at(std::int64_t utc_minutes);

    /// "2026-11-05T08:00+01:00"
    std::string iso() const;
    /// "08:00"
    std::string clock() const;
    /// Minutes since 1970-01-01 00:00 UTC: the order in which things happened.
    std::int64_t utc_minutes() const;

    bool operator==(const LocalTime&) const = default;
};

/// "8:00", "08:00", "20.15" or "20h15", in the digits of any keyboard, as minutes of a day; nothing for
/// anything else.
std::optional<int> parse_clock(std::string_view text);

/// Where a program learns the time; tests give one that they move by hand.
using Now = std::function<LocalTime()>;

}  // namespace signpost
