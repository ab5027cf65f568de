// SPDX-License-Identifier: Apache-2.0
// Short stories to practise with, each with what was there to notice. A case is also a test of the rules:
// what it expects is compared with the matcher whenever rules are checked.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/matching/match_result.h"

namespace signpost {

/// The answer of a case, by ids, in catalog order.
struct ExpectedAnswer {
    Advice advice = Advice::contact;
    std::vector<std::string> signs;
    std::vector<std::string> effects;
    std::vector<std::string>
        emergency;  ///< ids of the signs, measurements and combinations that give a reason

    bool operator==(const ExpectedAnswer&) const = default;
};

struct PracticeCase {
    std::string id;
    std::string title;
    std::string story;
    std::string explanation;  ///< what was there and what the sources ask for; never judges the learner
    bool published = false;   ///< retold from a published report
    std::vector<SourceIndex> sources;
    Checklist checklist;
    ExpectedAnswer expected;

    bool operator==(const PracticeCase&) const = default;
};

/// A match result in the words of a case.
ExpectedAnswer answer_of(const Catalog& catalog, const MatchResult& result);

/// Reads every file below "cases/", in the order of their paths. Reports every mistake, among them each case
/// whose expected answer differs from the matcher's.
Result<std::vector<PracticeCase>, std::vector<RuleMistake>> load_practice_cases(
    std::span<const RuleText> rules, const Catalog& catalog);

}  // namespace signpost
