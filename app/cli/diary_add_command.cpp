// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/diary_commands.h"
#include "app/cli/diary_json.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_report.h"
#include "app/cli/diary_texts.h"
#include "app/cli/entry_options.h"
#include "app/cli/file_problem_text.h"

namespace signpost::cli {
namespace {

/// The same report as match, with what was added said right behind the standing lines.
ExitCode print_added(const Call& call, const DiaryFile& file, const DiaryDetails& details,
                     const EntryView& view) {
    const auto& catalog = call.catalog();
    const auto& around = call.context().surroundings;
    const auto team = printable_team_of(catalog, details);
    auto report = check_report(catalog, team, view.read.checklist, view.result, around.today(), {});
    const auto behind = standing_report(catalog, team, {}).size();
    report.insert(
        report.begin() + static_cast<std::ptrdiff_t>(behind),
        {ReportLineKind::text, fmt::format("Added to {}: {}.", shown_line(file.path), entry_heading(view))});
    print(report, around.terminal, call.context().out);
    return ExitCode::done;
}

std::optional<Mistake> put_in(DiarySession& session, const Entry& entry) {
    auto problem = session.make(PutEntry{entry});
    if (!problem) problem = session.save();
    return problem ? std::optional(file_problem_mistake(*problem)) : std::nullopt;
}

}  // namespace

ExitCode diary_add_command(Call& call) {
    EntryOptions entry_options(call);
    DiaryOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto file = options.read();
    const auto entry = entry_options.read();
    if (call.has_mistakes()) return call.refuse();

    auto session = open_to_write(file, call.context().surroundings.patience);
    if (!session) return call.refuse(session.error());
    if (const auto mistake = put_in(session.value(), entry)) return call.refuse(*mistake);
    remark_what_was_put_in(call, session.value());
    const auto& diary = session.value().diary();
    const auto view = entry_view(call.catalog(), diary, entry);
    if (!call.wants_json()) return print_added(call, file, diary.details, view);
    return call.print_json({{"diary", file.path},
                            {"entry", entry_json(view)},
                            {"match", match_json(call.catalog(), view.result)}});
}

}  // namespace signpost::cli
