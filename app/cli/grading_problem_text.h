// SPDX-License-Identifier: Apache-2.0
// Sentences for lines that `grade` cannot take: the field, what is wrong with it, and what may stand there.
#pragma once

#include <string>

#include "core/teaching/grading_line.h"

namespace signpost::cli {

/// oxygen: unknown value "mask"; did you mean facemask? The fields are those of the table.
std::string grading_problem_text(const std::vector<GradingField>& fields, const GradingLineProblem& problem);

}  // namespace signpost::cli
