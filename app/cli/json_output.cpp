// SPDX-License-Identifier: Apache-2.0
#include "app/cli/json_output.h"

#include <algorithm>

namespace signpost::cli {
namespace {

constexpr std::string_view source_kinds[] = {"founding_article", "label", "guideline", "grading",
                                             "patient_guidance", "trial"};
constexpr std::string_view comparisons[] = {">=", ">", "<=", "<"};

template <class Index>
Json ids(const Catalog& catalog, const std::vector<Index>& indexes) {
    auto out = Json::array();
    for (const auto index : indexes) out.push_back(catalog.at(index).id);
    return out;
}

Json catalog_json(const Catalog& catalog) {
    const auto& review = catalog.review;
    Json out{{"version", catalog.version},
             {"reviewed_by", text_or_null(review.reviewed_by.value_or(""))},
             {"review_by", review.review_by.iso()}};
    if (!catalog.clinic) return out;
    const auto& clinic = *catalog.clinic;
    out["clinic"] = {{"id", clinic.id},
                     {"name", clinic.name},
                     {"version", clinic.version},
                     {"reviewed_by", text_or_null(clinic.reviewed_by.value_or(""))},
                     {"review_by", clinic.review_by.iso()},
                     {"signed_with", text_or_null(clinic.signed_with)}};
    return out;
}

Json present_json(const Catalog& catalog, const PresentSign& present) {
    return {{"id", catalog.at(present.sign).id},
            {"from", present.from ? catalog.at(*present.from).id : "ticked"}};
}

Json listed_json(const Catalog& catalog, const ListedEffect& listed) {
    const auto& effect = catalog.at(listed.effect);
    auto signs = Json::array();
    for (const auto sign : listed.signs)
        signs.push_back({{"id", catalog.at(sign).id}, {"sources", ids(catalog, sources_of(effect, sign))}});
    return {{"id", effect.id}, {"name", effect.name}, {"signs", signs}};
}

Json reason_json(const Catalog& catalog, const EmergencyReason& reason) {
    return {{"because", kind_of(reason)},
            {"id", id_of(catalog, reason)},
            {"signs", ids(catalog, reason.signs)},
            {"sources", ids(catalog, sources_of(catalog, reason))}};
}

Json link_json(const Catalog& catalog, const SignLink& link) {
    return {{"id", catalog.at(link.sign).id},
            {"sources", ids(catalog, link.sources)},
            {"from_founding_article", catalog.is_from_founding_article(link.sources)},
            {"note", text_or_null(link.note)}};
}

Json unit_json(const Unit& unit) {
    const auto decimals = std::min(unit.decimals, 1);
    return {{"id", unit.id},
            {"symbol", unit.symbol},
            {"written", unit.written},
            {"lowest", to_text(unit.lowest, decimals)},
            {"highest", to_text(unit.highest, decimals)},
            {"decimals", unit.decimals}};
}

Json threshold_json(const Catalog& catalog, const Measurement& measurement, const Threshold& threshold) {
    auto line = Json::object();
    for (std::size_t i = 0; i < threshold.line.size(); ++i)
        line[measurement.units[i].id] =
            to_text(threshold.line[i], std::min(measurement.units[i].decimals, 1));
    return {{"id", threshold.id},
            {"sign", catalog.at(threshold.sign).id},
            {"when", comparisons[static_cast<std::size_t>(threshold.when)]},
            {"line", line},
            {"advice", id_of(threshold.advice)},
            {"sources", ids(catalog, threshold.sources)},
            {"age",
             {{"from", number_or_null(threshold.age.from)}, {"below", number_or_null(threshold.age.below)}}},
            {"team_may_lower", threshold.team_may_lower},
            {"note", text_or_null(threshold.note)}};
}

Json timing_json(const Catalog& catalog, const Effect& effect) {
    auto out = Json::array();
    for (const auto& fact : effect.timing)
        out.push_back({{"text", fact.text}, {"sources", ids(catalog, fact.sources)}});
    return out;
}

Json onset_json(const Catalog& catalog, const Onset& onset) {
    return {{"days", Json::array({onset.first_day, onset.last_day})},
            {"late_possible", onset.late_possible},
            {"sources", ids(catalog, onset.sources)}};
}

Json readings_json(const Catalog& catalog, const std::vector<Reading>& readings) {
    auto out = Json::object();
    for (const auto& reading : readings) {
        const auto& measurement = catalog.at(reading.measurement);
        const auto& unit = measurement.units[place(reading.unit)];
        out[measurement.id] = {{"value", to_text(reading.value, std::min(unit.decimals, 1))},
                               {"unit", unit.id}};
    }
    return out;
}

template <class Thing, class ToJson>
Json each(const std::vector<Thing>& things, ToJson to_json) {
    auto out = Json::array();
    for (const auto& thing : things) out.push_back(to_json(thing));
    return out;
}

Json reasons_json(const Catalog& catalog, const MatchResult& result) {
    return each(result.emergency,
                [&](const EmergencyReason& reason) { return reason_json(catalog, reason); });
}

}  // namespace

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json match_json(const Catalog& catalog, const MatchResult& result) {
    return {{"catalog", catalog_json(catalog)},
            {"advice", id_of(result.advice())},
            {"prompt", catalog.texts.prompt},
            {"signs",
             each(result.signs, [&](const PresentSign& present) { return present_json(catalog, present); })},
            {"effects",
             each(result.effects, [&](const ListedEffect& listed) { return listed_json(catalog, listed); })},
            {"emergency", reasons_json(catalog, result)}};
}

Json short_match_json(const Catalog& catalog, const MatchResult& result) {
    auto effects = Json::object();
    for (const auto& listed : result.effects)
        effects[catalog.at(listed.effect).id] = ids(catalog, listed.signs);
    return {{"advice", id_of(result.advice())},
            {"effects", std::move(effects)},
            {"emergency", reasons_json(catalog, result)}};
}

Json sign_json(const Catalog& catalog, SignIndex index) {
    const auto& sign = catalog.at(index);
    return {{"id", sign.id},
            {"label", sign.label},
            {"advice", id_of(sign.advice)},
            {"effects", ids(catalog, catalog.effects_listing(index))},
            {"sources", ids(catalog, sign.sources)},
            {"emergency_sources", ids(catalog, sign.emergency_sources)},
            {"from_founding_article", catalog.is_from_founding_article(sign.sources)},
            {"short", sign.short_name},
            {"check", sign.check},
            {"clinical", sign.clinical},
            {"group", catalog.groups[sign.group].id},
            {"synonyms", sign.synonyms},
            {"codes", sign.codes},
            {"note", text_or_null(sign.note)}};
}

Json effect_json(const Catalog& catalog, EffectIndex index) {
    const auto& effect = catalog.at(index);
    return {{"id", effect.id},
            {"name", effect.name},
            {"signs", each(effect.signs, [&](const SignLink& link) { return link_json(catalog, link); })},
            {"sources", ids(catalog, sources_cited(effect))},
            {"clinical", effect.clinical},
            {"plain", effect.plain},
            {"usual_time", effect.usual_time},
            {"onset", onset_json(catalog, effect.onset)},
            {"timing", timing_json(catalog, effect)},
            {"care", effect.care},
            {"care_sources", ids(catalog, effect.care_sources)},
            {"founding_article_says", effect.article_says},
            {"note", text_or_null(effect.note)}};
}

Json source_json(const Catalog& catalog, SourceIndex index) {
    const auto& source = catalog.at(index);
    return {{"id", source.id},
            {"title", source.title},
            {"publisher", source.publisher},
            {"year", number_or_null(source.year)},
            {"address", text_or_null(source.address)},
            {"type", source_kinds[static_cast<std::size_t>(source.kind)]},
            {"note", text_or_null(source.note)}};
}

Json measurement_json(const Catalog& catalog, MeasurementIndex index) {
    const auto& measurement = catalog.at(index);
    const auto threshold = [&](const Threshold& one) { return threshold_json(catalog, measurement, one); };
    return {{"id", measurement.id},
            {"name", measurement.name},
            {"units", each(measurement.units, unit_json)},
            {"thresholds", each(measurement.thresholds, threshold)},
            {"sources", ids(catalog, sources_cited(measurement))},
            {"check", measurement.check},
            {"below", measurement.below ? Json(catalog.at(*measurement.below).id) : Json()},
            {"loinc", text_or_null(measurement.loinc)}};
}

Json combination_json(const Catalog& catalog, CombinationIndex index) {
    const auto& combination = catalog.at(index);
    return {{"id", combination.id},
            {"label", combination.label},
            {"advice", id_of(Advice::emergency)},
            {"needs",
             each(combination.needs, [&](const std::vector<SignIndex>& list) { return ids(catalog, list); })},
            {"sources", ids(catalog, combination.sources)},
            {"why", combination.why},
            {"composed", combination.composed},
            {"note", text_or_null(combination.note)}};
}

Json practice_case_json(const Catalog& catalog, const PracticeCase& one) {
    const auto& expected = one.expected;
    return {{"id", one.id},
            {"title", one.title},
            {"story", one.story},
            {"explanation", one.explanation},
            {"published", one.published},
            {"sources", ids(catalog, one.sources)},
            {"day", number_or_null(one.checklist.days_since_infusion)},
            {"age_years", number_or_null(one.checklist.age_years)},
            {"fever_medicine_taken", one.checklist.fever_medicine_taken},
            {"ticked", ids(catalog, one.checklist.ticked)},
            {"readings", readings_json(catalog, one.checklist.readings)},
            {"expect",
             {{"advice", id_of(expected.advice)},
              {"signs", expected.signs},
              {"effects", expected.effects},
              {"emergency", expected.emergency}}}};
}

Json listed_case_json(const PracticeCase& one) {
    return {{"id", one.id},
            {"title", one.title},
            {"published", one.published},
            {"day", number_or_null(one.checklist.days_since_infusion)},
            {"age_years", number_or_null(one.checklist.age_years)},
            {"effects", one.expected.effects},
            {"advice", id_of(one.expected.advice)}};
}

Json sources_in_full(const Catalog& catalog, const std::vector<SourceIndex>& sources) {
    return each(sources, [&](SourceIndex source) { return source_json(catalog, source); });
}

Json cited_by_json(const Library& library, SourceIndex source) {
    auto out = Json::object();
    for (const auto& [kind, citing] : cited_by(library, source)) out[std::string(kind)] = citing;
    return out;
}

}  // namespace signpost::cli
