// SPDX-License-Identifier: Apache-2.0
#include "core/diary/file_problem.h"

#include <array>
#include <cerrno>
#include <string_view>

namespace signpost {
namespace {

using FileKind = FileProblemKind;

constexpr std::array<std::string_view, 17> ids{"not_found",
                                               "exists_already",
                                               "not_ours",
                                               "newer",
                                               "damaged",
                                               "needs_passphrase",
                                               "wrong_passphrase",
                                               "in_use",
                                               "changed_elsewhere",
                                               "read_only",
                                               "no_access",
                                               "no_space",
                                               "too_large",
                                               "too_many_entries",
                                               "too_many_teach_backs",
                                               "no_memory",
                                               "other"};

FileKind kind_of(int system_error) {
    switch (system_error) {
        case ENOENT:
        case ENOTDIR:
            return FileKind::not_found;
        case EEXIST:
            return FileKind::exists_already;
        case EACCES:
        case EPERM:
        case EROFS:
        case EISDIR:
        case ELOOP:
        case ENAMETOOLONG:
            return FileKind::no_access;
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return FileKind::no_space;
        case ENOMEM:
            return FileKind::no_memory;
        default:
            return FileKind::other;
    }
}

}  // namespace

std::string_view id_of(FileProblemKind kind) { return ids[static_cast<std::size_t>(kind)]; }

FileProblem problem_from(int system_error, std::string path) {
    return {kind_of(system_error), std::move(path), system_error};
}

}  // namespace signpost
