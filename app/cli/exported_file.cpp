// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exported_file.h"

#include <filesystem>
#include <fstream>

#include "app/cli/file_problem_text.h"
#include "core/diary/atomic_save.h"
#include "core/diary/frame.h"
#include "core/diary/journal.h"

namespace signpost::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t magic_bytes = 8;

/// A diary, its backup or its journal, damaged or not.
bool begins_as_a_diary(const std::string& path) {
    std::string first(magic_bytes, '\0');
    std::ifstream(path, std::ios::binary).read(first.data(), magic_bytes);
    const std::string any_id(32, '0');
    return first == diary_file_bytes({any_id, {}, {}}, 0, nullptr).substr(0, magic_bytes) ||
           first == journal_start(any_id, 0, nullptr).substr(0, magic_bytes);
}

Mistake mistake_of(const FileProblem& problem) {
    if (problem.kind == FileProblemKind::not_found)
        return {ExitCode::no_access, shown_line(problem.path),
                "its folder is not there; make it, or choose another"};
    return file_problem_mistake(problem);
}

}  // namespace

std::optional<Mistake> what_must_stay(const std::string& path, bool may_overwrite) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(path, error))) return std::nullopt;
    const auto refused = [&](const char* why) { return Mistake{ExitCode::refused, shown_line(path), why}; };
    if (!may_overwrite)
        return refused(
            "is there already, and nothing is written over it; choose another name or add --force");
    if (!fs::is_regular_file(fs::status(path, error)))
        return refused("is no plain file, so nothing is written over it; choose another name");
    if (begins_as_a_diary(path))
        return refused("is a diary or belongs to one, and nothing is written over that; choose another name");
    return std::nullopt;
}

std::optional<Mistake> write_exported(const std::string& path, std::string_view bytes, bool may_overwrite) {
    const auto layer = system_file_layer();
    const auto problem = may_overwrite ? atomic_save(layer, DiaryPaths::of(path), bytes, false)
                                       : write_new_file(layer, path, bytes);
    return problem ? std::optional(mistake_of(*problem)) : std::nullopt;
}

}  // namespace signpost::cli
