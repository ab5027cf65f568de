// SPDX-License-Identifier: Apache-2.0
// Dates as a person writes them and as the program shows them, in the language of the translator and in
// English. Refuses what could mean two days: 11/05/2026 is May to some and November to others, so the month
// is asked for as a word.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"

namespace signpost {

/// "2026-11-05", "2026/11/5", "5 Nov 2026", "Nov 5, 2026", "5 November 2026", and what the patterns of the
/// language make of it: "5 de nov de 2026", "5. November 2026", "2026年11月5日". A month by its name or at
/// least its first three letters, where no other begins with them; without regard to accents. A weekday may
/// stand with it when it is the right one. Nothing for anything else.
std::optional<CalendarDate> parse_written_date(std::string_view text, const Translator& translator);

/// "5 November 2026"
std::string long_date(const CalendarDate& date, const Translator& translator);

/// "5 Nov 2026": as a person may type it.
std::string typed_date(const CalendarDate& date, const Translator& translator);

/// "5 Nov"
std::string short_date(const CalendarDate& date, const Translator& translator);

}  // namespace signpost
