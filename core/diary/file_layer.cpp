// SPDX-License-Identifier: Apache-2.0
#include "core/diary/file_layer.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signpost {
namespace {

constexpr mode_t for_its_owner_only = 0600;

int error_of(int result) { return result == 0 ? 0 : errno; }

/// Calls again what a signal interrupted.
template <class Call>
auto repeated(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

Result<int, SystemError> opened(const std::string& path, int flags) {
    const int file = repeated([&] { return ::open(path.c_str(), flags | O_CLOEXEC, for_its_owner_only); });
    if (file < 0) return SystemError{errno};
    return file;
}

/// 0 when it is a plain file of at most that size. A pipe or a device could keep the reader waiting for ever.
int mistake_in_kind(int file, std::size_t most_bytes) {
    struct stat about {};
    if (::fstat(file, &about) != 0) return errno;
    if (S_ISDIR(about.st_mode)) return EISDIR;
    if (!S_ISREG(about.st_mode)) return EACCES;
    return static_cast<std::uint64_t>(about.st_size) > most_bytes ? EFBIG : 0;
}

Result<std::string, SystemError> read_open(int file, std::size_t most_bytes) {
    if (const int mistake = mistake_in_kind(file, most_bytes)) return SystemError{mistake};
    struct stat about {};
    ::fstat(file, &about);
    std::string out(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t at = 0;
    while (at < out.size()) {
        const auto count = repeated([&] { return ::read(file, out.data() + at, out.size() - at); });
        if (count < 0) return SystemError{errno};
        if (count == 0) break;
        at += static_cast<std::size_t>(count);
    }
    out.resize(at);
    return out;
}

Result<std::string, SystemError> read_file(const std::string& path, std::size_t most_bytes) {
    const auto file = opened(path, O_RDONLY | O_NONBLOCK);
    if (!file) return file.error();
    auto out = read_open(file.value(), most_bytes);
    ::close(file.value());
    return out;
}

Result<std::size_t, SystemError> write_some(int file, std::string_view bytes) {
    const auto count = repeated([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (count < 0) return SystemError{errno};
    return static_cast<std::size_t>(count);
}

int sync_folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? std::string(".") : path.substr(0, slash + 1);
    const auto file = opened(folder, O_RDONLY | O_DIRECTORY);
    if (!file) return file.error().number;
    const int error = error_of(::fsync(file.value()));
    ::close(file.value());
    return error == EINVAL ? 0 : error;  // some file systems have no such thing
}

}  // namespace

FileLayer system_file_layer() {
    FileLayer out;
    out.read = read_file;
    out.create = [](const std::string& path) {
        return opened(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    };
    out.open_to_append = [](const std::string& path) {
        return opened(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW);
    };
    out.write = write_some;
    out.sync = [](int file) { return error_of(repeated([&] { return ::fdatasync(file); })); };
    out.truncate = [](int file, std::uint64_t bytes) {
        return error_of(repeated([&] { return ::ftruncate(file, static_cast<off_t>(bytes)); }));
    };
    out.close = [](int file) { ::close(file); };
    out.rename = [](const std::string& from, const std::string& to) {
        return error_of(::rename(from.c_str(), to.c_str()));
    };
    out.link = [](const std::string& from, const std::string& to) {
        return error_of(::link(from.c_str(), to.c_str()));
    };
    out.remove = [](const std::string& path) { return error_of(::unlink(path.c_str())); };
    out.sync_folder_of = sync_folder_of;
    return out;
}

int write_all(const FileLayer& layer, int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = layer.write(file, bytes);
        if (!count) return count.error().number;
        if (count.value() == 0) return ENOSPC;
        bytes.remove_prefix(count.value());
    }
    return 0;
}

}  // namespace signpost
