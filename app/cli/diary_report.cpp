// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_report.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/counted.h"
#include "app/cli/diary_texts.h"
#include "app/cli/mistakes.h"
#include "core/base/text.h"
#include "core/sharing/entry_words.h"

namespace signpost::cli {
namespace {

using LineKind = ReportLineKind;

void add_detail(Report& report, std::string_view name, const std::string& text) {
    if (!text.empty()) report.push_back({LineKind::text, fmt::format("{}: {}", name, shown_line(text))});
}

void add_details(Report& report, const Catalog& catalog, const DiaryDetails& details) {
    add_detail(report, "Name", details.person_name);
    add_detail(report, "Date of birth or hospital number", details.person_number);
    add_detail(report, "Infusion", details.infusion_date);
    add_detail(report, "Product", details.product);
    add_detail(report, "Care team", details.team_name);
    add_detail(report, "Care team's number", details.team_phone);
    add_detail(report, "Emergency number", details.emergency_number);
    add_detail(report, "Care team's fever line", details.fever_line);
    if (!details.fever_line.empty() && !printable_team_of(catalog, details).fever_line)
        report.push_back({LineKind::text, "These rules cannot use this fever line; their own line is used."});
}

/// A text of several lines; the first stands behind its name.
void add_lines(Report& report, std::string_view name, std::string_view text) {
    if (text.empty()) return;
    auto start = fmt::format("{}: ", name);
    for (;;) {
        const auto end = text.find('\n');
        report.push_back({LineKind::text, start + shown_line(text.substr(0, end))});
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + 1);
        start = "    ";
    }
}

void add_noticed(Report& report, const Catalog& catalog, const EntryView& view) {
    const auto& checklist = view.read.checklist;
    for (const auto sign : checklist.ticked) report.push_back({LineKind::item, catalog.at(sign).label});
    for (const auto& reading : checklist.readings)
        report.push_back({LineKind::item, fmt::format("{}: {}", catalog.at(reading.measurement).name,
                                                      in_words(catalog, reading, {}))});
    if (checklist.age_years)
        report.push_back({LineKind::item, fmt::format("Age in years: {}", *checklist.age_years)});
}

/// What an older or newer set of rules knew stands as it was written.
void add_unknown(Report& report, const EntryView& view) {
    for (const auto& id : view.read.unknown_signs) {
        report.push_back({LineKind::item, shown_line(id)});
        report.push_back({LineKind::item_fine, "These rules do not know this sign."});
    }
    for (const auto& [measurement, unit, value] : view.read.unused_readings) {
        report.push_back({LineKind::item, shown_line(fmt::format("{}: {} {}", measurement, value, unit))});
        report.push_back({LineKind::item_fine, "These rules cannot use this reading."});
    }
}

void add_medicine(Report& report, const Entry& entry) {
    if (!entry.fever_medicine_taken && entry.fever_medicine_when.empty()) return;
    auto text = std::string("Medicine for fever was taken");
    if (!entry.fever_medicine_when.empty()) text += ": " + shown_line(entry.fever_medicine_when);
    report.push_back({LineKind::text, std::move(text)});
}

void add_sentence(Report& report, const Entry& entry) {
    if (entry.sentence == SentenceLook::as_usual)
        report.push_back({LineKind::text, "The sentence: as usual"});
    if (entry.sentence == SentenceLook::changed) report.push_back({LineKind::text, "The sentence: changed"});
    add_lines(report, "Written", entry.sentence_text);
}

void add_matches(Report& report, const Catalog& catalog, const EntryView& view) {
    std::vector<std::string> reasons;
    for (const auto& reason : view.result.emergency)
        reasons.push_back(reason_in_words(catalog, view.read.checklist, reason, {}));
    if (!reasons.empty())
        report.push_back({LineKind::emergency, "Emergency signs noticed: " + joined(reasons, "; ")});
    for (const auto& listed : view.result.effects) {
        std::vector<std::string> signs;
        for (const auto sign : listed.signs) signs.push_back(catalog.at(sign).short_name);
        report.push_back(
            {LineKind::text, fmt::format("Listed as {} of {}: {}", signs.size() == 1 ? "a sign" : "signs",
                                         catalog.at(listed.effect).name, joined(signs, ", "))});
    }
}

void add_entry(Report& report, const Catalog& catalog, const EntryView& view) {
    report.push_back({LineKind::heading, entry_heading(view)});
    add_noticed(report, catalog, view);
    add_unknown(report, view);
    add_medicine(report, *view.entry);
    add_sentence(report, *view.entry);
    add_lines(report, "Note", view.entry->note);
    add_matches(report, catalog, view);
}

void add_teach_back(Report& report, const Catalog& catalog, const TeachBack& record) {
    report.push_back({LineKind::heading, teach_back_heading(catalog, record)});
    add_detail(report, "Asked by", record.nurse);
    add_detail(report, "Said back by", record.learner);
    for (const auto& point : record.points) {
        report.push_back(
            {LineKind::item, fmt::format("{} ({})", shown_line(point.ask), said_back_words(point.said, {}))});
        if (!point.note.empty()) report.push_back({LineKind::item_fine, shown_line(point.note)});
    }
    add_lines(report, "Note", record.note);
    const auto missed = missed_points(record);
    for (std::size_t i = 0; i < missed.size(); ++i) {
        if (i == 0) report.push_back({LineKind::text, "To come back to:"});
        report.push_back({LineKind::item, shown_line(missed[i].ask)});
    }
}

}  // namespace

std::string time_in_words(const LocalTime& time) { return time.date.iso() + " " + time.clock(); }

std::string entry_heading(const EntryView& view) {
    auto out = time_in_words(view.entry->time);
    if (view.day && *view.day >= 0) out += fmt::format(", day {} after the infusion", *view.day);
    if (view.day && *view.day < 0)
        out += fmt::format(", {} {} before the infusion", -*view.day, *view.day == -1 ? "day" : "days");
    return out + fmt::format(", noted by the {}", id_of(view.entry->who));
}

std::string teach_back_heading(const Catalog& catalog, const TeachBack& record) {
    return fmt::format("{}, teach-back: {}", time_in_words(record.time),
                       shown_line(effect_words(catalog, record.effect, Translator{})));
}

Report diary_report(const Catalog& catalog, const Diary& diary, const std::vector<EntryView>& views,
                    const std::vector<TeachBack>& teach_backs) {
    Report report;
    add_details(report, catalog, diary.details);
    if (diary.entries.empty())
        report.push_back(
            {LineKind::text,
             "This diary has no entries yet. Add what you notice with: signpost-cli diary add FILE "
             "--sign ID"});
    if (views.empty() && !diary.entries.empty())
        report.push_back(
            {LineKind::text, fmt::format("No entry fits what was asked for. This diary holds {}.",
                                         counted(diary.entries.size(), "entry", "entries"))});
    for (const auto& view : views) add_entry(report, catalog, view);
    for (const auto& record : teach_backs) add_teach_back(report, catalog, record);
    return report;
}

}  // namespace signpost::cli
