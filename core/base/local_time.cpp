// SPDX-License-Identifier: Apache-2.0
#include "core/base/local_time.h"

#include <charconv>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/typed_text.h"

namespace signpost {
namespace {

constexpr int minutes_in_hour = 60;
constexpr int minutes_in_day = 24 * minutes_in_hour;
constexpr int farthest_offset_minutes = 14 * minutes_in_hour;
constexpr std::size_t date_letters = 10;

std::optional<int> digits(std::string_view text) {
    int n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole && n >= 0 && text.size() <= 2 ? std::optional(n) : std::nullopt;
}

/// "HH:MM" exactly.
std::optional<int> hours_and_minutes(std::string_view text) {
    return text.size() == 5 && text[2] == ':' ? parse_clock(text) : std::nullopt;
}

std::optional<int> parse_offset(std::string_view text) {
    if (text == "Z") return 0;
    if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    const auto minutes = hours_and_minutes(text.substr(1));
    if (!minutes || *minutes > farthest_offset_minutes) return std::nullopt;
    return text[0] == '-' ? -*minutes : *minutes;
}

std::tm broken_down(std::time_t time) {
    std::tm local{};
#ifdef _WIN32
    localtime_s(&local, &time);
#else
    localtime_r(&time, &local);
#endif
    return local;
}

CalendarDate date_of(const std::tm& time) {
    return CalendarDate::from(time.tm_year + 1900, static_cast<unsigned>(time.tm_mon + 1),
                              static_cast<unsigned>(time.tm_mday))
        .value_or(CalendarDate{});
}

std::int64_t minutes_as_if_utc(const CalendarDate& date, int minute_of_day) {
    return std::int64_t{date.days_since(CalendarDate{})} * minutes_in_day + minute_of_day;
}

/// What the clock shows at that instant.
LocalTime shown_at(std::time_t time) {
    const auto local = broken_down(time);
    LocalTime out{date_of(local), local.tm_hour * minutes_in_hour + local.tm_min, 0};
    const auto floor_minutes = (static_cast<std::int64_t>(time) - local.tm_sec) / 60;
    const auto offset = minutes_as_if_utc(out.date, out.minute_of_day) - floor_minutes;
    if (std::abs(offset) <= farthest_offset_minutes) out.utc_offset_minutes = static_cast<int>(offset);
    return out;
}

}  // namespace

std::optional<int> parse_clock(std::string_view text) {
    const auto plain = with_ascii_digits(text);
    text = trimmed(plain);
    const auto colon = text.find_first_of(":.h");
    if (colon == std::string_view::npos) return std::nullopt;
    const auto hours = digits(text.substr(0, colon));
    const auto minutes = digits(text.substr(colon + 1));
    if (!hours || !minutes || *hours > 23 || *minutes > 59 || text.size() - colon != 3) return std::nullopt;
    return *hours * minutes_in_hour + *minutes;
}

std::optional<LocalTime> LocalTime::parse(std::string_view text) {
    constexpr auto clock_letters = date_letters + 1 + 5;
    if (text.size() <= clock_letters || text[date_letters] != 'T') return std::nullopt;
    const auto date = CalendarDate::parse(text.substr(0, date_letters));
    const auto minutes = hours_and_minutes(text.substr(date_letters + 1, 5));
    const auto offset = parse_offset(text.substr(clock_letters));
    if (!date || !minutes || !offset) return std::nullopt;
    return LocalTime{*date, *minutes, *offset};
}

std::optional<LocalTime> LocalTime::parse_here(std::string_view text) {
    text = trimmed(text);
    if (text.size() <= date_letters || (text[date_letters] != 'T' && text[date_letters] != ' '))
        return std::nullopt;
    const auto date = CalendarDate::parse(text.substr(0, date_letters));
    const auto minutes = parse_clock(text.substr(date_letters + 1));
    if (!date || !minutes) return std::nullopt;
    return here(*date, *minutes);
}

LocalTime LocalTime::here(const CalendarDate& date, int minute_of_day) {
    std::tm wanted{};
    wanted.tm_year = date.year() - 1900;
    wanted.tm_mon = static_cast<int>(date.month()) - 1;
    wanted.tm_mday = static_cast<int>(date.day());
    wanted.tm_hour = minute_of_day / minutes_in_hour;
    wanted.tm_min = minute_of_day % minutes_in_hour;
    wanted.tm_isdst = -1;
    const auto shown = shown_at(std::mktime(&wanted));
    return {date, minute_of_day, shown.utc_offset_minutes};
}

LocalTime LocalTime::now() { return shown_at(std::time(nullptr)); }

LocalTime LocalTime::here_at(std::int64_t utc_minutes) {
    return shown_at(static_cast<std::time_t>(utc_minutes * 60));
}

std::string LocalTime::clock() const {
    return fmt::format("{:02}:{:02}", minute_of_day / minutes_in_hour, minute_of_day % minutes_in_hour);
}

std::string LocalTime::iso() const {
    const int distance = std::abs(utc_offset_minutes);
    return fmt::format("{}T{}{}{:02}:{:02}", date.iso(), clock(), utc_offset_minutes < 0 ? '-' : '+',
                       distance / minutes_in_hour, distance % minutes_in_hour);
}

std::int64_t LocalTime::utc_minutes() const {
    return minutes_as_if_utc(date, minute_of_day) - utc_offset_minutes;
}

}  // namespace signpost
