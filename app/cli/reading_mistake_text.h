// SPDX-License-Identifier: Apache-2.0
// Sentences for numbers that were refused. Ranges, units and lines come from the catalog.
#pragma once

#include <string>
#include <string_view>

#include "app/cli/mistakes.h"
#include "core/catalog/catalog.h"
#include "core/matching/reading.h"

namespace signpost::cli {

/// "C or F": what may stand behind a number of this measurement.
std::string units_in_words(const Measurement& measurement, std::string_view separator);

/// What is wrong with the text that was given at `where` for a measurement.
Mistake reading_mistake(const Measurement& measurement, std::string_view where, std::string_view text,
                        const ReadingMistake& mistake);

Mistake fever_line_mistake_text(const Catalog& catalog, std::string_view where, const Reading& line,
                                FeverLineMistake mistake);

}  // namespace signpost::cli
