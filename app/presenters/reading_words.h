// SPDX-License-Identifier: Apache-2.0
// What to tell a person about a number that could not be taken.
#pragma once

#include <string>

#include "core/base/translator.h"
#include "core/matching/reading.h"

namespace signpost {

/// One sentence: what is wrong with the typed number and what to do. Empty for an empty field.
std::string reading_problem(const Catalog& catalog, MeasurementIndex index, const ReadingMistake& mistake,
                            const Translator& translator);

/// Why a care team's own fever line cannot be used.
std::string fever_line_problem(const Catalog& catalog, FeverLineMistake mistake, UnitIndex unit,
                               const Translator& translator);

}  // namespace signpost
