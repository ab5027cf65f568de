// SPDX-License-Identifier: Apache-2.0
#include "app/cli/file_problem_text.h"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "core/diary/frame.h"
#include "core/diary/records_v1.h"

namespace signpost::cli {
namespace {

using Kind = FileProblemKind;

struct Row {
    ExitCode code;
    std::string_view what;  ///< {reason} is what the system says
};

Row row_of(Kind kind) {
    switch (kind) {
        case Kind::not_found:
            return {
                ExitCode::no_access,
                "not found; signpost-cli diary new FILE makes a diary, and signpost-cli diary recover FILE "
                "brings one back from its backup"};
        case Kind::exists_already:
            return {ExitCode::refused,
                    "is there already, and nothing is written over it; choose another name"};
        case Kind::not_ours:
            return {ExitCode::not_ours, "is not a diary of Signpost; check the name"};
        case Kind::newer:
            return {ExitCode::not_ours,
                    "was made by a newer Signpost; this one knows format {format} with schema {schema}. "
                    "Nothing was changed; use the newer program"};
        case Kind::damaged:
            return {ExitCode::not_ours,
                    "is damaged; signpost-cli diary recover FILE brings back what can be read"};
        case Kind::needs_passphrase:
            return {ExitCode::wrong_use,
                    "is sealed, and there is no terminal to ask for its passphrase; give it with "
                    "--passphrase-fd N"};
        case Kind::wrong_passphrase:
            return {
                ExitCode::refused,
                "this passphrase does not open it; the file itself is whole, so call again with the right "
                "one"};
        case Kind::in_use:
            return {ExitCode::no_access,
                    "is in use elsewhere; close it in the window or the other program, then call again"};
        case Kind::changed_elsewhere:
            return {
                ExitCode::no_access,
                "was replaced by another file meanwhile; nothing was changed, so look at it and call again"};
        case Kind::read_only:
            return {ExitCode::refused, "is open for reading only; nothing was changed"};
        case Kind::no_access:
            return {ExitCode::no_access,
                    "no access{reason}; nothing was changed, so check who may use the file and its folder"};
        case Kind::no_space:
            return {ExitCode::no_access,
                    "no space is left for it{reason}; nothing was changed, so free some and call again"};
        case Kind::too_large:
            return {
                ExitCode::refused,
                "is larger than a diary may be ({megabytes} MB), or would become so; nothing was changed, so "
                "begin another with signpost-cli diary new FILE"};
        case Kind::too_many_entries:
            return {
                ExitCode::refused,
                "holds {entries} entries already, and no diary holds more; begin another with signpost-cli "
                "diary new FILE"};
        case Kind::no_memory:
            return {ExitCode::no_access,
                    "there is not enough memory for its passphrase; close other programs and call again"};
        case Kind::other:
            break;
    }
    return {ExitCode::no_access, "cannot be read or written{reason}; nothing was changed"};
}

std::string reason(int system_error) {
    if (system_error == 0) return {};
    return fmt::format(" ({})", std::generic_category().message(system_error));
}

}  // namespace

ExitCode exit_code_of(FileProblemKind kind) { return row_of(kind).code; }

std::string in_words(FileProblemKind kind) {
    if (kind == Kind::not_found) return "not there";
    std::string out(id_of(kind));
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

Mistake file_problem_mistake(const FileProblem& problem) {
    constexpr std::size_t bytes_in_megabyte = std::size_t{1024} * 1024;
    const auto [code, what] = row_of(problem.kind);
    return {code, shown_line(problem.path),
            fmt::format(fmt::runtime(what), fmt::arg("reason", reason(problem.system_error)),
                        fmt::arg("format", newest_format), fmt::arg("schema", newest_schema),
                        fmt::arg("megabytes", largest_file_bytes / bytes_in_megabyte),
                        fmt::arg("entries", most_entries))};
}

}  // namespace signpost::cli
