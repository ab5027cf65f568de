// SPDX-License-Identifier: Apache-2.0
// Where the file of the running program lies, links followed.
#pragma once

#include <string>
#include <string_view>

namespace signpost::cli {

/// As the system knows it, else as `called_as` names it with a folder; else empty, because a name without a
/// folder could be another program of the folder that somebody happens to be in.
std::string path_of_this_program(std::string_view called_as);

}  // namespace signpost::cli
