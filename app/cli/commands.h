// SPDX-License-Identifier: Apache-2.0
// The table of commands. Dispatch, help and "did you mean" all read it; a new command is a row and a file.
#pragma once

#include <span>
#include <string_view>

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

struct Command {
    std::string_view name;  ///< one word, or two such as "rules check"
    std::string_view help;  ///< one line
    std::string_view example;
    ExitCode (*run)(Call&);
};

std::span<const Command> commands();

}  // namespace signpost::cli
