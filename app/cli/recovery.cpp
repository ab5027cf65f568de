// SPDX-License-Identifier: Apache-2.0
#include "app/cli/recovery.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/diary_report.h"
#include "app/cli/diary_texts.h"
#include "app/cli/mistakes.h"

namespace signpost::cli {
namespace {

std::string change_in_words(const EntryDifference& one) {
    const auto& entry = one.after ? *one.after : *one.before;
    const auto* word = !one.before ? "New" : one.after ? "Changed" : "Removed";
    return fmt::format("{}: the entry of {}, noted by the {}", word, time_in_words(entry.time),
                       id_of(entry.who));
}

std::string change_in_words(const TeachBackDifference& one) {
    const auto& record = one.after ? *one.after : *one.before;
    const auto* word = !one.before ? "New" : one.after ? "Changed" : "Removed";
    return fmt::format("{}: the teach-back record of {}", word, time_in_words(record.time));
}

std::string change_in_words(const DetailDifference& one) {
    auto field = one.field;
    std::replace(field.begin(), field.end(), '_', ' ');
    return fmt::format("Changed: {} from \"{}\" to \"{}\"", field, shown_line(one.before),
                       shown_line(one.after));
}

void add_restored(Report& report, const Restored& restored) {
    if (!restored.is_from_backup) return;
    report.push_back(
        {ReportLineKind::text,
         "The backup stands in the place of the diary now. It is the state before the last save: "
         "look whether the last change is in it, and add it again if it is not."});
    if (!restored.damaged_file.empty())
        report.push_back(
            {ReportLineKind::text, "The damaged file is kept as " + shown_line(restored.damaged_file)});
}

template <class Found>
Json change_json(std::string_view kind, const Found& one) {
    const auto& state = one.after ? *one.after : *one.before;
    return {{"change", !one.before ? "new"
                       : one.after ? "changed"
                                   : "removed"},
            {std::string(kind), state.id},
            {"time", state.time.iso()}};
}

Json changes_json(const Difference& difference) {
    auto out = Json::array();
    for (const auto& one : difference.details)
        out.push_back({{"change", "changed"},
                       {"detail", one.field},
                       {"before", text_or_null(one.before)},
                       {"after", text_or_null(one.after)}});
    for (const auto& one : difference.entries) out.push_back(change_json("entry", one));
    for (const auto& one : difference.teach_backs) out.push_back(change_json("teach_back", one));
    return out;
}

}  // namespace

Report recover_report(const DiarySession& session, const Restored& restored) {
    Report report;
    const auto& recovered = session.report().recovered;
    add_restored(report, restored);
    const bool was_all_read = session.report().damaged_records == 0 && !session.report().journal_problem;
    if (recovered.is_none() && !restored.is_from_backup && was_all_read)
        report.push_back({ReportLineKind::text, "Nothing to recover: all changes are in the file."});
    if (!recovered.is_none())
        report.push_back({ReportLineKind::heading, "Put into the diary from its journal"});
    for (const auto& one : recovered.details) report.push_back({ReportLineKind::item, change_in_words(one)});
    for (const auto& one : recovered.entries) report.push_back({ReportLineKind::item, change_in_words(one)});
    for (const auto& one : recovered.teach_backs)
        report.push_back({ReportLineKind::item, change_in_words(one)});
    report.push_back(
        {ReportLineKind::text, fmt::format("The diary {} holds {}.", shown_line(session.paths().diary),
                                           held_words(session.diary()))});
    return report;
}

Json recover_json(const std::string& path, const DiarySession& session, const Restored& restored) {
    const auto& report = session.report();
    return {{"diary", path},
            {"from_backup", restored.is_from_backup},
            {"damaged_file", text_or_null(restored.damaged_file)},
            {"changes", changes_json(report.recovered)},
            {"damaged_records", report.damaged_records},
            {"journal_set_aside", text_or_null(report.journal_set_aside)},
            {"entries", session.diary().entries.size()},
            {"teach_backs", session.diary().teach_backs.size()}};
}

}  // namespace signpost::cli
