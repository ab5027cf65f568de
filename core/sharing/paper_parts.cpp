// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/paper_parts.h"

#include <algorithm>

#include "core/base/direction.h"
#include "core/base/text.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/entry_words.h"

namespace signpost {
namespace {

constexpr std::size_t longest_in_head_bytes = 120;
constexpr std::size_t longest_in_label_bytes = 60;

/// "Contact your care team now, day or night. Ward 9, 01 234. In an emergency call 112."
std::string head_words(const PaperInput& input) {
    const auto& tr = input.context.translator;
    const auto team = short_team(input.team, longest_in_head_bytes);
    auto out = input.context.catalog.texts.prompt;
    if (const auto words = team_words(team); !words.empty()) out += " " + words + ".";
    return out + " " +
           with_numbers(input.context.catalog, team, tr.text("In an emergency call {emergency_number}."));
}

std::string foot_words(const PaperInput& input) {
    const auto& tr = input.context.translator;
    std::vector<std::string> out{
        filled_in(tr.text("Made {when}."), {{"when", short_time(input.context.now, tr)}})};
    for (const auto& line : closing_report(input.context.catalog, input.context.now.date, tr))
        out.push_back(line.text);
    return joined(out, " ");
}

}  // namespace

EntryContext PaperInput::for_entries() const {
    return {context.catalog, context.matcher, diary.details, team, context.translator, context.now};
}

PaperInput paper_input(const ShareContext& context, const Diary& diary) {
    auto team = team_or_clinic(context.catalog, care_team_of(context.catalog, diary.details));
    const auto& language = context.translator.language;
    team.name = isolated(one_line(team.name), language);
    team.phone = isolated(one_line(team.phone), language);
    team.emergency_number = isolated(one_line(team.emergency_number), language);
    return {context, diary, std::move(team)};
}

Document new_document(const PaperInput& input, PaperKind kind, double text_points) {
    const auto& tr = input.context.translator;
    Document out;
    out.kind = kind;
    out.title = paper_of(kind).name(tr);
    out.head = head_words(input);
    out.foot = foot_words(input);
    out.page_words = tr.text("Page {page} of {pages}");
    out.language = tr.language.tag;
    out.is_right_to_left = tr.language.is_right_to_left;
    out.text_points = text_points;
    return out;
}

CareTeam short_team(CareTeam team, std::size_t most_bytes) {
    for (auto* text : {&team.name, &team.phone, &team.emergency_number})
        if (text->size() > most_bytes) text->clear();
    return team;
}

std::vector<Fact> person_facts(const PaperInput& input) {
    const auto& tr = input.context.translator;
    const auto& details = input.diary.details;
    return {{tr.text("Name"), one_line(details.person_name)},
            {detail_name("person_number", tr), one_line(details.person_number)},
            {detail_name("product", tr), one_line(details.product)},
            {detail_name("infusion_date", tr), infusion_words(details, tr)}};
}

std::vector<Fact> call_facts(const PaperInput& input) {
    const auto& tr = input.context.translator;
    const auto& team = input.team;
    const Fact emergency{tr.text("Emergency number"), team.emergency_number, true};
    if (!team.name.empty() && team.name.size() <= longest_in_label_bytes)
        return {{filled_in(tr.text("Call {team}"), {{"team", team.name}}), team.phone, true}, emergency};
    return {{tr.text("Care team"), team.name}, {tr.text("Call day or night"), team.phone, true}, emergency};
}

std::vector<Fact> numbers_to_call(const PaperInput& input) {
    auto out = call_facts(input);
    if (input.team.name.empty()) out.erase(out.begin());
    return out;
}

Report clinic_report(const PaperInput& input) {
    Report out;
    for (auto& line : clinic_advice(input.context.catalog, input.team, input.context.translator))
        out.push_back({ReportLineKind::text, std::move(line)});
    return out;
}

Report prompt_report(const PaperInput& input) {
    return {{ReportLineKind::prompt, input.context.catalog.texts.prompt}};
}

std::string team_words(const CareTeam& team) {
    std::vector<std::string> parts;
    for (const auto& part : {team.name, team.phone})
        if (!part.empty()) parts.push_back(part);
    return joined(parts, ", ");
}

std::string day_of_year(const CalendarDate& date, const Translator& tr) {
    return filled_in(tr.text("{day} {year}"),
                     {{"day", short_day(date, tr)}, {"year", std::to_string(date.year())}});
}

std::string infusion_words(const DiaryDetails& details, const Translator& tr) {
    const auto date = CalendarDate::parse(details.infusion_date);
    return date ? day_of_year(*date, tr) : one_line(details.infusion_date);
}

ReportLine emergency_signs_line(const PaperInput& input) {
    return standing_report(input.context.catalog, input.team, input.context.translator).back();
}

std::string emergency_heading(const PaperInput& input, const CareTeam& team) {
    const auto& catalog = input.context.catalog;
    return with_numbers(catalog, team, catalog.texts.emergency_signs_heading);
}

std::vector<std::string> emergency_names(const Catalog& catalog) {
    std::vector<std::string> out;
    for (const auto sign : catalog.emergency_signs()) out.push_back(catalog.at(sign).short_name);
    return out;
}

std::vector<EntryView> views_of(const PaperInput& input) {
    std::vector<EntryView> out;
    for (const auto& entry : input.diary.entries)
        out.push_back(entry_view(input.context.catalog, input.context.matcher, input.diary.details, entry));
    return out;
}

std::vector<std::pair<std::string, std::string>> noticed(const Catalog& catalog, const EntryView& view) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const auto& present : view.result.signs)
        out.emplace_back(catalog.at(present.sign).id, catalog.at(present.sign).short_name);
    for (const auto& id : view.read.unknown_signs) out.emplace_back(id, one_line(id));
    return out;
}

