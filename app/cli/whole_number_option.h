// SPDX-License-Identifier: Apache-2.0
// Options whose value is a whole number. Nothing but digits is taken, never a part of a text.
#pragma once

#include <optional>

#include <CLI/CLI.hpp>

namespace signpost::cli {

class Call;

/// The number from 0 to `highest` that was given, if one was; mistakes are noted in the call.
std::optional<int> read_whole_number(Call& call, const CLI::Option& option, int highest);

}  // namespace signpost::cli
