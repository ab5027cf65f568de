// SPDX-License-Identifier: Apache-2.0
#include "app/cli/shared_file.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "core/diary/file_layer.h"

namespace signpost::cli {
namespace {

Mistake cannot_write(const std::string& path, int error) {
    return {ExitCode::no_access, shown_line(path),
            "cannot be written (" + std::generic_category().message(error) + ")"};
}

/// The error that stopped it, or 0. Never writes into a file that is there.
int write_new(const std::string& path, std::string_view text) {
    constexpr int rights = 0666;  // less what the user's umask takes away
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights);
    if (file < 0) return errno;
    const auto layer = system_file_layer();
    int error = write_all(layer, file, text);
    if (error == 0) error = layer.sync(file);
    ::close(file);
    if (error != 0) ::unlink(path.c_str());
    return error;
}

}  // namespace

std::optional<Mistake> write_new_shared_file(const std::string& path, std::string_view text) {
    const int error = write_new(path, text);
    if (error == EEXIST)
        return Mistake{ExitCode::refused, shown_line(path),
                       "is there already, and nothing is written over it"};
    return error == 0 ? std::nullopt : std::optional(cannot_write(path, error));
}

std::optional<Mistake> replace_shared_file(const std::string& path, std::string_view text) {
    const auto waiting = path + ".new";
    ::unlink(waiting.c_str());
    int error = write_new(waiting, text);
    if (error == 0 && std::rename(waiting.c_str(), path.c_str()) != 0) error = errno;
    if (error == 0) return std::nullopt;
    ::unlink(waiting.c_str());
    return cannot_write(path, error);
}

}  // namespace signpost::cli
