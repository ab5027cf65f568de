// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/catalog_reader.h"

#include <algorithm>
#include <utility>

namespace signpost {
namespace {

constexpr int oldest_year = 1900;
constexpr int latest_year = 2200;

template <class Named>
void take_ids(IdTable& table, const std::vector<Named>& built_in) {
    for (const auto& one : built_in) table.add_built_in(one.id);
}

}  // namespace

CatalogReader::CatalogReader(Catalog built_in, RuleMistakes& mistakes)
    : catalog(std::move(built_in)), mistakes_(&mistakes), may_cite_article_(false) {
    take_ids(groups, catalog.groups);
    take_ids(sources, catalog.sources);
    take_ids(signs, catalog.signs);
    take_ids(panels, catalog.panels);
    take_ids(measurements, catalog.measurements);
    for (const auto& measurement : catalog.measurements) take_ids(thresholds, measurement.thresholds);
    take_ids(effects, catalog.effects);
    take_ids(combinations, catalog.combinations);
}

void CatalogReader::read_catalog(RuleReader& reader) {
    catalog.version = reader.text("version");
    const auto checked_on = reader.date("checked_on");
    catalog.review.checked_by = reader.text("checked_by");
    const auto review_by = reader.date("review_by");
    catalog.review.checked_on = checked_on.value_or(CalendarDate{});
    catalog.review.review_by = review_by.value_or(CalendarDate{});
    if (auto by = reader.optional_text("reviewed_by"); !by.empty())
        catalog.review.reviewed_by = std::move(by);
    if (checked_on && review_by && *review_by < *checked_on)
        reader.mistake(RuleMistakeKind::bad_range, "review_by", "checked_on", "review_by");
    if (auto texts = reader.table("texts", true)) read_texts(*texts);
    reader.each_table("group", [this](RuleReader& group) {
        catalog.groups.push_back({group.id(), group.text("name"), group.flag("first_for_caregiver")});
        groups.add(catalog.groups.back().id, group);
    });
}

void CatalogReader::read_texts(RuleReader& reader) {
    for (const auto& [key, field] : standing_text_fields()) catalog.texts.*field = reader.text(key);
    reader.finish();
}

void CatalogReader::read_source(RuleReader& reader) {
    Source source;
    source.id = reader.id();
    source.title = reader.text("title");
    source.publisher = reader.text("publisher");
    source.year = reader.optional_integer("year", oldest_year, latest_year);
    source.address = reader.optional_text("address");
    source.kind = static_cast<SourceKind>(reader.one_of(
        "kind", {"founding_article", "label", "guideline", "grading", "patient_guidance", "trial"}));
    source.note = reader.optional_text("note");
    sources.add(source.id, reader);
    catalog.sources.push_back(std::move(source));
}

/// Sources under a key; a missing or empty list is a mistake.
std::vector<SourceIndex> CatalogReader::cited(RuleReader& reader, const std::string& subject,
                                              std::string_view key) {
    const auto ids = reader.texts(key);
    if (ids.empty()) reader.mistake(RuleMistakeKind::missing_source, subject, std::string(key), key);
    return sources_under(reader, ids, key);
}

std::vector<SourceIndex> CatalogReader::sources_under(RuleReader& reader, const std::vector<std::string>& ids,
                                                      std::string_view key) {
    auto out = sources.find_all<SourceIndex>(ids, reader, key);
    for (const auto source : out)
        if (!may_cite_article_ && catalog.at(source).kind == SourceKind::founding_article)
            reader.mistake(RuleMistakeKind::speaks_for_article, catalog.at(source).id, {}, key);
    return out;
}

Advice CatalogReader::read_advice(RuleReader& reader) {
    return static_cast<Advice>(reader.one_of("advice", {"contact", "emergency"}));
}

void CatalogReader::read_sign(RuleReader& reader) {
    Sign sign;
    sign.id = reader.id();
    sign.label = reader.text("label");
    sign.short_name = reader.text("short");
    sign.check = reader.text("check");
    sign.clinical = reader.text("clinical");
    sign.group = groups.find(reader.text("group"), reader, "group").value_or(0);
    sign.advice = read_advice(reader);
    sign.sources = cited(reader, sign.id);
    read_emergency_sources(reader, sign);
    sign.synonyms = reader.texts("synonyms");
    if (auto codes = reader.table("codes", false)) read_codes(*codes, sign);
    sign.note = reader.optional_text("note");
    check_texts_are_distinct(reader, sign);
    signs.add(sign.id, reader);
    catalog.signs.push_back(std::move(sign));
}

void CatalogReader::read_emergency_sources(RuleReader& reader, Sign& sign) {
    const auto ids = reader.texts("emergency_sources");
    sign.emergency_sources = sources_under(reader, ids, "emergency_sources");
    if (sign.advice == Advice::emergency && ids.empty())
        reader.mistake(RuleMistakeKind::missing_emergency_source, sign.id);
    if (sign.advice == Advice::contact && !ids.empty())
        reader.mistake(RuleMistakeKind::stray_emergency_source, sign.id, {}, "emergency_sources");
}

void CatalogReader::read_codes(RuleReader& reader, Sign& sign) {
    for (const auto& key : reader.keys()) sign.codes[key] = reader.text(key);
}

void CatalogReader::check_texts_are_distinct(RuleReader& reader, const Sign& sign) {
    for (const auto& other : catalog.signs) {
        if (!sign.label.empty() && other.label == sign.label)
            reader.mistake(RuleMistakeKind::duplicate_text, sign.label, other.id, "label");
        if (!sign.short_name.empty() && other.short_name == sign.short_name)
            reader.mistake(RuleMistakeKind::duplicate_text, sign.short_name, other.id, "short");
    }
}

void CatalogReader::read_link(RuleReader& reader, Effect& effect) {
    const auto sign = signs.find(reader.id(), reader, "id");
    SignLink link{at_place<SignIndex>(sign.value_or(0)), cited(reader, effect.id),
                  reader.optional_text("note")};
    if (!sign) return;
    const bool twice = std::any_of(effect.signs.begin(), effect.signs.end(),
                                   [&](const SignLink& other) { return other.sign == link.sign; });
    if (twice) reader.mistake(RuleMistakeKind::duplicate_id, catalog.signs[*sign].id, effect.id, "id");
    effect.signs.push_back(std::move(link));
}

void CatalogReader::read_combination(RuleReader& reader) {
    Combination combination;
    combination.id = reader.id();
    combination.label = reader.text("label");
    combination.why = reader.text("why");
    for (const auto& list : reader.text_lists("needs"))
        combination.needs.push_back(signs.find_all<SignIndex>(list, reader, "needs"));
    if (combination.needs.size() < 2)
        reader.mistake(RuleMistakeKind::bad_combination, combination.id, {}, "needs");
    combination.sources = cited(reader, combination.id);
    combination.composed = reader.flag("composed");
    combination.note = reader.optional_text("note");
    combinations.add(combination.id, reader);
    catalog.combinations.push_back(std::move(combination));
}

void CatalogReader::check_every_sign_leads_somewhere() {
    std::vector<bool> used(catalog.signs.size(), false);
    for (const auto& effect : catalog.effects)
        for (const auto& link : effect.signs) used[place(link.sign)] = true;
    for (const auto& combination : catalog.combinations)
        for (const auto& list : combination.needs)
            for (const auto sign : list) used[place(sign)] = true;
    for (std::size_t i = 0; i < used.size(); ++i) {
        const auto& at = signs.place_of(i);
        if (!used[i])
            mistakes_->push_back(
                {at.file, at.line, at.column, RuleMistakeKind::sign_in_nothing, catalog.signs[i].id, {}});
    }
}

}  // namespace signpost
