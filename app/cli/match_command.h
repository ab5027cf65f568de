// SPDX-License-Identifier: Apache-2.0
// signpost-cli match: which documented effects list the given signs and measurements, and every reason for
// emergency help. As text it is the same report that the window copies; with --json it is the object that
// scripts depend on.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode match_command(Call& call);

}  // namespace signpost::cli
