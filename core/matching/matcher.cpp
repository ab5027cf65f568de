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

std::uint16_t number(std::size_t place_in_list) { return static_cast<std::uint16_t>(place_in_list); }

bool share_a_sign(const Mask& a, const Mask& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        if ((a[i] & b[i]) != 0) return true;
    return false;
}

/// Calls `use` with each sign that stands in both masks, in catalog order.
template <class Use>
void each_common(const Mask& a, const Mask& b, Use use) {
    for (std::size_t i = 0; i < a.size(); ++i)
        for (auto word = a[i] & b[i]; word != 0; word &= word - 1)
            use(at_place<SignIndex>(i * bits + static_cast<std::size_t>(std::countr_zero(word))));
}

/// A line is crossed when the rules say so, or when the care team's own line says so: a team can only add
/// calls.
bool crosses_line(const Reading& reading, const Measurement& measurement, const Threshold& threshold,
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
    result.signs.reserve(checklist.ticked.size() + 2 * checklist.readings.size());
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
    each_common(present, present, [&](SignIndex sign) {
        result.signs.push_back({sign, std::nullopt});
        if (catalog_->at(sign).advice == Advice::emergency) result.emergency.push_back({sign, {sign}});
    });
}

/// In catalog order, whatever the order in which numbers were typed; of two numbers for the same thing, one
/// over the line is enough.
void Matcher::note_measured(const Checklist& checklist, const CareTeamLines& team, Mask& present,
                            MatchResult& result) const {
    if (checklist.readings.empty()) return;
    for (std::size_t m = 0; m < catalog_->measurements.size(); ++m) {
        const auto index = at_place<MeasurementIndex>(m);
        const auto& thresholds = catalog_->measurements[m].thresholds;
        for (std::size_t t = 0; t < thresholds.size(); ++t)
            if (thresholds[t].age.includes(checklist.age_years) &&
                is_over({index, number(t)}, checklist, team))
                note_over({index, number(t)}, present, result);
    }
}

bool Matcher::is_over(ThresholdIndex index, const Checklist& checklist, const CareTeamLines& team) const {
    const auto& measurement = catalog_->at(index.measurement);
    return std::any_of(checklist.readings.begin(), checklist.readings.end(), [&](const Reading& reading) {
        return reading.measurement == index.measurement &&
               crosses_line(reading, measurement, measurement.thresholds[index.number], team);
    });
}

void Matcher::note_over(ThresholdIndex index, Mask& present, MatchResult& result) const {
    const auto& threshold = catalog_->at(index);
    if (!holds(present, threshold.sign)) result.signs.push_back({threshold.sign, index.measurement});
    put(present, threshold.sign);
    if (threshold.advice == Advice::emergency) result.emergency.push_back({index, {threshold.sign}});
}

void Matcher::list_effects(const Mask& present, MatchResult& result) const {
    for (std::size_t e = 0; e < effect_signs_.size(); ++e) {
        if (!share_a_sign(effect_signs_[e], present)) continue;
        ListedEffect listed{at_place<EffectIndex>(e), {}};
        listed.signs.reserve(result.signs.size());
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
        each_common(needs.all, present, [&](SignIndex sign) { reason.signs.push_back(sign); });
        result.emergency.push_back(std::move(reason));
    }
}

}  // namespace signpost
