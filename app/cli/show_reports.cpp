// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_reports.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/footnotes.h"
#include "core/base/text.h"
#include "core/matching/matcher.h"
#include "core/sharing/clinic_words.h"

namespace signpost::cli {
namespace {

using LineKind = ReportLineKind;

constexpr std::string_view source_kinds[] = {"founding article", "label", "guideline", "grading table",
                                             "patient guidance", "trial"};
constexpr std::string_view emergency_help = "The sources ask for emergency help.";

/// A report under way, with the numbers of its sources.
class Page {
public:
    explicit Page(const Library& library) : catalog(library.catalog), notes_(library.catalog) {}

    void heading(std::string text) { add(LineKind::heading, std::move(text)); }
    void text(std::string text) { add(LineKind::text, std::move(text)); }
    void item(std::string text) { add(LineKind::item, std::move(text)); }
    void fine(std::string text) { add(LineKind::fine, std::move(text)); }
    void note(const std::string& note) {
        if (!note.empty()) fine("Note for reviewers: " + note);
    }
    std::string mark(const std::vector<SourceIndex>& sources) { return notes_.mark(sources); }

    Report finish() {
        const auto sources = notes_.report();
        report_.insert(report_.end(), sources.begin(), sources.end());
        return std::move(report_);
    }

    const Catalog& catalog;

private:
    void add(LineKind kind, std::string text) { report_.push_back({kind, std::move(text)}); }

