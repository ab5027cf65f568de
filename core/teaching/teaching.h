// SPDX-License-Identifier: Apache-2.0
// All that Signpost teaches with beside the catalog itself. Loaded apart from it, because a window that opens
// at 2 am needs none of it.
#pragma once

#include <span>
#include <vector>

#include "core/teaching/grading.h"
#include "core/teaching/learn_pages.h"
#include "core/teaching/lessons.h"
#include "core/teaching/practice_cases.h"

namespace signpost {

struct Teaching {
    std::vector<LearnPage> pages;
    Lessons lessons;
    std::vector<PracticeCase> cases;
    Grading grading;  ///< for clinicians, on practice cases only

    bool operator==(const Teaching&) const = default;
};

/// Reads "learn/", "cases/" and "grading/". On failure every mistake found is reported, sorted by file and
/// line.
Result<Teaching, std::vector<RuleMistake>> load_teaching(std::span<const RuleText> rules,
                                                         const Catalog& catalog);

}  // namespace signpost
