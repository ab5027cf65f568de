// SPDX-License-Identifier: Apache-2.0
#include "tests/core/matching/promises.h"

#include <algorithm>

#include "tests/rules/forbidden_words.h"

namespace signpost::testing {
namespace {

bool has_sign(const MatchResult& result, SignIndex sign) {
    return std::any_of(result.signs.begin(), result.signs.end(),
                       [sign](const PresentSign& present) { return present.sign == sign; });
}

bool all_present(const MatchResult& result, const std::vector<SignIndex>& signs) {
    return std::all_of(signs.begin(), signs.end(), [&](SignIndex sign) { return has_sign(result, sign); });
}

std::string broken_effect(const Catalog& catalog, const MatchResult& result, const ListedEffect& listed) {
    const auto& effect = catalog.at(listed.effect);
    if (listed.signs.empty()) return effect.id + " is listed without a sign";
    if (!all_present(result, listed.signs)) return effect.id + " lists a sign that is not there";
    for (const auto sign : listed.signs)
        if (sources_of(effect, sign).empty()) return effect.id + " lists a sign without a source";
    return {};
}

bool holds_sign(const ListedEffect& listed, SignIndex sign) {
    return std::find(listed.signs.begin(), listed.signs.end(), sign) != listed.signs.end();
}

/// What of one effect is gone.
std::string lost(const Catalog& catalog, const ListedEffect& listed, const MatchResult& more) {
    const auto at = std::find_if(more.effects.begin(), more.effects.end(),
                                 [&](const ListedEffect& other) { return other.effect == listed.effect; });
    if (at == more.effects.end()) return "effect " + catalog.at(listed.effect).id;
    for (const auto sign : listed.signs)
        if (!holds_sign(*at, sign))
            return "sign " + catalog.at(sign).id + " of effect " + catalog.at(listed.effect).id;
    return {};
}

bool has_reason(const MatchResult& result, const EmergencyReason& reason) {
    return std::any_of(result.emergency.begin(), result.emergency.end(), [&](const EmergencyReason& other) {
        return other.because == reason.because && std::includes(other.signs.begin(), other.signs.end(),
                                                                reason.signs.begin(), reason.signs.end());
    });
}

bool is_of_sources(const ReportLine& line) { return line.text.starts_with("Sources: "); }

}  // namespace

std::string broken_in(const Catalog& catalog, const MatchResult& result) {
    const auto by_sign = [](const PresentSign& a, const PresentSign& b) { return a.sign >= b.sign; };
    if (std::adjacent_find(result.signs.begin(), result.signs.end(), by_sign) != result.signs.end())
        return "signs out of order or doubled";
    const auto by_effect = [](const ListedEffect& a, const ListedEffect& b) { return a.effect >= b.effect; };
    if (std::adjacent_find(result.effects.begin(), result.effects.end(), by_effect) != result.effects.end())
        return "effects out of order or doubled";
    for (const auto& listed : result.effects)
        if (auto broken = broken_effect(catalog, result, listed); !broken.empty()) return broken;
    for (const auto& reason : result.emergency) {
        if (sources_of(catalog, reason).empty())
            return "a reason without a source: " + id_of(catalog, reason);
        if (reason.signs.empty()) return "a reason without a sign: " + id_of(catalog, reason);
        if (!all_present(result, reason.signs))
            return "a reason with a sign that is not there: " + id_of(catalog, reason);
    }
    if (result.advice() != Advice::contact && result.advice() != Advice::emergency)
        return "a third level of advice";
    if ((result.advice() == Advice::emergency) == result.emergency.empty())
        return "advice and reasons differ";
    return {};
}

std::string lost(const Catalog& catalog, const MatchResult& less, const MatchResult& more) {
    for (const auto& present : less.signs)
        if (!has_sign(more, present.sign)) return "sign " + catalog.at(present.sign).id;
    for (const auto& listed : less.effects)
        if (auto gone = lost(catalog, listed, more); !gone.empty()) return gone;
    for (const auto& reason : less.emergency)
        if (!has_reason(more, reason)) return "reason " + id_of(catalog, reason);
    return more.advice() < less.advice() ? "advice" : "";
}

std::string broken_in(const Catalog& catalog, const Report& report) {
    if (report.empty() || report.front() != ReportLine{ReportLineKind::prompt, catalog.texts.prompt})
        return "the prompt does not open the report";
    std::string all;
    for (const auto& line : report)
        if (!is_of_sources(line)) all += line.text + "\n";
    for (const auto sign : catalog.emergency_signs())
        if (report.at(1).text.find(catalog.at(sign).short_name) == std::string::npos)
            return "emergency sign not listed: " + catalog.at(sign).id;
    if (report.at(1).kind != ReportLineKind::emergency) return "emergency signs are not marked as such";
    if (!catalog.review.reviewed_by && all.find(catalog.texts.not_reviewed) == std::string::npos)
        return "the report hides that nobody has reviewed the rules";
    if (all.find(catalog.texts.list_not_complete) == std::string::npos) return "the report seems complete";
    for (const auto& words : {forbidden_words(), calming_words()})
        if (auto found = first_found(all, words); !found.empty()) return "the report says \"" + found + "\"";
    return {};
}

Report report_of(const Catalog& catalog, const Checklist& checklist, const MatchResult& result) {
    return check_report(catalog, {}, checklist, result, CalendarDate::parse("2026-11-23").value(), {});
}

}  // namespace signpost::testing
