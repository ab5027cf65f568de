// SPDX-License-Identifier: Apache-2.0
// The grade that a published table gives for what is told of a practice case, with the rows and footnotes
// that decided it. Where the table leaves it open there is no grade but the reasons: a grade is given only
// when every way to read what was told gives the same one. Never called with a person's own checklist.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/teaching/grading_facts.h"
#include "core/teaching/grading_scale.h"

namespace signpost {

struct GradingAnswer {
    std::optional<int> grade;  ///< 0: the criteria are not met; 5: death; none: the table does not decide
    std::vector<std::string> decided_by;  ///< ids of the fields; empty unless the grade is 1 or more
    std::vector<std::size_t> rows;        ///< all that give this grade; empty unless it is 1 or more
    std::vector<std::size_t> whys;        ///< why there is no grade; empty when there is one
    std::vector<std::size_t> footnotes;   ///< that applied
    std::vector<SourceIndex> sources;     ///< of all these; of the table when there are none

    bool operator==(const GradingAnswer&) const = default;
};

GradingAnswer grade_of(const GradingScale& scale, const GradingFacts& facts);

/// The points that are left. `missed` are places of items, none twice.
int ice_score(const IceScale& scale, const std::vector<std::size_t>& missed);

}  // namespace signpost
