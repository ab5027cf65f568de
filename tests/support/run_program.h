// SPDX-License-Identifier: Apache-2.0
// Runs a program as a user would and keeps what it printed.
#pragma once

#include <string>
#include <vector>

namespace signpost::testing {

struct ProgramRun {
    int exit_code = -1;  ///< 128 + signal when it was killed by one
    std::string out;
    std::string err;
};

/// Runs `command` (a path and its arguments) with `input` on standard input. `environment` holds "NAME=value"
/// entries that are added to this program's own. Throws std::system_error when it cannot be started.
ProgramRun run_program(const std::vector<std::string>& command, const std::string& input = {},
                       const std::vector<std::string>& environment = {});

}  // namespace signpost::testing