    Report report_;
    Footnotes notes_;
};

const SignLink& link_of(const Effect& effect, SignIndex sign) {
    return *std::find_if(effect.signs.begin(), effect.signs.end(),
                         [sign](const SignLink& link) { return link.sign == sign; });
}

std::string labels(const Catalog& catalog, const std::vector<SignIndex>& signs, std::string_view separator) {
    std::vector<std::string> out;
    out.reserve(signs.size());
    for (const auto sign : signs) out.push_back(catalog.at(sign).label);
    return joined(out, separator);
}

/// The effects that list a sign, each with its sources; those that the founding article names once more,
/// apart.
void add_effects_of(Page& page, SignIndex sign) {
    std::vector<std::string> named_by_article;
    const auto effects = page.catalog.effects_listing(sign);
    if (effects.empty()) page.text(page.catalog.texts.in_no_effect);
    if (!effects.empty()) page.heading("It is listed as a sign of");
    for (const auto index : effects) {
        const auto& effect = page.catalog.at(index);
        const auto& link = link_of(effect, sign);
        page.item(effect.name + page.mark(link.sources));
        page.note(link.note);
        if (page.catalog.is_from_founding_article(link.sources)) named_by_article.push_back(effect.name);
    }
    if (named_by_article.empty()) return;
    page.heading(page.catalog.texts.founding_article_says);
    for (const auto& name : named_by_article) page.item("It is a sign of: " + name);
}

void add_lines_of(Page& page, SignIndex sign) {
    for (const auto& measurement : page.catalog.measurements) {
        const bool has = std::any_of(measurement.thresholds.begin(), measurement.thresholds.end(),
                                     [sign](const Threshold& one) { return one.sign == sign; });
        if (has)
            page.fine(fmt::format("A number can stand for it too: signpost-cli show {}", measurement.id));
    }
}

void add_codes(Page& page, const Sign& sign) {
    std::vector<std::string> codes;
    for (const auto& [terminology, code] : sign.codes)
        codes.push_back(fmt::format("{} {}", terminology, code));
    page.fine(
        fmt::format("For clinicians: {}{}{}", sign.clinical, codes.empty() ? "" : "; ", joined(codes, ", ")));
}

std::string line_in_words(const Measurement& measurement, const Threshold& threshold) {
    constexpr std::string_view words[] = {"{line} or more", "above {line}", "{line} or less", "below {line}"};
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < threshold.line.size(); ++i) {
        const auto& unit = measurement.units[i];
        lines.push_back(to_text(threshold.line[i], std::min(unit.decimals, 1)) + " " + unit.symbol);
    }
    return filled_in(words[static_cast<std::size_t>(threshold.when)],
                     {{"line", joined(lines, " (") + (lines.size() > 1 ? ")" : "")}});
}

std::string age_in_words(const AgeRange& age) {
    if (age.from && age.below)
        return fmt::format(", for ages from {} to below {} years", *age.from, *age.below);
    if (age.below)
        return fmt::format(", for ages below {} {}", *age.below, *age.below == 1 ? "year" : "years");
    return age.from ? fmt::format(", from {} years or when the age is not known", *age.from) : std::string();
}

void add_threshold(Page& page, const Measurement& measurement, const Threshold& threshold) {
    page.item(fmt::format("{}{} counts as the sign \"{}\".{}{}", line_in_words(measurement, threshold),
                          age_in_words(threshold.age), page.catalog.at(threshold.sign).label,
                          threshold.advice == Advice::emergency ? " " + std::string(emergency_help) : "",
                          page.mark(threshold.sources)));
    if (threshold.team_may_lower)
        page.text("A care team may ask for a call from a lower line (--fever-line).");
    page.note(threshold.note);
}

/// The label, with the number that stands for the sign when it was not ticked.
std::string present_in_words(const Catalog& catalog, const Checklist& checklist, const PresentSign& present) {
    const auto& label = catalog.at(present.sign).label;
    for (const auto& reading : checklist.readings)
        if (present.from == reading.measurement)
            return fmt::format("{} ({})", label, in_words(catalog, reading, {}));
    return label;
}

void add_what_was_there(Page& page, const Checklist& checklist, const MatchResult& result) {
    const auto& texts = page.catalog.texts;
    page.heading("What was there");
    for (const auto& present : result.signs) page.item(present_in_words(page.catalog, checklist, present));
    if (result.signs.empty()) page.text(texts.none_of_these);
    if (!checklist.readings.empty()) page.text(texts.normal_number);
    if (checklist.fever_medicine_taken) page.text(texts.fever_medicine);
}

void add_where_it_is_listed(Page& page, const MatchResult& result) {
    page.heading("Where it is listed");
    for (const auto& listed : result.effects) {
        const auto& effect = page.catalog.at(listed.effect);
        std::vector<std::string> signs;
        for (const auto sign : listed.signs)
            signs.push_back(page.catalog.at(sign).short_name + page.mark(sources_of(effect, sign)));
        page.item(fmt::format("{}: {}", effect.name, joined(signs, ", ")));
    }
    for (const auto& present : result.signs)
        if (page.catalog.effects_listing(present.sign).empty())
            page.item(page.catalog.at(present.sign).label + ": " + page.catalog.texts.in_no_effect +
                      page.mark(page.catalog.at(present.sign).sources));
    if (result.signs.empty()) page.text(page.catalog.texts.list_not_complete);
}

void add_what_is_asked_for(Page& page, const Checklist& checklist, const MatchResult& result) {
    const auto& catalog = page.catalog;
    page.heading("What the sources ask for");
    page.text(result.emergency.empty() ? catalog.texts.prompt
                                       : with_numbers(catalog, {}, catalog.texts.call_emergency));
    for (const auto& reason : result.emergency) {
        const auto* combination = std::get_if<CombinationIndex>(&reason.because);
        const bool composed = combination && catalog.at(*combination).composed;
        page.item(reason_in_words(catalog, checklist, reason, {}) + page.mark(sources_of(catalog, reason)) +
                  (composed ? ". " + catalog.texts.composed_combination : ""));
    }
}

std::string range_in_words(const Unit& unit) {
    const auto decimals = std::min(unit.decimals, 1);
    return fmt::format("{} to {} {}", to_text(unit.lowest, decimals), to_text(unit.highest, decimals),
                       unit.symbol);
}

}  // namespace

