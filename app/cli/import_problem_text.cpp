// SPDX-License-Identifier: Apache-2.0
#include "app/cli/import_problem_text.h"

#include <array>

#include <fmt/format.h>

#include "core/diary/diary.h"

namespace signpost::cli {
namespace {

using ImportKind = ImportProblemKind;

struct Row {
    ImportKind kind;
    ExitCode code;
    std::string_view what;  ///< {found} is what stands there
};

constexpr std::array rows{
    Row{ImportKind::not_json, ExitCode::not_ours, "cannot be read as JSON here{found}"},
    Row{ImportKind::too_large, ExitCode::refused,
        "is more than can be taken in{found}; a file may have {megabytes} MB, a diary {entries} entries, a "
        "text "
        "{bytes} bytes"},
    Row{ImportKind::too_deep, ExitCode::not_ours,
        "has more brackets within brackets than any file of Signpost"},
    Row{ImportKind::not_ours, ExitCode::not_ours,
        "is no file that this command takes{found}; --json takes a diary that Signpost wrote as JSON, --fhir "
        "answers to its checklist"},
    Row{ImportKind::newer, ExitCode::not_ours, "was made by a newer Signpost{found}; use the newer program"},
    Row{ImportKind::missing, ExitCode::refused, "is missing"},
    Row{ImportKind::wrong_type, ExitCode::refused, "is of another kind than must stand here{found}"},
    Row{ImportKind::bad_value, ExitCode::refused, "is nothing that a diary can keep{found}"},
    Row{ImportKind::unknown, ExitCode::refused, "is not known here{found}"},
    Row{ImportKind::given_twice, ExitCode::refused, "is given twice{found}"},
};

constexpr bool is_one_for_each_kind() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].kind != static_cast<ImportKind>(i)) return false;
    return rows.size() == static_cast<std::size_t>(ImportKind::given_twice) + 1;
}
static_assert(is_one_for_each_kind());

std::string place_in(const std::string& path, const ImportProblem& problem) {
    auto out = shown_line(path);
    if (!problem.place.empty()) out += ": " + shown_line(problem.place);
    return out;
}

}  // namespace

Mistake import_problem_mistake(const std::string& path, const ImportProblem& problem) {
    constexpr std::size_t bytes_in_megabyte = std::size_t{1024} * 1024;
    const auto& row = rows[static_cast<std::size_t>(problem.kind)];
    const auto found =
        problem.found.empty() ? std::string() : fmt::format(" (it says {})", in_quotes(problem.found));
    return {row.code, place_in(path, problem),
            fmt::format(fmt::runtime(row.what), fmt::arg("found", found),
                        fmt::arg("megabytes", largest_import_bytes / bytes_in_megabyte),
                        fmt::arg("entries", most_entries), fmt::arg("bytes", longest_text_bytes)) +
                "; nothing was changed"};
}

}  // namespace signpost::cli
