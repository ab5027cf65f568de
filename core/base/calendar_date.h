// SPDX-License-Identifier: Apache-2.0
// A day of the calendar, without time or zone. Days are counted between dates, never between clock times, so
// that daylight saving cannot shift "day 3 after the infusion".
#pragma once

#include <chrono>
#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace signpost {

class CalendarDate {
public:
    CalendarDate() = default;
    /// Nothing when there is no such day, or the year is outside 1900 to 2200.
    static std::optional<CalendarDate> from(int year, unsigned month, unsigned day);
    /// Reads "2026-11-05" (ISO 8601), blanks around allowed; nothing for anything else.
    static std::optional<CalendarDate> parse(std::string_view text);
    /// Today where this computer is.
    static CalendarDate today();

    /// "2026-11-05"
    std::string iso() const;
    int year() const { return static_cast<int>(date_.year()); }
    unsigned month() const { return static_cast<unsigned>(date_.month()); }
    unsigned day() const { return static_cast<unsigned>(date_.day()); }

    /// Whole days from `earlier` to this date; negative when `earlier` is later.
    int days_since(const CalendarDate& earlier) const;

    /// That many days later; nothing outside the years that a date can have.
    std::optional<CalendarDate> plus_days(int days) const;

    auto operator<=>(const CalendarDate&) const = default;

private:
    std::chrono::year_month_day date_{std::chrono::year{1970}, std::chrono::month{1}, std::chrono::day{1}};
};

/// Where a program learns today's date; tests give one that stands still.
using Today = std::function<CalendarDate()>;

}  // namespace signpost
