// SPDX-License-Identifier: Apache-2.0
#include "core/matching/matcher.h"

#include <algorithm>
#include <bit>

#include "core/catalog/crossing.h"

namespace signpost {
namespace {

constexpr std::size_t bits = 64;

using Mask = std::vector<std::uint64_t>;

void put(Mask& mask, SignIndex sign) { mask[place(sign) / bits] |= std::uint64_t{1} << (place(sign) % bits); }

bool holds(const Mask& mask, SignIndex sign) {
    return (mask[place(sign) / bits] >> (place(sign) % bits)) & 1U;
}

bool share_a_sign(const Mask& a, const Mask& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if ((a[i] & b[i]) != 0) return true;
    return false;
}

/// Appends the signs that stand in both masks, in catalog order.
void append_common(const Mask& a, const Mask& b, std::vector<SignIndex>& out) {
    for (std::size_t i = 0; i < a.size(); ++i)
        for (auto word = a[i] & b[i]; word != 0; word &= word - 1)
            out.push_back(at_place<SignIndex>(i * bits + static_cast<std::size_t>(std::countr_zero(word))));
}

/// A line is crossed when the rules say so, or when the care team's own line says so: a team can only add
/// calls.
bool is_over(const Reading& reading, const Measurement& measurement, const Threshold& threshold,
             const CareTeamLines& team) {
    if (crosses(reading.value, threshold.when, threshold.line[place(reading.unit)])) return true;
    const auto& own = team.fever_line;
    if (!threshold.team_may_lower || !own || own->measurement != reading.measurement) return false;
    return crosses(reading.value, measurement.units[place(reading.unit)], threshold.when, own->value,
                   measurement.units[place(own->unit)]);
}

}  // namespace

Matcher::Matcher(const Catalog& catalog)
    : catalog_(&catalog), words_((catalog.signs.size() + bits - 1) / bits) {
    for (const auto& effect : catalog.effects) {
        Mask mask(words_);
        for (const auto& link : effect.signs) put(mask, link.sign);
        effect_signs_.push_back(std::move(mask));
    }
    for (const auto& combination : catalog.combinations) {
        Needs needs{{}, Mask(words_)};
        for (const auto& list : combination.needs) {
            needs.lists.push_back(mask_of(list));
            for (const auto sign : list) put(needs.all, sign);
        }
        combinations_.push_back(std::move(needs));
    }
}

Matcher::Mask Matcher::mask_of(const std::vector<SignIndex>& signs) const {
    Mask mask(words_);
    for (const auto sign : signs) put(mask, sign);
    return mask;
}

MatchResult Matcher::match(const Checklist& checklist, const CareTeamLines& team) const {
    MatchResult result;
    match(checklist, team, result);
    return result;
}

void Matcher::match(const Checklist& checklist, const CareTeamLines& team, MatchResult& result) const {
    result.signs.clear();
    result.effects.clear();
    result.emergency.clear();
    Mask present(words_);
    note_ticked(checklist, present, result);
    note_measured(checklist, team, present, result);
    std::sort(result.signs.begin(), result.signs.end(),
              [](const PresentSign& a, const PresentSign& b) { return a.sign < b.sign; });
    list_effects(present, result);
    note_combinations(present, result);
}

void Matcher::note_ticked(const Checklist& checklist, Mask& present, MatchResult& result) const {
    for (const auto sign : checklist.ticked) put(present, sign);
    std::vector<SignIndex> signs;
    append_common(present, present, signs);
    for (const auto sign : signs) {
        result.signs.push_back({sign, std::nullopt});
        if (catalog_->at(sign).advice == Advice::emergency) result.emergency.push_back({sign, {sign}});
    }
}

void Matcher::note_measured(const Checklist& checklist, const CareTeamLines& team, Mask& present,
                            MatchResult& result) const {
    // In catalog order, whatever the order in which numbers were typed.
    for (std::size_t m = 0; m < catalog_->measurements.size(); ++m)
        for (const auto& reading : checklist.readings)
            if (place(reading.measurement) == m)
                note_measured(reading, team, checklist.age_years, present, result);
}

void Matcher::note_measured(const Reading& reading, const CareTeamLines& team, std::optional<int> age_years,
                            Mask& present, MatchResult& result) const {
    const auto& measurement = catalog_->at(reading.measurement);
    for (std::size_t t = 0; t < measurement.thresholds.size(); ++t) {
        const auto& threshold = measurement.thresholds[t];
        if (!threshold.age.includes(age_years) || !is_over(reading, measurement, threshold, team)) continue;
        if (!holds(present, threshold.sign)) result.signs.push_back({threshold.sign, reading.measurement});
        put(present, threshold.sign);
        if (threshold.advice == Advice::emergency) {
            const ThresholdIndex index{reading.measurement, static_cast<std::uint16_t>(t)};
            EmergencyReason reason{index, {threshold.sign}};
            const auto& known = result.emergency;
            if (std::find(known.begin(), known.end(), reason) == known.end())
                result.emergency.push_back(std::move(reason));
        }
    }
}

void Matcher::list_effects(const Mask& present, MatchResult& result) const {
    for (std::size_t e = 0; e < effect_signs_.size(); ++e) {
        if (!share_a_sign(effect_signs_[e], present)) continue;
        ListedEffect listed{at_place<EffectIndex>(e), {}};
        for (const auto& link : catalog_->effects[e].signs)
            if (holds(present, link.sign)) listed.signs.push_back(link.sign);
        result.effects.push_back(std::move(listed));
    }
}

void Matcher::note_combinations(const Mask& present, MatchResult& result) const {
    for (std::size_t c = 0; c < combinations_.size(); ++c) {
        const auto& needs = combinations_[c];
        const bool applies = std::all_of(needs.lists.begin(), needs.lists.end(),
                                         [&](const Mask& list) { return share_a_sign(list, present); });
        if (!applies) continue;
        EmergencyReason reason{at_place<CombinationIndex>(c), {}};
        append_common(needs.all, present, reason.signs);
        result.emergency.push_back(std::move(reason));
    }
}

}  // namespace signpost
