// SPDX-License-Identifier: Apache-2.0
// signpost-cli effects: the documented side effects in catalog order, each with the signs that it lists.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode effects_command(Call& call);

}  // namespace signpost::cli
