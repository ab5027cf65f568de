// SPDX-License-Identifier: Apache-2.0
// The sentences about a diary and its file: what is wrong, what it means for what was typed, and what to do.
#pragma once

#include <string>
#include <vector>

#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/diary/difference.h"
#include "core/diary/entry.h"
#include "core/diary/file_problem.h"

namespace signpost {

/// Why a file could not be opened or made.
std::string open_problem_words(const FileProblem& problem, const Translator& translator);
/// Why a new file, a diary or a copy of one, could not be made.
std::string create_problem_words(const FileProblem& problem, const Translator& translator);
/// Why something is not on the disk yet, and that it is not lost.
std::string save_problem_words(const FileProblem& problem, const Translator& translator);
/// Why a change was not taken into the diary.
std::string change_problem_words(const FileProblem& problem, const Translator& translator);

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

/// An entry in one line: "Thu 5 Nov 2026, 20:30: fever, chills or shaking".
std::string entry_words(const Catalog& catalog, const Entry& entry, const Translator& translator);
/// A line for each difference: "New: Thu 5 Nov 2026, 20:30: fever, chills or shaking".
std::vector<std::string> difference_words(const Catalog& catalog, const Difference& difference,
                                          const Translator& translator);

/// The signs of an entry by short name, those that the rules do not know as they are written.
std::vector<std::string> sign_names(const Catalog& catalog, const std::vector<std::string>& ids);

}  // namespace signpost
