// SPDX-License-Identifier: Apache-2.0
// What each problem with a file to import means for whoever called: the exit code and a sentence. The only
// table of them; a problem without a row does not build.
#pragma once

#include <string>

#include "app/cli/mistakes.h"
#include "core/sharing/import_problem.h"

namespace signpost::cli {

/// "entries.json: entries[3].time: is nothing that a diary can keep (it says "soon"); nothing was changed"
Mistake import_problem_mistake(const std::string& path, const ImportProblem& problem);

}  // namespace signpost::cli
