// SPDX-License-Identifier: Apache-2.0
// signpost-cli diary: a diary file made, added to, shown, checked, brought back after a crash, and sealed.
// Each checks the whole call before it touches the file, and leaves the file as it was when it fails.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode diary_new_command(Call& call);
ExitCode diary_add_command(Call& call);
ExitCode diary_show_command(Call& call);
ExitCode diary_verify_command(Call& call);
ExitCode diary_recover_command(Call& call);
ExitCode diary_passphrase_command(Call& call);

}  // namespace signpost::cli
