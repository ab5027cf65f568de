// SPDX-License-Identifier: Apache-2.0
// Why a diary could not be read or written. Each kind asks for something else of the person, so they are told
// apart; the sentences are made where they are shown.
#pragma once

#include <cstdint>
#include <string>

namespace signpost {

enum class FileProblemKind {
    not_found,
    exists_already,  ///< a new diary would overwrite something
    not_ours,        ///< a file of another program
    newer,           ///< made by a newer Signpost
    damaged,
    needs_passphrase,
    wrong_passphrase,
    in_use,             ///< another window or program keeps it open
    changed_elsewhere,  ///< the file is no longer the one that was read
    read_only,          ///< opened for reading only
    no_access,
    no_space,
    too_large,  ///< a text or the whole file is above what a diary may hold
    too_many_entries,
    too_many_teach_backs,
    no_memory,  ///< for making the key
    other       ///< what the system says is in system_error
};

struct FileProblem {
    FileProblemKind kind = FileProblemKind::other;
    std::string path;      ///< of the file concerned
    int system_error = 0;  ///< errno where the system gave one

    bool operator==(const FileProblem&) const = default;
};

/// "not_found", "damaged": for scripts.
std::string_view id_of(FileProblemKind kind);

/// What an errno means for a person.
FileProblem problem_from(int system_error, std::string path);

}  // namespace signpost
