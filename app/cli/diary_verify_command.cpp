// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/counted.h"
#include "app/cli/diary_commands.h"
#include "app/cli/diary_opening.h"
#include "app/cli/diary_parts.h"
#include "app/cli/diary_texts.h"
#include "app/cli/file_problem_text.h"
#include "app/cli/json_output.h"

namespace signpost::cli {
namespace {

using FileKind = FileProblemKind;

bool is_missing(const std::optional<FileProblem>& problem) {
    return problem && problem->kind == FileKind::not_found;
}

std::string state_in_words(const DiaryPart& part) {
    if (part.problem) return in_words(part.problem->kind);
    const auto form = fmt::format("format {}, schema {}", part.header->format, part.header->schema);
    if (!part.diary)
        return fmt::format(
            "its checksum is sound, sealed, {}. Without --passphrase-fd N nothing more is checked", form);
    return fmt::format("sound, {}, {}, {}", part.is_sealed() ? "sealed" : "not sealed",
                       held_words(*part.diary), form);
}

std::string state_in_words(const JournalPart& journal) {
    if (journal.problem) return in_words(journal.problem->kind);
    if (!journal.was_looked_at) return "there, but not checked; that takes a diary that can be opened";
    if (journal.changes == 0) return "sound, and all of it is in the file";
    return fmt::format("sound, {} not in the file yet; signpost-cli diary recover FILE puts them in",
                       counted(journal.changes, "change is", "changes are"));
}

Report verify_report(const DiaryParts& parts) {
    Report report;
    const auto add = [&](std::string_view name, const auto& part) {
        report.push_back({ReportLineKind::text,
                          fmt::format("{}: {}: {}", name, shown_line(part.path), state_in_words(part))});
    };
    add("Diary", parts.diary);
    add("Backup", parts.backup);
    add("Journal", parts.journal);
    return report;
}

std::string_view state_of(const std::optional<FileProblem>& problem) {
    return problem ? id_of(problem->kind) : "sound";
}

Json part_json(const DiaryPart& part) {
    const auto of_header = [&](auto member) { return part.header ? Json((*part.header).*member) : Json(); };
    return {{"path", part.path},
            {"state", state_of(part.problem)},
            {"verified", part.problem ? Json() : Json(part.diary ? "whole" : "checksum")},
            {"sealed", part.header ? Json(part.is_sealed()) : Json()},
            {"entries", part.diary ? Json(part.diary->entries.size()) : Json()},
            {"teach_backs", part.diary ? Json(part.diary->teach_backs.size()) : Json()},
            {"format", of_header(&FrameHeader::format)},
            {"schema", of_header(&FrameHeader::schema)}};
}

Json journal_json(const JournalPart& journal) {
    const bool is_unknown = !journal.problem && !journal.was_looked_at;
    return {{"path", journal.path},
            {"state", is_unknown ? "not_checked" : state_of(journal.problem)},
            {"changes", journal.was_looked_at ? Json(journal.changes) : Json()},
            {"damaged_records", journal.was_looked_at ? Json(journal.damaged_records) : Json()}};
}

/// What is wrong, each with what to do. That there is no backup yet, or no journal, is nothing wrong.
Mistakes mistakes_in(const DiaryParts& parts) {
    Mistakes out;
    if (parts.diary.problem) out.push_back(file_problem_mistake(*parts.diary.problem));
    const auto& backup = parts.backup.problem;
    if (backup && !is_missing(backup) && parts.diary.problem) out.push_back(file_problem_mistake(*backup));
    if (backup && !is_missing(backup) && !parts.diary.problem)
        out.push_back(
            {exit_code_of(backup->kind), shown_line(backup->path),
             fmt::format("this backup is no use ({}), but the diary is sound; its next change makes a "
                         "new backup",
                         in_words(backup->kind))});
    const auto& journal = parts.journal.problem;
    if (journal && !is_missing(journal)) out.push_back(file_problem_mistake(*journal));
    return out;
}

ExitCode print_parts(const Call& call, const DiaryParts& parts) {
    if (call.wants_json()) {
        call.print_json({{"diary", part_json(parts.diary)},
                         {"backup", part_json(parts.backup)},
                         {"journal", journal_json(parts.journal)}});
    } else {
        call.print_text(verify_report(parts));
    }
    return print_mistakes(mistakes_in(parts), call.context().err);
}

}  // namespace

ExitCode diary_verify_command(Call& call) {
    DiaryOptions options(call);
    if (const auto ended = call.parse()) return *ended;
    const auto file = options.read();
    if (call.has_mistakes()) return call.refuse();

    if (!file.passphrase_fd) return print_parts(call, look_at_parts(file.path, nullptr));
    const auto passphrase = passphrase_from(*file.passphrase_fd, "--passphrase-fd");
    if (!passphrase) return call.refuse(passphrase.error());
    const auto parts = look_at_parts(file.path, &passphrase.value());
    if (parts.diary.problem && parts.diary.problem->kind == FileKind::wrong_passphrase)
        return call.refuse(file_problem_mistake(*parts.diary.problem));
    return print_parts(call, parts);
}

}  // namespace signpost::cli
