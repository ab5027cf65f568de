// SPDX-License-Identifier: Apache-2.0
// signpost-cli import: entries and details that were written to a file, put into a diary. A file with any
// problem is refused as a whole, and then no diary is changed or made.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode import_command(Call& call);

}  // namespace signpost::cli
