// SPDX-License-Identifier: Apache-2.0
// What was asked in a teaching talk, what was said back, and what to come back to. It counts nothing and
// gives nobody a mark.
#include "core/base/text.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double teach_back_paper_points = 10;
constexpr int lines_for_points = 7;
constexpr int lines_to_come_back_to = 2;
constexpr int lines_for_note = 1;

void add_standing(Document& out, const PaperInput& input) {
    auto report = prompt_report(input);
    report.push_back(emergency_signs_line(input));
    out.parts.emplace_back(std::move(report));
    out.parts.emplace_back(Facts{call_facts(input)});
}

/// Where nothing is known of a talk there is a line to write on.
Facts facts_of(const PaperInput& input, const TeachBack* record) {
    const auto& tr = input.context.translator;
    auto person = person_facts(input);
    person.resize(2);
    Facts out{std::move(person)};
    out.rows.push_back({tr.text("Taught about"), {}});
    out.rows.push_back({tr.text("Said back by"), {}});
    out.rows.push_back({tr.text("Asked by"), {}});
    out.rows.push_back({tr.text("Day and time"), {}});
    if (record == nullptr) return out;
    auto row = out.rows.end() - 4;
    (row++)->value = effect_words(input.context.catalog, record->effect, tr);
    (row++)->value = one_line(record->learner);
    (row++)->value = one_line(record->nurse);
    row->value = short_time(record->time, tr);
    return out;
}

DataTable table_of(const TeachBack& record, const Translator& tr) {
    DataTable out{
        tr.text("What was asked"), {tr.text("Question"), tr.text("What was said"), tr.text("Note")}, {}};
    for (const auto& point : record.points)
        out.rows.push_back({one_line(point.ask), said_back_words(point.said, tr), one_line(point.note)});
    return out;
}

/// The points that were taught again; without one there is no such part.
Report missed_report(const TeachBack& record, const Translator& tr) {
    Report out;
    for (const auto& point : missed_points(record)) {
        if (out.empty()) out.push_back({LineKind::heading, tr.text("To come back to")});
        out.push_back({LineKind::item, one_line(point.ask)});
        if (!point.note.empty()) out.push_back({LineKind::item_fine, one_line(point.note)});
    }
    return out;
}

Report note_report(const TeachBack& record, const Translator& tr) {
    Report out{{LineKind::heading, tr.text("Note")}};
    for (auto& line : lines_of_text(record.note)) out.push_back({LineKind::text, std::move(line)});
    return out;
}

void add_end(Document& out, const Translator& tr) {
    out.parts.emplace_back(
        Facts{{{tr.text("Signed by the learner"), {}}, {tr.text("Signed by who asked"), {}}}});
}

void add_record(Document& out, const PaperInput& input, const TeachBack& record) {
    const auto& tr = input.context.translator;
    add_standing(out, input);
    out.parts.emplace_back(facts_of(input, &record));
    if (!record.points.empty()) out.parts.emplace_back(table_of(record, tr));
    if (auto missed = missed_report(record, tr); !missed.empty()) out.parts.emplace_back(std::move(missed));
    if (!record.note.empty()) out.parts.emplace_back(note_report(record, tr));
    add_end(out, tr);
}

void add_blank_form(Document& out, const PaperInput& input) {
    const auto& tr = input.context.translator;
    add_standing(out, input);
    out.parts.emplace_back(facts_of(input, nullptr));
    out.parts.emplace_back(
        Report{{LineKind::text, tr.text("Ask each point. The learner says it back in their own words. Write "
                                        "behind it: said it back, taught again, or said it after.")}});
    out.parts.emplace_back(BlankLines{tr.text("What was asked"), lines_for_points});
    out.parts.emplace_back(BlankLines{tr.text("To come back to"), lines_to_come_back_to});
    out.parts.emplace_back(BlankLines{tr.text("Note"), lines_for_note});
    add_end(out, tr);
}

}  // namespace

Document make_teach_back_record(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::teach_back, teach_back_paper_points);
    for (auto record = diary.teach_backs.rbegin(); record != diary.teach_backs.rend(); ++record) {
        if (!out.parts.empty()) out.parts.emplace_back(NewPanel{});
        add_record(out, input, *record);
    }
    if (diary.teach_backs.empty()) add_blank_form(out, input);
    return out;
}

Document make_teach_back_sheet(const ShareContext& context, const Diary& diary, const TeachBack& record) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::teach_back, teach_back_paper_points);
    add_record(out, input, record);
    return out;
}

}  // namespace signpost
