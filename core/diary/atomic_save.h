// SPDX-License-Identifier: Apache-2.0
// Puts a new state in a file's place so that, whenever the power fails, the file holds either the state
// before or the one after, whole: a sibling is written and synced, the present file gets a second name as
// backup, and the sibling is renamed over it.
#pragma once

#include <optional>
#include <string_view>

#include "core/diary/diary_paths.h"
#include "core/diary/file_layer.h"
#include "core/diary/file_problem.h"

namespace signpost {

/// Replaces the diary file, or makes it. With `keeps_backup` the present file stays as the backup. Nothing on
/// success.
std::optional<FileProblem> atomic_save(const FileLayer& layer, const DiaryPaths& paths,
                                       std::string_view bytes, bool keeps_backup);

/// Puts other bytes in the diary's place, which stays beside it under the name `aside`; when there is none,
/// makes it. Nothing on success.
std::optional<FileProblem> replace_and_keep(const FileLayer& layer, const DiaryPaths& paths,
                                            std::string_view bytes, const std::string& aside);

/// Writes a file that is not there yet, synced; exists_already when it is.
std::optional<FileProblem> write_new_file(const FileLayer& layer, const std::string& path,
                                          std::string_view bytes);

}  // namespace signpost
