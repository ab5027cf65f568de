// SPDX-License-Identifier: Apache-2.0
// The names of months and weekdays, long and short, as a language writes them.
#pragma once

#include <string>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"

namespace signpost {

/// For 1 to 12: "November", "Nov".
std::string month_name(unsigned month, const Translator& translator);
std::string short_month_name(unsigned month, const Translator& translator);

/// "Thursday", "Thu"
std::string weekday_name(const CalendarDate& date, const Translator& translator);
std::string short_weekday_name(const CalendarDate& date, const Translator& translator);

}  // namespace signpost
