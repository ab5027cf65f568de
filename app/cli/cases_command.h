// SPDX-License-Identifier: Apache-2.0
// signpost-cli cases: the practice cases in the order of their files, each with its day and age, where what
// is in it is listed, and what the sources ask for. The stories themselves: signpost-cli show ID.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode cases_command(Call& call);

}  // namespace signpost::cli
