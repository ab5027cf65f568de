// SPDX-License-Identifier: Apache-2.0
// `rules extract`: the texts of the rules as a gettext template, each with its id as context, and the
// sentences of the caregiver's voice, those of the window too. A translator needs no more than this and a
// template of the code.
#pragma once

#include "app/cli/commands.h"

namespace signpost::cli {

ExitCode rules_extract_command(Call& call);

}  // namespace signpost::cli
