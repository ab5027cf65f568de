// SPDX-License-Identifier: Apache-2.0
#include "app/cli/file_problem_text.h"

#include <algorithm>
#include <array>
#include <system_error>

#include <fmt/format.h>

#include "core/diary/frame.h"
#include "core/diary/records_v2.h"

namespace signpost::cli {
namespace {

using FileKind = FileProblemKind;

struct Row {
    FileKind kind;
    ExitCode code;
    std::string_view what;  ///< {reason} is what the system says
};

constexpr std::array rows{
    Row{FileKind::not_found, ExitCode::no_access,
        "not found; signpost-cli diary new FILE makes a diary, and signpost-cli diary recover FILE brings "
        "one back from its backup"},
    Row{FileKind::exists_already, ExitCode::refused,
        "is there already, and nothing is written over it; choose another name"},
    Row{FileKind::not_ours, ExitCode::not_ours, "is not a diary of Signpost; check the name"},
    Row{FileKind::newer, ExitCode::not_ours,
        "was made by a newer Signpost; this one knows format {format} with schema {schema}. Nothing was "
        "changed; use the newer program"},
    Row{FileKind::damaged, ExitCode::not_ours,
        "is damaged; signpost-cli diary recover FILE brings back what can be read"},
    Row{FileKind::needs_passphrase, ExitCode::wrong_use,
        "is sealed, and there is no terminal to ask for its passphrase; give it with --passphrase-fd N"},
    Row{FileKind::wrong_passphrase, ExitCode::refused,
        "this passphrase does not open it; the file itself is whole, so call again with the right one"},
    Row{FileKind::in_use, ExitCode::no_access,
        "is in use elsewhere; close it in the window or the other program, then call again"},
    Row{FileKind::changed_elsewhere, ExitCode::no_access,
        "was replaced by another file meanwhile; nothing was changed, so look at it and call again"},
    Row{FileKind::read_only, ExitCode::refused, "is open for reading only; nothing was changed"},
    Row{FileKind::no_access, ExitCode::no_access,
        "no access{reason}; nothing was changed, so check who may use the file and its folder"},
    Row{FileKind::no_space, ExitCode::no_access,
        "no space is left for it{reason}; nothing was changed, so free some and call again"},
    Row{FileKind::too_large, ExitCode::refused,
        "is larger than a diary may be ({megabytes} MB), or would become so; nothing was changed, so begin "
        "another with signpost-cli diary new FILE"},
    Row{FileKind::too_many_entries, ExitCode::refused,
        "holds {entries} entries already, and no diary holds more; begin another with signpost-cli diary new "
        "FILE"},
    Row{FileKind::too_many_teach_backs, ExitCode::refused,
        "holds {teach_backs} teach-back records already, and no diary holds more; begin another with "
        "signpost-cli diary new FILE"},
    Row{FileKind::no_memory, ExitCode::no_access,
        "there is not enough memory for its passphrase; close other programs and call again"},
    Row{FileKind::other, ExitCode::no_access, "cannot be read or written{reason}; nothing was changed"},
};

constexpr bool is_one_for_each_kind() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].kind != static_cast<FileKind>(i)) return false;
    return rows.size() == static_cast<std::size_t>(FileKind::other) + 1;
}
static_assert(is_one_for_each_kind());

const Row& row_of(FileKind kind) { return rows[static_cast<std::size_t>(kind)]; }

std::string reason(int system_error) {
    if (system_error == 0) return {};
    return fmt::format(" ({})", std::generic_category().message(system_error));
}

}  // namespace

ExitCode exit_code_of(FileProblemKind kind) { return row_of(kind).code; }

std::string in_words(FileProblemKind kind) {
    if (kind == FileKind::not_found) return "not there";
    std::string out(id_of(kind));
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

Mistake file_problem_mistake(const FileProblem& problem) {
    constexpr std::size_t bytes_in_megabyte = std::size_t{1024} * 1024;
    const auto& row = row_of(problem.kind);
    return {row.code, shown_line(problem.path),
            fmt::format(fmt::runtime(row.what), fmt::arg("reason", reason(problem.system_error)),
                        fmt::arg("format", newest_format), fmt::arg("schema", newest_schema),
                        fmt::arg("megabytes", largest_file_bytes / bytes_in_megabyte),
                        fmt::arg("entries", most_entries), fmt::arg("teach_backs", most_teach_backs))};
}

}  // namespace signpost::cli
