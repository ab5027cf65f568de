// SPDX-License-Identifier: Apache-2.0
// signpost-cli export: makes a file of a diary. What it needs to draw and to write calendars would slow the
// start of every other command, so signpost-cli leaves it to a companion program, signpost-export, that lies
// beside it. Both are the same program but for this one function: export_by_companion.cpp has the one of
// signpost-cli, export_command.cpp that of signpost-export.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode export_command(Call& call);

}  // namespace signpost::cli
