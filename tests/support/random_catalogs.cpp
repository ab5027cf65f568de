// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_catalogs.h"

#include <algorithm>
#include <random>
#include <string>

namespace signpost::testing {
namespace {

constexpr std::size_t signs_for_each_effect = 9;
constexpr std::size_t combinations_for_each_effect = 3;

class Dice {
public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}
    std::size_t below(std::size_t end) { return random_() % end; }
    std::size_t between(std::size_t first, std::size_t last) { return first + below(last - first + 1); }

private:
    std::mt19937 random_;
};

/// Different signs, in any order.
std::vector<SignIndex> some_signs(Dice& dice, std::size_t sign_count, std::size_t wanted) {
    std::vector<SignIndex> out;
    while (out.size() < std::min(wanted, sign_count)) {
        const auto one = at_place<SignIndex>(dice.below(sign_count));
        if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
    }
    return out;
}

Effect any_effect(Dice& dice, std::size_t number, std::size_t sign_count) {
    Effect out;
    out.id = "effect_" + std::to_string(number);
    for (const auto sign : some_signs(dice, sign_count, dice.between(5, 20)))
        out.signs.push_back({sign, {SourceIndex{0}}, {}});
    return out;
}

Combination any_combination(Dice& dice, std::size_t number, std::size_t sign_count) {
    Combination out;
    out.id = "combination_" + std::to_string(number);
    out.sources = {SourceIndex{0}};
    for (auto lists = dice.between(2, 4); lists > 0; --lists)
        out.needs.push_back(some_signs(dice, sign_count, dice.between(1, 4)));
    return out;
}

}  // namespace

Catalog random_catalog(const Catalog& real, std::size_t effects, std::uint32_t seed) {
    Dice dice(seed);
    Catalog out;
    out.sources = real.sources;
    out.measurements = real.measurements;
    const auto sign_count = effects * signs_for_each_effect;
    for (std::size_t i = 0; i < sign_count; ++i) {
        auto& sign = out.signs.emplace_back();
        sign.id = "sign_" + std::to_string(i);
        sign.advice = dice.below(3) == 0 ? Advice::emergency : Advice::contact;
    }
    for (std::size_t i = 0; i < effects; ++i) out.effects.push_back(any_effect(dice, i, sign_count));
    for (std::size_t i = 0; i < effects * combinations_for_each_effect; ++i)
        out.combinations.push_back(any_combination(dice, i, sign_count));
    for (auto& measurement : out.measurements)
        for (auto& threshold : measurement.thresholds)
            threshold.sign = at_place<SignIndex>(dice.below(sign_count));
    return out;
}

}  // namespace signpost::testing
