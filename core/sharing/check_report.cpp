// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/check_report.h"

#include <algorithm>

#include "core/base/direction.h"
#include "core/base/text.h"
#include "core/catalog/crossing.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/translation_words.h"

namespace signpost {
namespace {

using LineKind = ReportLineKind;

const Reading* reading_of(const Checklist& checklist, MeasurementIndex measurement) {
    const auto at = std::find_if(checklist.readings.begin(), checklist.readings.end(),
                                 [=](const Reading& reading) { return reading.measurement == measurement; });
    return at == checklist.readings.end() ? nullptr : &*at;
}

std::vector<std::string> titles(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    std::vector<std::string> out;
    out.reserve(sources.size());
    for (const auto source : sources) out.push_back(catalog.at(source).title);
    return out;
}

std::vector<SourceIndex> sources_of_links(const Effect& effect, const std::vector<SignIndex>& signs) {
    std::vector<SourceIndex> out;
    for (const auto sign : signs)
        for (const auto source : sources_of(effect, sign))
            if (std::find(out.begin(), out.end(), source) == out.end()) out.push_back(source);
    return out;
}

void add_sources(Report& report, const Catalog& catalog, const std::vector<SourceIndex>& sources,
                 const Translator& tr, LineKind kind = LineKind::fine) {
    report.push_back({kind, filled_in(tr.text("Sources: {titles}"),
                                      {{"titles", joined(titles(catalog, sources), "; ")}})});
}

void add_emergency(Report& report, const Catalog& catalog, const CareTeam& team, const Checklist& checklist,
                   const MatchResult& result, const Translator& tr) {
    if (result.emergency.empty()) return;
    report.push_back({LineKind::heading, tr.text("Emergency signs you noticed")});
    report.push_back({LineKind::emergency, with_numbers(catalog, team, catalog.texts.call_emergency)});
    for (const auto& reason : result.emergency) {
        report.push_back({LineKind::item, reason_in_words(catalog, checklist, reason, tr)});
        const auto* combination = std::get_if<CombinationIndex>(&reason.because);
        if (combination && catalog.at(*combination).composed)
            report.push_back({LineKind::item_fine, catalog.texts.composed_combination});
        add_sources(report, catalog, sources_of(catalog, reason), tr, LineKind::item_fine);
    }
}

std::string present_in_words(const Catalog& catalog, const Checklist& checklist, const PresentSign& present,
                             const Translator& tr) {
    const auto& label = catalog.at(present.sign).label;
    const auto* reading = present.from ? reading_of(checklist, *present.from) : nullptr;
    if (!reading) return label;
    return label + " (" + in_words(catalog, *reading, tr) + ")";
}

/// True when the number stands for this sign by the care team's own line only.
bool is_by_the_team_alone(const Catalog& catalog, const CareTeam& team, const Checklist& checklist,
                          const PresentSign& present) {
    const auto index = catalog.team_threshold();
    const auto* reading = present.from ? reading_of(checklist, *present.from) : nullptr;
    if (!reading || !team.fever_line || !index || index->measurement != reading->measurement) return false;
    const auto& rule = catalog.at(*index);
    return rule.sign == present.sign && !crosses(reading->value, rule.when, rule.line[place(reading->unit)]);
}

void add_signs(Report& report, const Catalog& catalog, const CareTeam& team, const Checklist& checklist,
               const MatchResult& result, const Translator& tr) {
    for (const auto& present : result.signs) {
        auto text = present_in_words(catalog, checklist, present, tr);
        if (is_by_the_team_alone(catalog, team, checklist, present))
            text += ". " + filled_in(tr.text("Your care team asks for a call from {line}."),
                                     {{"line", in_words(catalog, *team.fever_line, tr)}});
        const auto clinic = clinic_sign_words(catalog, present.sign, tr);
        if (!clinic.empty()) text.append(". ").append(clinic);
        report.push_back({LineKind::item, std::move(text)});
    }
}

void add_noticed(Report& report, const Catalog& catalog, const CareTeam& team, const Checklist& checklist,
                 const MatchResult& result, const Translator& tr) {
    if (result.signs.empty() && checklist.readings.empty())
        report.push_back({LineKind::text, catalog.texts.tick_what_you_notice});
    if (!result.signs.empty()) report.push_back({LineKind::heading, tr.text("What was noticed")});
    add_signs(report, catalog, team, checklist, result, tr);
    if (checklist.days_since_infusion)
        report.push_back(
            {LineKind::text, filled_in(tr.text("Day {day} after the infusion."),
                                       {{"day", std::to_string(*checklist.days_since_infusion)}})});
    if (checklist.fever_medicine_taken) report.push_back({LineKind::text, catalog.texts.fever_medicine});
}

void add_readings(Report& report, const Catalog& catalog, const Checklist& checklist, const Translator& tr) {
    if (checklist.readings.empty() && !checklist.age_years) return;
    report.push_back({LineKind::heading, tr.text("Readings")});
    for (const auto& reading : checklist.readings)
        report.push_back(
            {LineKind::item, catalog.at(reading.measurement).name + ": " + in_words(catalog, reading, tr)});
    if (checklist.age_years)
        report.push_back({LineKind::item, filled_in(tr.text("Age in years: {age}"),
                                                    {{"age", std::to_string(*checklist.age_years)}})});
    if (!checklist.readings.empty()) report.push_back({LineKind::text, catalog.texts.normal_number});
}

void add_effect(Report& report, const Catalog& catalog, const ListedEffect& listed, const Translator& tr) {
    const auto& effect = catalog.at(listed.effect);
    std::vector<std::string> labels;
    for (const auto sign : listed.signs) labels.push_back(catalog.at(sign).short_name);
    report.push_back({LineKind::heading, effect.name});
    report.push_back({LineKind::text, effect.plain});
    report.push_back({LineKind::text, filled_in(tr.text("It lists what you noticed: {signs}."),
                                                {{"signs", joined(labels, ", ")}})});
    report.push_back({LineKind::text, effect.usual_time});
    add_sources(report, catalog, sources_of_links(effect, listed.signs), tr);
}

bool is_in_an_effect(const MatchResult& result, SignIndex sign) {
    return std::any_of(result.effects.begin(), result.effects.end(), [sign](const ListedEffect& listed) {
        return std::find(listed.signs.begin(), listed.signs.end(), sign) != listed.signs.end();
    });
}

void add_signs_in_no_effect(Report& report, const Catalog& catalog, const MatchResult& result,
                            const Translator& tr) {
    for (const auto& present : result.signs) {
        if (is_in_an_effect(result, present.sign)) continue;
        report.push_back({LineKind::heading, catalog.at(present.sign).label});
        report.push_back({LineKind::text, catalog.texts.in_no_effect});
        add_sources(report, catalog, catalog.at(present.sign).sources, tr);
    }
}

std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Appends `text` in lines of at most `width` letters; `indent` stands before each line but the first.
void append_wrapped(std::string& out, std::string_view text, std::size_t width, std::string_view indent) {
    std::size_t used = letters(indent);
    bool at_start = true;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto word = text.substr(0, end);
        if (!at_start && width > 0 && used + 1 + letters(word) > width) {
            out += "\n";
            out += indent;
            used = letters(indent);
        } else if (!at_start) {
            out += ' ';
            ++used;
        }
        out += word;
        used += letters(word);
        at_start = false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

}  // namespace

std::string with_numbers(const Catalog& catalog, const CareTeam& team, std::string_view text) {
    const auto& number =
        team.emergency_number.empty() ? catalog.texts.unknown_emergency_number : team.emergency_number;
    return filled_in(text, {{"emergency_number", number}, {"date", catalog.review.review_by.iso()}});
}

std::string in_words(const Catalog& catalog, const Reading& reading, const Translator& tr) {
    const auto& unit = catalog.at(reading.measurement).units[place(reading.unit)];
    return isolated(
        to_text(reading.value, std::min(unit.decimals, 1), tr.language.decimal_mark) + "\u00A0" + unit.symbol,
        tr.language);
}

std::string reason_in_words(const Catalog& catalog, const Checklist& checklist, const EmergencyReason& reason,
                            const Translator& tr) {
    if (const auto* sign = std::get_if<SignIndex>(&reason.because)) return catalog.at(*sign).label;
    if (const auto* combination = std::get_if<CombinationIndex>(&reason.because))
        return catalog.at(*combination).label;
    const auto& line = std::get<ThresholdIndex>(reason.because);
    return present_in_words(catalog, checklist, {catalog.at(line).sign, line.measurement}, tr);
}

Report standing_report(const Catalog& catalog, const CareTeam& given, const Translator& tr) {
    const auto team = team_or_clinic(catalog, given);
    Report report{{LineKind::prompt, catalog.texts.prompt}};
    if (!team.name.empty() || !team.phone.empty())
        report.push_back({LineKind::prompt,
                          std::string(trimmed(filled_in(tr.text("{name} {phone}"),
                                                        {{"name", team.name}, {"phone", team.phone}})))});
    for (auto& line : clinic_advice(catalog, team, tr)) report.push_back({LineKind::text, std::move(line)});
    std::vector<std::string> signs;
    for (const auto sign : catalog.emergency_signs()) signs.push_back(catalog.at(sign).short_name);
    report.push_back(
        {LineKind::emergency, with_numbers(catalog, team, catalog.texts.emergency_signs_heading) + " " +
                                  joined(signs, "; ") + "."});
    return report;
}

Report closing_report(const Catalog& catalog, const CalendarDate& today, const Translator& tr) {
    const auto& review = catalog.review;
    Report report{{LineKind::fine, catalog.texts.what_it_is}};
    report.push_back(
        {LineKind::fine,
         filled_in(tr.text("Rules {version}, checked {checked} by {who}, to be reviewed by {by}."),
                   {{"version", catalog.version},
                    {"checked", review.checked_on.iso()},
                    {"who", review.checked_by},
                    {"by", review.review_by.iso()}})});
    if (review.reviewed_by) {
        report.push_back({LineKind::fine, filled_in(tr.text("Reviewed by {clinician}."),
                                                    {{"clinician", *review.reviewed_by}})});
    } else {
        report.push_back({LineKind::fine, catalog.texts.not_reviewed});
    }
    if (auto words = translation_words(tr); !words.empty())
        report.push_back({LineKind::fine, std::move(words)});
    if (review.is_overdue(today))
        report.push_back(
            {LineKind::fine, filled_in(catalog.texts.review_overdue, {{"date", review.review_by.iso()}})});
    for (auto& line : clinic_lines(catalog, today, tr)) report.push_back({LineKind::fine, std::move(line)});
    return report;
}

Report check_report(const Catalog& catalog, const CareTeam& team, const Checklist& checklist,
                    const MatchResult& result, const CalendarDate& today, const Translator& tr) {
    auto report = standing_report(catalog, team, tr);
    add_emergency(report, catalog, team, checklist, result, tr);
    add_noticed(report, catalog, team, checklist, result, tr);
    add_readings(report, catalog, checklist, tr);
    for (const auto& listed : result.effects) add_effect(report, catalog, listed, tr);
    add_signs_in_no_effect(report, catalog, result, tr);
    report.push_back({LineKind::heading, catalog.texts.list_not_complete});
    const auto closing = closing_report(catalog, today, tr);
    report.insert(report.end(), closing.begin(), closing.end());
    report.push_back({LineKind::prompt, catalog.texts.prompt});
    return report;
}

std::string plain_text(const Report& report, std::size_t width) {
    std::string out;
    for (const auto& line : report) {
        if (line.kind == LineKind::heading && !out.empty()) out += '\n';
        if (line.kind == LineKind::item) out += "- ";
        if (line.kind == LineKind::item_fine) out += "  ";
        const bool is_indented = line.kind == LineKind::item || line.kind == LineKind::item_fine;
        append_wrapped(out, line.text, width, is_indented ? "  " : "");
    }
    return out;
}

}  // namespace signpost
