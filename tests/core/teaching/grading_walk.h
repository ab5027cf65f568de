// SPDX-License-Identifier: Apache-2.0
// Walks over every combination of what can be told for a grading table, and holds the answers against a
// reference that is written straight from the published table, without the rules.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/teaching/grading_answer.h"
#include "core/teaching/grading_load.h"

namespace signpost::testing {

/// How the answers change from one option of an input to the next.
enum class Direction {
    worse,   ///< later options never lower the grade
    better,  ///< later options never raise it
    neither
};

struct GradingInput {
    std::string field;
    std::vector<std::string> options;  ///< as told; empty for not told
    Direction direction = Direction::worse;
};

/// The told texts, in the order of the inputs.
using Told = std::vector<const std::string*>;

/// The only grade that is possible; nothing when several are.
using Reference = std::function<std::optional<int>(const Told& told)>;

/// The published tables of the real rules.
const GradingScales& real_tables();

/// The facts from texts; throws when one cannot be read.
GradingFacts facts_of(const GradingScale& scale,
                      const std::vector<std::pair<std::string, std::string>>& told);

/// Every combination: the grade is that of the reference, what decided it is named, and the grade is monotone
/// in each input. The first few that differ are reported.
void walk(const GradingScale& scale, const std::vector<GradingInput>& inputs, const Reference& reference);

}  // namespace signpost::testing