std::vector<std::string> noticed_names(const Catalog& catalog, const EntryView& view) {
    std::vector<std::string> out;
    for (auto& [id, name] : noticed(catalog, view)) out.push_back(std::move(name));
    return out;
}

std::string named_reading(const Catalog& catalog, const EntryReading& reading, const Translator& tr) {
    const auto index = catalog.find_measurement(reading.measurement);
    return one_line((index ? catalog.at(*index).name : reading.measurement) + ": " +
                    reading_words(catalog, reading, tr));
}

std::vector<std::string> reading_texts(const PaperInput& input, const Entry& entry) {
    const auto& tr = input.context.translator;
    std::vector<std::string> out;
    for (const auto& reading : entry.readings)
        out.push_back(named_reading(input.context.catalog, reading, tr));
    if (entry.age_years)
        out.push_back(filled_in(tr.text("Age in years: {age}"), {{"age", std::to_string(*entry.age_years)}}));
    return out;
}

std::string medicine_words(const Entry& entry, const Translator& tr) {
    const auto when = one_line(entry.fever_medicine_when);
    if (!when.empty()) return filled_in(tr.text("medicine for fever: {when}"), {{"when", when}});
    return entry.fever_medicine_taken ? tr.text("medicine for fever") : std::string();
}

std::string sentence_words(const Entry& entry, const Translator& tr) {
    const auto text = one_line(entry.sentence_text);
    const auto look = entry.sentence == SentenceLook::changed    ? tr.text("sentence not as usual")
                      : entry.sentence == SentenceLook::as_usual ? tr.text("sentence as usual")
                      : text.empty()                             ? std::string()
                                                                 : tr.text("sentence");
    return text.empty() ? look : look + ": " + text;
}

std::string one_line(std::string_view text) {
    auto out = std::string(trimmed(text));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return out;
}

std::vector<std::string> lines_of_text(std::string_view text) {
    std::vector<std::string> out;
    text = trimmed(text);
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.push_back(one_line(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string capitalized(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

}  // namespace signpost
