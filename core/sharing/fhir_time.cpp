// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/fhir_time.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace signpost::fhir {
namespace {

constexpr std::size_t seconds_in_minute = 60;
constexpr std::int64_t minutes_in_day = std::int64_t{24} * 60;
constexpr std::int64_t milliseconds_in_second = 1000;
constexpr std::int64_t milliseconds_in_minute = 60 * milliseconds_in_second;
constexpr int farthest_offset_minutes = 14 * 60;
constexpr std::size_t minute_letters = 16;  // of "2026-11-05T08:00"
constexpr std::size_t fraction_digits = 3;

bool is_digits(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view digits) {
    int n = 0;
    for (const char c : digits) n = n * 10 + (c - '0');
    return n;
}

/// ":07", ":07.25" or nothing as milliseconds; a leap second belongs to the minute before.
std::optional<std::int64_t> parse_seconds(std::string_view text) {
    if (text.empty()) return 0;
    const auto whole = text.substr(1, 2);
    if (text.size() < 3 || text.front() != ':' || !is_digits(whole) || number_of(whole) > 60)
        return std::nullopt;
    const auto seconds = std::min(number_of(whole), 59) * milliseconds_in_second;
    if (text.size() == 3) return seconds;
    std::string fraction(text.substr(4));
    if (text[3] != '.' || !is_digits(fraction)) return std::nullopt;
    fraction.resize(fraction_digits, '0');
    return seconds + number_of(fraction);
}

}  // namespace

std::string date_time(const LocalTime& time, std::size_t number) {
    auto seconds = fmt::format(":{:02}", number % seconds_in_minute);
    if (number >= seconds_in_minute) seconds += fmt::format(".{:03}", number / seconds_in_minute);
    return time.iso().insert(minute_letters, seconds);
}

std::optional<Moment> parse_date_time(std::string_view text) {
    if (text.size() < minute_letters) return std::nullopt;
    const auto rest = text.substr(minute_letters);
    const auto zone_at = rest.find_first_of("Z+-");
    if (zone_at == std::string_view::npos) return std::nullopt;
    const auto zone = rest.substr(zone_at);
    const auto time = LocalTime::parse(std::string(text.substr(0, minute_letters)).append(zone));
    const auto milliseconds = parse_seconds(rest.substr(0, zone_at));
    if (!time || !milliseconds) return std::nullopt;
    return Moment{*time, zone == "Z", time->utc_minutes() * milliseconds_in_minute + *milliseconds};
}

std::optional<LocalTime> time_here(const Moment& moment,
                                   const std::function<int(std::int64_t)>& here_offset_minutes) {
    if (!moment.is_utc) return moment.time;
    const int offset = here_offset_minutes(moment.time.utc_minutes());
    if (std::abs(offset) > farthest_offset_minutes) return std::nullopt;
    const auto minutes = moment.time.utc_minutes() + offset;
    const auto minute_of_day = ((minutes % minutes_in_day) + minutes_in_day) % minutes_in_day;
    const auto date = CalendarDate{}.plus_days(static_cast<int>((minutes - minute_of_day) / minutes_in_day));
    if (!date) return std::nullopt;
    return LocalTime{*date, static_cast<int>(minute_of_day), offset};
}

}  // namespace signpost::fhir
