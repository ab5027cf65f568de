// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commands.h"

namespace signpost::cli {

/// Reads records as JSON, one in each line, and writes one line for each.
ExitCode stream_command(Call& call);

}  // namespace signpost::cli
