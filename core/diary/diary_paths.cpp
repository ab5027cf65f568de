// SPDX-License-Identifier: Apache-2.0
#include "core/diary/diary_paths.h"

#include <filesystem>
#include <system_error>

namespace signpost {

DiaryPaths DiaryPaths::of(const std::string& path) {
    std::error_code error;
    auto found = std::filesystem::weakly_canonical(path, error);
    if (error || found.empty()) found = path;
    const auto whole = found.string();
    const auto hidden = (found.parent_path() / ("." + found.filename().string())).string();
    return {whole, whole + ".backup", whole + ".journal", hidden + ".lock", hidden + ".saving"};
}

}  // namespace signpost
