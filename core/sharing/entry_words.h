// SPDX-License-Identifier: Apache-2.0
// How the parts of a diary are named for people: times, days, who noticed, signs, readings and details. The
// window, the papers and the exports say them alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_time.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/diary/diary.h"

namespace signpost {

/// "patient", "caregiver", "nurse" for a person, in the order of Who.
std::vector<std::string> who_names(const Translator& translator);
/// In the order of SentenceLook.
std::vector<std::string> sentence_names(const Translator& translator);
/// The name of a detail above its box.
std::string detail_name(std::string_view id, const Translator& translator);

/// "Thu 5 Nov 2026, 20:30"
std::string short_time(const LocalTime& time, const Translator& translator);
/// "Thu 5 Nov, 20:30"; with the year when it is not this year.
std::string row_time(const LocalTime& time, const LocalTime& now, const Translator& translator);
/// "Thursday 5 November 2026, 20:30"
std::string long_time(const LocalTime& time, const Translator& translator);
/// "Thu 5 Nov"
std::string short_day(const CalendarDate& date, const Translator& translator);
/// "day 3", "2 days before"; empty without a day.
std::string day_words(std::optional<int> days, const Translator& translator);

/// "said it back", "taught again": what became of a point.
std::string said_back_words(SaidBack said, const Translator& translator);
/// The id of what is taught when it is not an effect: whom to call, and when.
inline constexpr std::string_view whom_to_call = "whom_to_call";
/// The name of what was taught; an effect that the rules do not know as it is written.
std::string effect_words(const Catalog& catalog, std::string_view id, const Translator& translator);
/// A teach-back record in one line: "Thu 5 Nov 2026, 20:30: teach-back, Cytokine release syndrome (CRS)".
std::string teach_back_words(const Catalog& catalog, const TeachBack& record, const Translator& translator);

/// An entry in one line: "Thu 5 Nov 2026, 20:30: fever, chills or shaking".
std::string entry_words(const Catalog& catalog, const Entry& entry, const Translator& translator);
/// The signs of an entry by short name, those that the rules do not know as they are written.
std::vector<std::string> sign_names(const Catalog& catalog, const std::vector<std::string>& ids);

/// "38.4 °C"; a number that is of no use as it was typed, with its unit.
std::string reading_words(const Catalog& catalog, const EntryReading& reading, const Translator& translator);

}  // namespace signpost
