// SPDX-License-Identifier: Apache-2.0
// The commands with which a clinic makes its key and signs its pack.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode rules_new_key_command(Call& call);
ExitCode rules_sign_command(Call& call);
ExitCode rules_new_clinic_command(Call& call);

}  // namespace signpost::cli
