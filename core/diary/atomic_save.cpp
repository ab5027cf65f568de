// SPDX-License-Identifier: Apache-2.0
#include "core/diary/atomic_save.h"

#include <cerrno>
#include <cstdint>

namespace signpost {
namespace {

/// Writes and syncs a sibling; the error, or 0. A sibling that could not be finished is removed.
int write_sibling(const FileLayer& layer, const std::string& path, std::string_view bytes) {
    const auto file = layer.create(path);
    if (!file) return file.error().number;
    int error = write_all(layer, file.value(), bytes);
    if (error == 0) error = layer.sync(file.value());
    layer.close(file.value());
    if (error != 0) layer.remove(path);
    return error;
}

/// Where a file system has no second names, the bytes are copied.
int copy_of_diary(const FileLayer& layer, const DiaryPaths& paths, const std::string& to) {
    const auto bytes = layer.read(paths.diary, SIZE_MAX);
    if (!bytes) return bytes.error().number;
    return write_sibling(layer, to, bytes.value());
}

/// Gives the present file a second name; ENOENT when there is no file yet.
int second_name(const FileLayer& layer, const DiaryPaths& paths, const std::string& name) {
    const int error = layer.link(paths.diary, name);
    return error == 0 || error == ENOENT || error == EEXIST ? error : copy_of_diary(layer, paths, name);
}

/// The present file under the backup's name; that there is none yet is no error.
int keep_backup(const FileLayer& layer, const DiaryPaths& paths) {
    const auto waiting = paths.saving + ".backup";
    layer.remove(waiting);
    int error = second_name(layer, paths, waiting);
    if (error == 0) error = layer.rename(waiting, paths.backup);
    layer.remove(waiting);  // renaming leaves it where the backup is this very file already
    return error == ENOENT ? 0 : error;
}

/// Gives a finished file its name; never takes another file's place, as renaming alone would.
int name_it(const FileLayer& layer, const std::string& waiting, const std::string& path) {
    const int error = layer.link(waiting, path);
    if (error == 0 || error == EEXIST) return error;
    const auto there = layer.read(path, 0);  // no second names here: look first, then rename
    if (there || there.error().number != ENOENT) return EEXIST;
    return layer.rename(waiting, path);
}

}  // namespace

std::optional<FileProblem> atomic_save(const FileLayer& layer, const DiaryPaths& paths,
                                       std::string_view bytes, bool keeps_backup) {
    int error = write_sibling(layer, paths.saving, bytes);
    if (error == 0 && keeps_backup) error = keep_backup(layer, paths);
    if (error == 0) error = layer.rename(paths.saving, paths.diary);
    if (error == 0) error = layer.sync_folder_of(paths.diary);
    if (error == 0) return std::nullopt;
    layer.remove(paths.saving);
    return problem_from(error, paths.diary);
}

std::optional<FileProblem> replace_and_keep(const FileLayer& layer, const DiaryPaths& paths,
                                            std::string_view bytes, const std::string& aside) {
    int error = write_sibling(layer, paths.saving, bytes);
    if (error == 0) error = second_name(layer, paths, aside);
    const bool is_kept = error == 0;
    if (error == 0 || error == ENOENT) error = layer.rename(paths.saving, paths.diary);
    if (error == 0) error = layer.sync_folder_of(paths.diary);
    if (error == 0) return std::nullopt;
    layer.remove(paths.saving);
    // The second name goes only while the file is certain to have its first one still.
    const auto there = layer.read(paths.diary, SIZE_MAX);
    if (is_kept && there && there.value() != bytes) layer.remove(aside);
    return problem_from(error, paths.diary);
}

std::optional<FileProblem> write_new_file(const FileLayer& layer, const std::string& path,
                                          std::string_view bytes) {
    const auto waiting = DiaryPaths::of(path).saving;
    int error = write_sibling(layer, waiting, bytes);
    if (error == 0) error = name_it(layer, waiting, path);
    layer.remove(waiting);
    if (error == 0) error = layer.sync_folder_of(path);
    if (error == 0) return std::nullopt;
    return problem_from(error, path);
}

}  // namespace signpost
