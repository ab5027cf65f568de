// SPDX-License-Identifier: Apache-2.0
// The practice cases, for those commands that show them. Loaded only there: reading them takes longer than
// most commands run.
#pragma once

#include <optional>
#include <vector>

#include "app/cli/program.h"
#include "core/teaching/practice_cases.h"

namespace signpost::cli {

/// Nothing when a case holds a mistake; each mistake is then printed with its place.
std::optional<std::vector<PracticeCase>> loaded_cases(const Context& context);

}  // namespace signpost::cli
