// SPDX-License-Identifier: Apache-2.0
// One writer at a time. The system takes the lock away when its holder ends, however it ends; the small file
// that carries it holds nothing.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/diary/file_problem.h"

namespace signpost {

class FileLock {
public:
    /// in_use when somebody else holds it, also this very program; no_access where no file can be made.
    static Result<FileLock, FileProblem> take(const std::string& path);

    FileLock() = default;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock() { release(); }

    bool is_held() const { return file_ >= 0; }
    void release();

private:
    FileLock(std::string path, int file) : path_(std::move(path)), file_(file) {}

    std::string path_;
    int file_ = -1;
};

}  // namespace signpost
