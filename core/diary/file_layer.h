// SPDX-License-Identifier: Apache-2.0
// Every call by which a diary touches the disk, as a table, so that a test can let any of them fail or be the
// last thing that ever happened. Each answers with the system's error number, 0 for done.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace signpost {

/// An errno.
struct SystemError {
    int number = 0;

    bool operator==(const SystemError&) const = default;
};

struct FileLayer {
    /// The whole file; EFBIG when it holds more than `most_bytes`, EISDIR and the like for what is no plain
    /// file.
    std::function<Result<std::string, SystemError>(const std::string& path, std::size_t most_bytes)> read;
    /// A new empty file for its owner only (mode 0600); one that is there is emptied. Answers with its
    /// number.
    std::function<Result<int, SystemError>(const std::string& path)> create;
    /// An existing or new file (mode 0600), to be written at its end.
    std::function<Result<int, SystemError>(const std::string& path)> open_to_append;
    /// Writes at the end; may write less than asked.
    std::function<Result<std::size_t, SystemError>(int file, std::string_view bytes)> write;
    std::function<int(int file)> sync;
    std::function<int(int file, std::uint64_t bytes)> truncate;
    std::function<void(int file)> close;
    std::function<int(const std::string& from, const std::string& to)> rename;
    /// A second name for the same file.
    std::function<int(const std::string& from, const std::string& to)> link;
    std::function<int(const std::string& path)> remove;
    std::function<int(const std::string& path)> sync_folder_of;
};

FileLayer system_file_layer();

/// Writes all bytes; the error that stopped it, or 0.
int write_all(const FileLayer& layer, int file, std::string_view bytes);

}  // namespace signpost
