// SPDX-License-Identifier: Apache-2.0
// Catalogs for tests: the real one, and a tiny one whose rules fit on a page and can be changed line by line.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/teaching/teaching.h"
#include "core/words/words.h"

namespace signpost::testing {

/// Rule files that a test may change before loading them.
using OwnedRules = std::vector<std::pair<std::string, std::string>>;

/// The sentences as they stand in the rules: English, spoken to the patient.
inline const Translator english;

/// The embedded rules; loaded once.
const Catalog& real_catalog();
/// What the embedded rules teach with; loaded once.
const Teaching& real_teaching();
/// The embedded rule texts.
std::vector<RuleText> real_rules();

/// Two effects, four signs, two measurements, one combination, two sources.
OwnedRules tiny_rules();
/// Replaces `what` by `with` once in one file; throws when it does not stand there.
void change(OwnedRules& rules, std::string_view file, std::string_view what, std::string_view with);
/// Appends text to one file; throws when there is no such file.
void append(OwnedRules& rules, std::string_view file, std::string_view text);

Result<Catalog, std::vector<RuleMistake>> load(const OwnedRules& rules);
/// Loads rules that must be without mistakes; throws otherwise.
Catalog load_or_throw(const OwnedRules& rules);

/// The sign with this id; throws when there is none.
SignIndex sign(const Catalog& catalog, std::string_view id);
/// Each combination of the catalog, for tests that are made for every one.
std::vector<CombinationIndex> all_combinations(const Catalog& catalog);
/// A reading from text such as "38.4C"; throws when it is refused.
Reading reading(const Catalog& catalog, std::string_view measurement, std::string_view text);
/// A checklist with these signs ticked.
Checklist ticked(const Catalog& catalog, const std::vector<std::string>& ids);

}  // namespace signpost::testing
