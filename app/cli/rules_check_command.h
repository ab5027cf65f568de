// SPDX-License-Identifier: Apache-2.0
// signpost-cli rules check [DIR]: reads a whole set of rule files, with the practice cases, and prints every
// mistake with its place. Without a folder it checks the rules inside the program; the build does so, and
// fails on a mistake.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode rules_check_command(Call& call);

}  // namespace signpost::cli
