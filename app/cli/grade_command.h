// SPDX-License-Identifier: Apache-2.0
// signpost-cli grade SCALE: the published tables on practice cases, for clinicians. One JSON object a line
// in, exactly one line out for each, in order; a line that cannot be taken says why and the run goes on.
// Memory does not grow with the input. The contract stands in docs/grading.md.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode grade_command(Call& call);

}  // namespace signpost::cli
