// SPDX-License-Identifier: Apache-2.0
// What clinicians learn grading with: the published tables, and practice cases read with them. Never a
// person's own checklist: nothing here takes one.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/teaching/grading_answer.h"
#include "core/teaching/grading_load.h"
#include "core/teaching/practice_cases.h"

namespace signpost {

/// A practice case in the fields of one table.
struct GradingExample {
    std::string case_id;
    std::string scale_id;
    GradingFacts facts;              ///< what the story tells
    std::vector<std::string> taken;  ///< what it does not tell and is taken for practice
    std::string note;                ///< may be empty

    bool operator==(const GradingExample&) const = default;
};

struct Grading {
    GradingScales scales;
    std::vector<GradingExample> examples;

    bool operator==(const Grading&) const = default;
};

/// Reads the tables and grading_examples_file. Reports every mistake, among them an example of a case that is
/// not there, and one that expects another answer than the table gives. Without any case, because those could
/// not be read, the cases of the examples are not looked up.
Result<Grading, std::vector<RuleMistake>> load_grading(std::span<const RuleText> rules,
                                                       const Catalog& catalog,
                                                       const std::vector<PracticeCase>& cases);

}  // namespace signpost
