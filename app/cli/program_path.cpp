// SPDX-License-Identifier: Apache-2.0
#include "app/cli/program_path.h"

#include <filesystem>

namespace signpost::cli {

std::string path_of_this_program(std::string_view called_as) {
    std::error_code error;
    const auto known = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) return known.string();
    return called_as.find('/') == std::string_view::npos ? std::string() : std::string(called_as);
}

}  // namespace signpost::cli
