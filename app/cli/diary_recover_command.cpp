// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/diary_commands.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_texts.h"
#include "app/cli/file_problem_text.h"
#include "app/cli/recovery.h"

namespace signpost::cli {
namespace {

using FileKind = FileProblemKind;

/// The diary cannot be had from this file, but perhaps from its backup.
bool is_lost(FileKind kind) {
    return kind == FileKind::damaged || kind == FileKind::not_found || kind == FileKind::not_ours;
}

/// Neither the diary nor its backup can be opened.
Mistake both_lost(const FileProblem& diary, const FileProblem& backup) {
    auto out = file_problem_mistake(diary);
    const bool has_backup = backup.kind != FileKind::not_found;
    if (diary.kind == FileKind::not_ours && !has_backup) return out;
    out.what = in_words(diary.kind) +
               (has_backup ? fmt::format(", and its backup cannot be used either ({}: {})",
                                         shown_line(backup.path), in_words(backup.kind))
                           : ", and there is no backup of it") +
               "; nothing was changed, so keep what is there";
    return out;
}

/// What stands in the way of opening the diary with this key, if anything does.
std::optional<FileProblem> problem_with(const std::string& path, const SharedKey& key) {
    const auto opened = DiarySession::open(path, key, OpenFor::reading);
    return opened ? std::nullopt : std::optional(opened.error());
}

Result<Restored, Mistake> restore(const DiaryFile& file, const SharedKey& key, const FileProblem& why) {
    const auto backup = DiaryPaths::of(file.path).backup;
    if (const auto problem = problem_with(backup, key))
        return is_lost(problem->kind) ? both_lost(why, *problem) : file_problem_mistake(*problem);
    auto aside = restore_backup(file.path);
    if (!aside) return file_problem_mistake(aside.error());
    return Restored{true, why.kind == FileKind::not_found ? std::string() : std::move(aside.value())};
}

/// How the diary is sealed, or its backup where it cannot be read.
Result<std::optional<KeySettings>, Mistake> settings_of(const std::string& path) {
    const auto paths = DiaryPaths::of(path);
    const auto settings = key_settings_of(paths.diary);
    if (settings) return settings.value();
    if (!is_lost(settings.error().kind)) return file_problem_mistake(settings.error());
    const auto of_backup = key_settings_of(paths.backup);
    if (!of_backup) return both_lost(settings.error(), of_backup.error());
    return of_backup.value();
}

Result<Restored, Mistake> restore_if_lost(const DiaryFile& file, const SharedKey& key) {
    const auto problem = problem_with(file.path, key);
    if (!problem) return Restored{};
    if (!is_lost(problem->kind)) return file_problem_mistake(*problem);
    return restore(file, key, *problem);
}

}  // namespace

ExitCode diary_recover_command(Call& call) {
    DiaryOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto file = options.read();
    if (call.has_mistakes()) return call.refuse();

    const auto settings = settings_of(file.path);
    if (!settings) return call.refuse(settings.error());
    const auto key = key_for(file, settings.value());
    if (!key) return call.refuse(key.error());
    const auto restored = restore_if_lost(file, key.value());
    if (!restored) return call.refuse(restored.error());
    auto session = open_to_write(file.path, key.value(), call.context().surroundings.patience);
    if (!session) return call.refuse(session.error());
    if (const auto problem = session.value().save()) return call.refuse(file_problem_mistake(*problem));

    remark_unreadable_journal(call, session.value());
    if (call.wants_json()) return call.print_json(recover_json(file.path, session.value(), restored.value()));
    return call.print_text(recover_report(session.value(), restored.value()),
                           printable_team_of(call.catalog(), session.value().diary().details));
}

}  // namespace signpost::cli
