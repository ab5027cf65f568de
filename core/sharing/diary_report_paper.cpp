// SPDX-License-Identifier: Apache-2.0
// The whole of what was chosen of a diary: as a picture, as a table, and entry by entry. Nothing that stands
// in an entry is left out.
#include <algorithm>

#include "core/base/text.h"
#include "core/sharing/diary_chart.h"
#include "core/sharing/emergency_words.h"
#include "core/sharing/entry_words.h"
#include "core/sharing/paper_makers.h"
#include "core/sharing/paper_parts.h"
#include "core/sharing/share_choice.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

constexpr double diary_report_paper_points = 11;

std::vector<Fact> details_of(const PaperInput& input) {
    const auto& tr = input.context.translator;
    auto out = person_facts(input);
    for (auto& fact : call_facts(input)) out.push_back({std::move(fact.name), std::move(fact.value)});
    if (const auto line = one_line(input.diary.details.fever_line); !line.empty())
        out.push_back({detail_name("fever_line", tr), line});
    out.push_back({tr.text("What is in this report"), choice_words(input.diary, {}, tr)});
    return out;
}

DataTable table_of(const std::vector<ChartRow>& rows, const Translator& tr) {
    DataTable out{tr.text("The chart as a table"),
                  {tr.text("Time"), tr.text("Day"), tr.text("What"), tr.text("Value"), tr.text("Signs")},
                  {}};
    for (const auto& row : rows)
        out.rows.push_back({row.when, row.day, one_line(row.what), one_line(row.value), one_line(row.note)});
    return out;
}

std::string heading_of(const EntryView& view, const Translator& tr) {
    std::vector<std::string> parts{long_time(view.entry->time, tr)};
    if (view.day) parts.push_back(day_words(view.day, tr));
    parts.push_back(filled_in(tr.text("noted by the {who}"),
                              {{"who", who_names(tr)[static_cast<std::size_t>(view.entry->who)]}}));
    return joined(parts, ", ");
}

void add_signs(Report& report, const PaperInput& input, const EntryView& view) {
    const auto& tr = input.context.translator;
    for (const auto& id : view.entry->signs) {
        const auto sign = input.context.catalog.find_sign(id);
        report.push_back({LineKind::item, sign ? input.context.catalog.at(*sign).label : one_line(id)});
        if (!sign) report.push_back({LineKind::item_fine, tr.text("These rules do not know this sign.")});
    }
}

/// The sign that a number stands for, by its short name.
std::string sign_from(const Catalog& catalog, const EntryView& view, const EntryReading& reading) {
    const auto index = catalog.find_measurement(reading.measurement);
    for (const auto& present : view.result.signs)
        if (index && present.from == index) return catalog.at(present.sign).short_name;
    return {};
}

void add_readings(Report& report, const PaperInput& input, const EntryView& view) {
    const auto& catalog = input.context.catalog;
    const auto& tr = input.context.translator;
    const auto& unused = view.read.unused_readings;
    for (const auto& reading : view.entry->readings) {
        const bool is_unused = std::find(unused.begin(), unused.end(), reading) != unused.end();
        const auto sign = is_unused ? std::string() : sign_from(catalog, view, reading);
        report.push_back(
            {LineKind::item, named_reading(catalog, reading, tr) + (sign.empty() ? "" : " (" + sign + ")")});
        if (is_unused)
            report.push_back({LineKind::item_fine, tr.text("These rules cannot use this reading.")});
    }
    if (view.entry->age_years)
        report.push_back({LineKind::item, filled_in(tr.text("Age in years: {age}"),
                                                    {{"age", std::to_string(*view.entry->age_years)}})});
}

void add_lines(Report& report, const std::string& words, std::string_view text) {
    const auto lines = lines_of_text(text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        report.push_back({LineKind::text, i == 0 ? words + " " + lines[i] : lines[i]});
}

void add_written(Report& report, const PaperInput& input, const Entry& entry) {
    const auto& tr = input.context.translator;
    if (auto words = medicine_words(entry, tr); !words.empty()) {
        report.push_back({LineKind::item, capitalized(std::move(words))});
        report.push_back({LineKind::item_fine, input.context.catalog.texts.fever_medicine});
    }
    if (auto words = sentence_words(entry, tr); !words.empty())
        report.push_back({LineKind::item, capitalized(std::move(words))});
    add_lines(report, tr.text("Note:"), entry.note);
}

/// Of a sign that stands in none of the lists.
void add_in_no_list(Report& report, const PaperInput& input, const EntryView& view) {
    const auto& catalog = input.context.catalog;
    for (const auto& present : view.result.signs)
        if (catalog.effects_listing(present.sign).empty())
            report.push_back({LineKind::fine, filled_in(input.context.translator.text("{sign}: {words}"),
                                                        {{"sign", catalog.at(present.sign).label},
                                                         {"words", catalog.texts.in_no_effect}})});
}

void add_listed(Report& report, const PaperInput& input, const EntryView& view) {
    const auto& catalog = input.context.catalog;
    const auto& tr = input.context.translator;
    if (auto words = emergency_words(input.for_entries(), view); !words.empty())
        report.push_back({LineKind::emergency, std::move(words)});
    for (const auto& listed : view.result.effects) {
        std::vector<std::string> names;
        for (const auto sign : listed.signs) names.push_back(catalog.at(sign).short_name);
        report.push_back({LineKind::fine, filled_in(tr.text("{effect} lists: {signs}."),
                                                    {{"effect", catalog.at(listed.effect).name},
                                                     {"signs", joined(names, ", ")}})});
    }
    add_in_no_list(report, input, view);
}

Report entry_report(const PaperInput& input, const EntryView& view) {
    Report out{{LineKind::heading, heading_of(view, input.context.translator)}};
    add_signs(out, input, view);
    add_readings(out, input, view);
    add_written(out, input, *view.entry);
    if (out.size() == 1)
        out.push_back({LineKind::text, input.context.translator.text("Nothing is written.")});
    add_listed(out, input, view);
    return out;
}

void add_chart(Document& out, const PaperInput& input) {
    auto chart = diary_chart(input.for_entries(), input.diary, std::nullopt);
    auto table = table_of(chart.rows, input.context.translator);
    out.parts.emplace_back(ChartPart{std::move(chart.chart), std::move(chart.summary)});
    if (!table.rows.empty()) out.parts.emplace_back(std::move(table));
}

}  // namespace

Document make_diary_report(const ShareContext& context, const Diary& diary) {
    const auto input = paper_input(context, diary);
    auto out = new_document(input, PaperKind::diary_report, diary_report_paper_points);
    auto standing = prompt_report(input);
    standing.push_back(emergency_signs_line(input));
    out.parts.emplace_back(std::move(standing));
    out.parts.emplace_back(Facts{details_of(input)});
    if (!diary.entries.empty()) add_chart(out, input);
    for (const auto& view : views_of(input)) out.parts.emplace_back(entry_report(input, view));
    Report closing{{LineKind::heading, context.catalog.texts.list_not_complete},
                   {LineKind::text, context.catalog.texts.normal_number},
                   {LineKind::prompt, context.catalog.texts.prompt}};
    out.parts.emplace_back(std::move(closing));
    return out;
}

}  // namespace signpost
