// SPDX-License-Identifier: Apache-2.0
// signpost-cli sources: where the facts in the rules come from.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode sources_command(Call& call);

}  // namespace signpost::cli
