// SPDX-License-Identifier: Apache-2.0
// signpost-cli show ID: all that the rules say about one sign, effect, measurement, combination, source or
// practice case, with its sources in full and what the founding article says marked apart.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode show_command(Call& call);

}  // namespace signpost::cli
