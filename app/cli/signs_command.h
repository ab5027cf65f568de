// SPDX-License-Identifier: Apache-2.0
// signpost-cli signs: every sign with its id, by groups; with --json with all that the rules say about it.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode signs_command(Call& call);

}  // namespace signpost::cli
