// SPDX-License-Identifier: Apache-2.0
#include "core/diary/file_lock.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signpost {
namespace {

constexpr mode_t rights_of_lock = 0600;
constexpr int most_tries = 100;

/// False when the holder before removed the file between our opening and our locking it.
bool is_still_there(int file, const std::string& path) {
    struct stat ours {};
    struct stat there {};
    return ::fstat(file, &ours) == 0 && ::stat(path.c_str(), &there) == 0 && ours.st_ino == there.st_ino &&
           ours.st_dev == there.st_dev;
}

}  // namespace

Result<FileLock, FileProblem> FileLock::take(const std::string& path) {
    for (int i = 0; i < most_tries; ++i) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, rights_of_lock);
        if (file < 0) return problem_from(errno, path);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(file);
            if (error == EWOULDBLOCK) return FileProblem{FileProblemKind::in_use, path, error};
            return problem_from(error, path);
        }
        if (is_still_there(file, path)) return FileLock(path, file);
        ::close(file);
    }
    return FileProblem{FileProblemKind::in_use, path, EWOULDBLOCK};
}

FileLock::FileLock(FileLock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    if (this == &other) return *this;
    release();
    path_ = std::move(other.path_);
    file_ = std::exchange(other.file_, -1);
    return *this;
}

void FileLock::release() {
    if (!is_held()) return;
    ::unlink(path_.c_str());  // while it is still ours, so that nobody's lock is removed
    ::close(std::exchange(file_, -1));
}

}  // namespace signpost
