// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/check_results.h"

#include <algorithm>

#include "app/presenters/source_lines.h"
#include "core/base/text.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

EmergencyDetail detail_of(const Catalog& catalog, const Checklist& checklist, const EmergencyReason& reason,
                          const Translator& tr) {
    EmergencyDetail detail;
    detail.reason = reason_in_words(catalog, checklist, reason, tr);
    detail.sources = source_lines(catalog, sources_of(catalog, reason));
    if (const auto* combination = std::get_if<CombinationIndex>(&reason.because)) {
        detail.why = catalog.at(*combination).why;
        if (catalog.at(*combination).composed) detail.composed_note = catalog.texts.composed_combination;
    }
    return detail;
}

bool is_listed(const MatchResult& result, SignIndex sign) {
    return std::any_of(result.effects.begin(), result.effects.end(), [sign](const ListedEffect& listed) {
        return std::find(listed.signs.begin(), listed.signs.end(), sign) != listed.signs.end();
    });
}

ResultCard effect_card(const Catalog& catalog, const ListedEffect& listed, const Translator& tr) {
    const auto& effect = catalog.at(listed.effect);
    std::vector<SourceIndex> sources;
    ResultCard card;
    card.heading = effect.name;
    card.plain = effect.plain;
    card.listed_heading = tr.text("It lists what you noticed:");
    for (const auto sign : listed.signs) {
        card.signs.push_back(catalog.at(sign).short_name);
        add_missing(sources, sources_of(effect, sign));
    }
    card.usual_time = effect.usual_time;
    card.article_heading = catalog.texts.founding_article_says;
    card.article_says = effect.article_says;
    add_missing(sources, effect.onset.sources);
    card.sources = source_lines(catalog, sources);
    return card;
}

ResultCard unlisted_sign_card(const Catalog& catalog, SignIndex index) {
    const auto& sign = catalog.at(index);
    ResultCard card;
    card.heading = sign.label;
    card.plain = catalog.texts.in_no_effect;
    card.sources = source_lines(catalog, sign.sources);
    return card;
}

}  // namespace

std::optional<EmergencyCard> emergency_card(const Catalog& catalog, const CareTeam& team,
                                            const Checklist& checklist, const MatchResult& result,
                                            const Translator& tr) {
    if (result.emergency.empty()) return std::nullopt;
    EmergencyCard card;
    card.heading = tr.text("Emergency signs you noticed");
    card.call = with_numbers(catalog, team, catalog.texts.call_emergency);
    for (const auto& reason : result.emergency)
        card.details.push_back(detail_of(catalog, checklist, reason, tr));
    return card;
}

std::vector<ResultCard> result_cards(const Catalog& catalog, const MatchResult& result,
                                     const Translator& tr) {
    std::vector<ResultCard> cards;
    for (const auto& listed : result.effects) cards.push_back(effect_card(catalog, listed, tr));
    for (const auto& present : result.signs)
        if (!is_listed(result, present.sign)) cards.push_back(unlisted_sign_card(catalog, present.sign));
    return cards;
}

std::string result_summary(const Catalog& catalog, const CareTeam& team, const MatchResult& result,
                           const Translator& tr) {
    if (result.signs.empty()) return catalog.texts.prompt;
    const bool is_emergency = result.advice() == Advice::emergency;
    const auto count = static_cast<unsigned>(result.signs.size());
    std::vector<std::string> parts{is_emergency ? with_numbers(catalog, team, catalog.texts.call_emergency)
                                                : catalog.texts.prompt};
    parts.push_back(filled_in(tr.plural("{count} sign noticed.", "{count} signs noticed.", count),
                              {{"count", std::to_string(count)}}));
    std::vector<std::string> names;
    for (const auto& listed : result.effects) names.push_back(catalog.at(listed.effect).name);
    if (!names.empty())
        parts.push_back(filled_in(tr.text("Listed under: {effects}."), {{"effects", joined(names, "; ")}}));
    return joined(parts, " ");
}

}  // namespace signpost
