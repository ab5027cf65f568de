// SPDX-License-Identifier: Apache-2.0
#include "tests/core/matching/reference_matcher.h"

#include <numeric>
#include <set>
#include <string>

namespace signpost::testing {
namespace {

using Ids = std::set<std::string>;

/// A point of a measurement as one whole number, the same for the same point in any unit.
std::int64_t on_one_scale(const Measurement& measurement, UnitIndex unit_index, Decimal value) {
    std::int64_t scale = 1;
    for (const auto& unit : measurement.units) scale = std::lcm(scale, std::int64_t{unit.from_first.times});
    const auto& conversion = measurement.units[place(unit_index)].from_first;
    return (value.hundredths - conversion.plus.hundredths) * conversion.over * scale / conversion.times;
}

bool lies_over(std::int64_t value, Comparison when, std::int64_t line) {
    if (when == Comparison::at_least) return value >= line;
    if (when == Comparison::above) return value > line;
    if (when == Comparison::at_most) return value <= line;
    return value < line;
}

bool is_of_age(const Threshold& threshold, std::optional<int> age) {
    if (!age) return !threshold.age.below.has_value();
    if (threshold.age.from && *age < *threshold.age.from) return false;
    return !threshold.age.below || *age < *threshold.age.below;
}

bool is_crossed(const Measurement& measurement, const Threshold& threshold, const Reading& reading,
                const Checklist& checklist, const CareTeamLines& team) {
    if (!is_of_age(threshold, checklist.age_years)) return false;
    const auto value = on_one_scale(measurement, reading.unit, reading.value);
    const auto rule = on_one_scale(measurement, reading.unit, threshold.line[place(reading.unit)]);
    if (lies_over(value, threshold.when, rule)) return true;
    if (!threshold.team_may_lower || !team.fever_line) return false;
    const auto& own = *team.fever_line;
    return own.measurement == reading.measurement &&
           lies_over(value, threshold.when, on_one_scale(measurement, own.unit, own.value));
}

bool any_is_crossed(MeasurementIndex index, const Measurement& measurement, const Threshold& threshold,
                    const Checklist& checklist, const CareTeamLines& team) {
    for (const auto& reading : checklist.readings)
        if (reading.measurement == index && is_crossed(measurement, threshold, reading, checklist, team))
            return true;
    return false;
}

Ids ticked_ids(const Catalog& catalog, const Checklist& checklist) {
    Ids ids;
    for (const auto sign : checklist.ticked) ids.insert(catalog.at(sign).id);
    return ids;
}

/// The signs of a list that are present, in the order of the catalog.
std::vector<SignIndex> present_in_order(const Catalog& catalog, const Ids& present, const Ids& wanted) {
    std::vector<SignIndex> out;
    for (std::size_t i = 0; i < catalog.signs.size(); ++i)
        if (present.contains(catalog.signs[i].id) && wanted.contains(catalog.signs[i].id))
            out.push_back(at_place<SignIndex>(i));
    return out;
}

void add_measured(const Catalog& catalog, const Checklist& checklist, const CareTeamLines& team,
                  const Ids& ticked, Ids& present, std::vector<PresentSign>& measured,
                  std::vector<EmergencyReason>& reasons) {
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m) {
        const auto& measurement = catalog.measurements[m];
        const auto index = at_place<MeasurementIndex>(m);
        for (std::size_t t = 0; t < measurement.thresholds.size(); ++t) {
            const auto& threshold = measurement.thresholds[t];
            if (!any_is_crossed(index, measurement, threshold, checklist, team)) continue;
            const auto& id = catalog.at(threshold.sign).id;
            if (!ticked.contains(id) && present.insert(id).second)
                measured.push_back({threshold.sign, index});
            if (threshold.advice == Advice::emergency)
                reasons.push_back({ThresholdIndex{index, static_cast<std::uint16_t>(t)}, {threshold.sign}});
        }
    }
}

void add_effects(const Catalog& catalog, const Ids& present, MatchResult& result) {
    for (std::size_t e = 0; e < catalog.effects.size(); ++e) {
        ListedEffect listed{at_place<EffectIndex>(e), {}};
        for (const auto& link : catalog.effects[e].signs)
            if (present.contains(catalog.at(link.sign).id)) listed.signs.push_back(link.sign);
        if (!listed.signs.empty()) result.effects.push_back(listed);
    }
}

void add_combinations(const Catalog& catalog, const Ids& present, MatchResult& result) {
    for (std::size_t c = 0; c < catalog.combinations.size(); ++c) {
        bool all_lists = true;
        Ids wanted;
        for (const auto& list : catalog.combinations[c].needs) {
            bool one_of_list = false;
            for (const auto sign : list) {
                wanted.insert(catalog.at(sign).id);
                one_of_list = one_of_list || present.contains(catalog.at(sign).id);
            }
            all_lists = all_lists && one_of_list;
        }
        if (all_lists)
            result.emergency.push_back(
                {at_place<CombinationIndex>(c), present_in_order(catalog, present, wanted)});
    }
}

}  // namespace

MatchResult reference_match(const Catalog& catalog, const Checklist& checklist, const CareTeamLines& team) {
    MatchResult result;
    const auto ticked = ticked_ids(catalog, checklist);
    auto present = ticked;
    for (const auto sign : present_in_order(catalog, ticked, ticked))
        if (catalog.at(sign).advice == Advice::emergency) result.emergency.push_back({sign, {sign}});
    std::vector<PresentSign> measured;
    add_measured(catalog, checklist, team, ticked, present, measured, result.emergency);
    for (const auto sign : present_in_order(catalog, present, present)) {
        PresentSign one{sign, std::nullopt};
        for (const auto& other : measured)
            if (other.sign == sign) one.from = other.from;
        result.signs.push_back(one);
    }
    add_effects(catalog, present, result);
    add_combinations(catalog, present, result);
    return result;
}

}  // namespace signpost::testing
