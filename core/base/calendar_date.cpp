// SPDX-License-Identifier: Apache-2.0
#include "core/base/calendar_date.h"

#include <charconv>
#include <ctime>

#include <fmt/format.h>

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr int most_days_between = 366 * 301;  // more than there are from 1900 to 2200

std::optional<int> whole_number(std::string_view digits) {
    int n = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
    if (error != std::errc{} || end != digits.data() + digits.size() || n < 0) return std::nullopt;
    return n;
}

}  // namespace

std::optional<CalendarDate> CalendarDate::from(int year, unsigned month, unsigned day) {
    // std::chrono keeps months and days in a byte: larger numbers would wrap around.
    if (year < 1900 || year > 2200 || month > 12 || day > 31) return std::nullopt;
    CalendarDate made;
    made.date_ = {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
    if (!made.date_.ok()) return std::nullopt;
    return made;
}

std::optional<CalendarDate> CalendarDate::parse(std::string_view text) {
    text = trimmed(text);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = whole_number(text.substr(0, 4));
    const auto month = whole_number(text.substr(5, 2));
    const auto day = whole_number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return from(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

CalendarDate CalendarDate::today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
#ifdef _WIN32
    localtime_s(&local, &now);
#else
    localtime_r(&now, &local);
#endif
    return from(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                static_cast<unsigned>(local.tm_mday))
        .value_or(CalendarDate{});
}

std::string CalendarDate::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

int CalendarDate::days_since(const CalendarDate& earlier) const {
    return static_cast<int>((std::chrono::sys_days{date_} - std::chrono::sys_days{earlier.date_}).count());
}

std::optional<CalendarDate> CalendarDate::plus_days(int days) const {
    if (days > most_days_between || days < -most_days_between)
        return std::nullopt;  // years are kept in two bytes
    const std::chrono::year_month_day later{std::chrono::sys_days{date_} + std::chrono::days{days}};
    return from(static_cast<int>(later.year()), static_cast<unsigned>(later.month()),
                static_cast<unsigned>(later.day()));
}

}  // namespace signpost
