// SPDX-License-Identifier: Apache-2.0
// What each problem with a diary file means for whoever called: the exit code, and a sentence that says what
// to do next. The only table of them; a problem without a row does not build.
#pragma once

#include <string>

#include "app/cli/mistakes.h"
#include "core/diary/file_problem.h"

namespace signpost::cli {

ExitCode exit_code_of(FileProblemKind kind);

/// "wrong passphrase", "not there": one state among others in a list.
std::string in_words(FileProblemKind kind);

/// "/home/kim/diary.signpost: is damaged; signpost-cli diary recover FILE brings back …"
Mistake file_problem_mistake(const FileProblem& problem);

}  // namespace signpost::cli
