// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/match_floor.h"

#include <bit>
#include <stdexcept>

namespace signpost::bench {
namespace {

std::uint64_t bit(SignIndex sign) { return std::uint64_t{1} << place(sign); }

void put(PackedAnswer& answer, std::size_t number) {
    answer.bytes[answer.used++] = static_cast<std::uint8_t>(number);
}

/// Writes the signs of a mask, their count first.
std::size_t put_signs(PackedAnswer& answer, std::uint64_t mask) {
    const auto count_at = answer.used++;
    for (; mask != 0; mask &= mask - 1) put(answer, static_cast<std::size_t>(std::countr_zero(mask)));
    const auto count = answer.used - count_at - 1;
    answer.bytes[count_at] = static_cast<std::uint8_t>(count);
    return count;
}

}  // namespace

MatchFloor::MatchFloor(const Catalog& catalog) {
    if (catalog.signs.size() > 64 || catalog.effects.size() > effects_.size() ||
        catalog.combinations.size() > combinations_.size() || catalog.measurements.size() > most_measurements)
        throw std::length_error("the floor holds no catalog of this size");
    for (const auto& effect : catalog.effects) {
        for (const auto& link : effect.signs) effects_[effect_count_] |= bit(link.sign);
        ++effect_count_;
    }
    for (const auto sign : catalog.emergency_signs()) emergency_signs_ |= bit(sign);
    for (const auto& combination : catalog.combinations) {
        auto& packed = combinations_[combination_count_++];
        for (const auto& list : combination.needs) {
            for (const auto sign : list) packed.lists.at(packed.count) |= bit(sign);
            packed.all |= packed.lists.at(packed.count++);
        }
    }
    for (std::size_t m = 0; m < catalog.measurements.size(); ++m)
        for (const auto& threshold : catalog.measurements[m].thresholds)
            lines_.at(line_count_++) = packed(threshold, m);
}

MatchFloor::Line MatchFloor::packed(const Threshold& threshold, std::size_t measurement) {
    Line line;
    line.measurement = static_cast<std::uint8_t>(measurement);
    line.sign = static_cast<std::uint8_t>(place(threshold.sign));
    line.is_emergency = threshold.advice == Advice::emergency;
    line.calls_upward = threshold.when == Comparison::at_least || threshold.when == Comparison::above;
    const int moved = threshold.when == Comparison::above ? 1 : threshold.when == Comparison::below ? -1 : 0;
    for (std::size_t u = 0; u < threshold.line.size(); ++u)
        line.at.at(u) = static_cast<std::int32_t>(threshold.line[u].hundredths) + moved;
    if (threshold.age.below) {
        line.from_age = threshold.age.from.value_or(0);
        line.below_age = *threshold.age.below;
    } else if (threshold.age.from) {
        line.from_age = *threshold.age.from;
    }
    return line;
}

PackedChecklist MatchFloor::pack(const Checklist& checklist) const {
    PackedChecklist out;
    out.value.fill(-1);
    for (const auto sign : checklist.ticked) out.ticked |= bit(sign);
    for (const auto& reading : checklist.readings) {
        out.value.at(place(reading.measurement)) = static_cast<std::int32_t>(reading.value.hundredths);
        out.unit.at(place(reading.measurement)) = static_cast<std::uint8_t>(place(reading.unit));
    }
    out.age_years = checklist.age_years.value_or(-1);
    return out;
}

bool MatchFloor::is_over(const Line& line, const PackedChecklist& checklist) {
    const auto value = checklist.value[line.measurement];
    if (value < 0) return false;
    const bool unknown_age_counts = checklist.age_years < 0 && line.below_age == INT32_MAX;
    const bool is_of_age = checklist.age_years >= line.from_age && checklist.age_years < line.below_age;
    if (!is_of_age && !unknown_age_counts) return false;
    const auto at = line.at[checklist.unit[line.measurement]];
    return line.calls_upward ? value >= at : value <= at;
}

void MatchFloor::match(const PackedChecklist& checklist, PackedAnswer& answer) const {
    answer.used = answer.effects = answer.reasons = answer.line_reasons = answer.linked_signs = 0;
    auto present = checklist.ticked;
    answer.reasons += put_signs(answer, checklist.ticked & emergency_signs_);
    for (std::size_t i = 0; i < line_count_; ++i) {
        const auto& line = lines_[i];
        if (!is_over(line, checklist)) continue;
        present |= std::uint64_t{1} << line.sign;
        if (!line.is_emergency) continue;
        put(answer, i);
        ++answer.reasons;
        ++answer.line_reasons;
    }
    answer.signs = put_signs(answer, present);
    for (std::size_t e = 0; e < effect_count_; ++e) {
        const auto common = effects_[e] & present;
        if (common == 0) continue;
        put(answer, e);
        ++answer.effects;
        answer.linked_signs += put_signs(answer, common);
    }
    for (std::size_t c = 0; c < combination_count_; ++c) {
        const auto& combination = combinations_[c];
        bool applies = true;
        for (std::size_t i = 0; i < combination.count; ++i)
            applies = applies && (combination.lists[i] & present) != 0;
        if (!applies) continue;
        put(answer, c);
        put_signs(answer, combination.all & present);
        ++answer.reasons;
    }
}

}  // namespace signpost::bench