Report sign_report(const Library& library, SignIndex index) {
    Page page(library);
    const auto& sign = page.catalog.at(index);
    page.heading(fmt::format("Sign: {}{}", sign.label, page.mark(sign.sources)));
    page.text(check_words(page.catalog, index, {}));
    if (sign.advice == Advice::emergency)
        page.text(std::string(emergency_help) + page.mark(sign.emergency_sources));
    add_effects_of(page, index);
    page.heading("More");
    add_lines_of(page, index);
    page.fine("Other words for it: " + joined(sign.synonyms, ", "));
    add_codes(page, sign);
    page.fine(fmt::format("Group: {}. Id: {}", page.catalog.groups[sign.group].name, sign.id));
    page.note(sign.note);
    return page.finish();
}

Report effect_report(const Library& library, EffectIndex index) {
    Page page(library);
    const auto& effect = page.catalog.at(index);
    page.heading(effect.name);
    page.text(effect.plain);
    if (!effect.article_says.empty()) page.heading(page.catalog.texts.founding_article_says);
    for (const auto& says : effect.article_says) page.item(says);
    page.heading("Signs that it lists");
    for (const auto& link : effect.signs) {
        page.item(page.catalog.at(link.sign).label + page.mark(link.sources));
        page.note(link.note);
    }
    page.heading("When");
    page.text(effect.usual_time + page.mark(effect.onset.sources));
    for (const auto& fact : effect.timing) page.item(fact.text + page.mark(fact.sources));
    page.heading("What teams often do");
    page.text(effect.care + page.mark(effect.care_sources));
    page.fine(fmt::format("For clinicians: {}. Id: {}", effect.clinical, effect.id));
    page.note(effect.note);
    return page.finish();
}

Report measurement_report(const Library& library, MeasurementIndex index) {
    Page page(library);
    const auto& measurement = page.catalog.at(index);
    page.heading("Measurement: " + measurement.name);
    page.text(measurement.check);
    for (const auto& unit : measurement.units) page.fine("Numbers taken: " + range_in_words(unit));
    if (measurement.below) page.fine("It must lie below: " + page.catalog.at(*measurement.below).name);
    page.heading("Lines that the sources draw");
    if (measurement.thresholds.empty()) page.text("None. The number is kept for the care team.");
    for (const auto& threshold : measurement.thresholds) add_threshold(page, measurement, threshold);
    page.text(page.catalog.texts.normal_number);
    page.fine(fmt::format("LOINC {}. Id: {}", measurement.loinc, measurement.id));
    return page.finish();
}

Report combination_report(const Library& library, CombinationIndex index) {
    Page page(library);
    const auto& combination = page.catalog.at(index);
    page.heading("Signs together: " + combination.label + page.mark(combination.sources));
    page.text(combination.why);
    page.text(combination.composed ? page.catalog.texts.composed_combination : std::string(emergency_help));
    page.heading("One sign from each of these lists");
    for (const auto& list : combination.needs) page.item(labels(page.catalog, list, "; "));
    page.fine("Id: " + combination.id);
    page.note(combination.note);
    return page.finish();
}

Report source_report(const Library& library, SourceIndex index) {
    Page page(library);
    const auto& source = page.catalog.at(index);
    page.heading("Source: " + source.title);
    page.text(publication(source));
    page.fine(
        fmt::format("LineKind: {}. Id: {}", source_kinds[static_cast<std::size_t>(source.kind)], source.id));
    page.note(source.note);
    page.heading("Cited by");
    for (const auto& [kind, ids] : cited_by(library, index))
        if (!ids.empty()) page.item(fmt::format("{}: {}", kind, joined(ids, ", ")));
    return page.finish();
}

Report practice_case_report(const Library& library, const PracticeCase& one) {
    Page page(library);
    const auto result = Matcher(page.catalog).match(one.checklist);
    page.heading("Practice case: " + one.title + page.mark(one.sources));
    page.text(one.story);
    add_what_was_there(page, one.checklist, result);
    add_where_it_is_listed(page, result);
    add_what_is_asked_for(page, one.checklist, result);
    page.text(one.explanation);
    page.fine(fmt::format("{} Id: {}", one.published ? "Retold from a published report." : "A made-up story.",
                          one.id));
    return page.finish();
}

}  // namespace signpost::cli
