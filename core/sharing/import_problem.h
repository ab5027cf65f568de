// SPDX-License-Identifier: Apache-2.0
// Why a file made elsewhere was not taken, with the place in it. A file with any problem is refused as a
// whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signpost {

enum class ImportProblemKind {
    not_json,    ///< `place` is "line 3, column 14"
    too_large,   ///< the file, or a list or a text in it
    too_deep,    ///< more brackets within brackets than any of our files has
    not_ours,    ///< another kind of file, or a form of another program
    newer,       ///< made by a newer Signpost
    missing,     ///< something that must be there
    wrong_type,  ///< a number where a text is asked for, and the like
    bad_value,   ///< a time that is none, a text that a diary cannot keep
    unknown,     ///< a name that these rules or this format do not have
    given_twice,
};

struct ImportProblem {
    ImportProblemKind kind = ImportProblemKind::not_json;
    std::string place;  ///< "entries[3].time", "item s.fever", "line 3, column 14"
    std::string found;  ///< what stands there, shortened; may be empty

    bool operator==(const ImportProblem&) const = default;
};

constexpr std::size_t largest_import_bytes = std::size_t{64} * 1024 * 1024;

/// "bad_value": for tests and messages.
std::string_view id_of(ImportProblemKind kind);

}  // namespace signpost
