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

/// A line for each difference: "New: Thu 5 Nov 2026, 20:30: fever, chills or shaking".
std::vector<std::string> difference_words(const Catalog& catalog, const Difference& difference,
                                          const Translator& translator);

}  // namespace signpost
