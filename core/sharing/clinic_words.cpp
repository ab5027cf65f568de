// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/clinic_words.h"

#include <algorithm>

#include "core/base/direction.h"
#include "core/base/text.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

bool holds(const std::vector<SignIndex>& signs, SignIndex sign) {
    return std::find(signs.begin(), signs.end(), sign) != signs.end();
}

std::string said(const std::string& text, const Translator& tr) {
    return filled_in(tr.text("The clinic says: {text}"), {{"text", text}});
}

std::string about(const Clinic& clinic, const Translator& tr) {
    const auto text =
        clinic.reviewed_by
            ? tr.text(
                  "Clinic pack {name}, version {version}, reviewed by {clinician} as it says itself, review "
                  "by "
                  "{by}.")
            : tr.text(
                  "Clinic pack {name}, version {version}, not yet reviewed by a clinician, review by {by}.");
    return filled_in(text, {{"name", clinic.name},
                            {"version", clinic.version},
                            {"clinician", clinic.reviewed_by.value_or("")},
                            {"by", clinic.review_by.iso()}});
}

std::string line_words(const Catalog& catalog, ThresholdIndex index, const Translator& tr) {
    const auto& line = catalog.at(index);
    const auto text =
        line.when == Comparison::at_least  ? tr.text("The clinic asks for a call at {number} or more.")
        : line.when == Comparison::above   ? tr.text("The clinic asks for a call above {number}.")
        : line.when == Comparison::at_most ? tr.text("The clinic asks for a call at {number} or less.")
                                           : tr.text("The clinic asks for a call below {number}.");
    auto out = filled_in(
        text, {{"number", in_words(catalog, {index.measurement, UnitIndex{}, line.line.front()}, tr)}});
    if (line.advice == Advice::emergency) out += " " + tr.text("It asks for emergency help there.");
    return out;
}

}  // namespace

std::vector<std::string> clinic_lines(const Catalog& catalog, const CalendarDate& today,
                                      const Translator& tr) {
    std::vector<std::string> out;
    if (catalog.lacks_clinic)
        out.push_back(tr.text("The clinic pack could not be used. These are the rules without it."));
    if (!catalog.clinic) return out;
    const auto& clinic = *catalog.clinic;
    out.push_back(about(clinic, tr));
    if (clinic.is_overdue(today))
        out.push_back(
            filled_in(tr.text("The clinic pack was due for review on {date}. It may be out of date. Take "
                              "more care with it, and call."),
                      {{"date", clinic.review_by.iso()}}));
    return out;
}

std::string clinic_sign_words(const Catalog& catalog, SignIndex sign, const Translator& tr) {
    if (!catalog.clinic) return {};
    const auto& clinic = *catalog.clinic;
    std::vector<std::string> out;
    if (holds(clinic.signs, sign)) out.push_back(tr.text("Added by the clinic."));
    if (holds(clinic.raised, sign))
        out.push_back(tr.text("The clinic asks for emergency help for this sign."));
    for (const auto line : clinic.lines)
        if (catalog.at(line).sign == sign) out.push_back(line_words(catalog, line, tr));
    for (const auto& [of, text] : clinic.notes)
        if (of == sign) out.push_back(said(text, tr));
    return joined(out, " ");
}

std::string check_words(const Catalog& catalog, SignIndex sign, const Translator& tr) {
    const auto& check = catalog.at(sign).check;
    const auto clinic = clinic_sign_words(catalog, sign, tr);
    return clinic.empty() ? check : check + " " + clinic;
}

CareTeam team_or_clinic(const Catalog& catalog, CareTeam team) {
    if (!team.phone.empty() || !catalog.clinic || catalog.clinic->phones.empty()) return team;
    team.name = catalog.clinic->phones.front().label;  // whose number it is
    team.phone = catalog.clinic->phones.front().number;
    return team;
}

std::vector<std::string> clinic_advice(const Catalog& catalog, const CareTeam& team, const Translator& tr) {
    std::vector<std::string> out;
    if (!catalog.clinic) return out;
    for (const auto& [label, number] : catalog.clinic->phones)
        if (number != team.phone)
            out.push_back(filled_in(tr.text("{name}: {number}"),
                                    {{"name", label}, {"number", isolated(number, tr.language)}}));
    if (!catalog.clinic->note.empty()) out.push_back(said(catalog.clinic->note, tr));
    return out;
}

std::string rules_version(const Catalog& catalog) {
    if (!catalog.clinic) return catalog.version;
    return catalog.version + "+" + catalog.clinic->id + "." + catalog.clinic->version;
}

}  // namespace signpost
