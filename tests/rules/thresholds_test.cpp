// SPDX-License-Identifier: Apache-2.0
// Every line of the real rules, seen crossed and not crossed by the smallest step, in each unit, at each age
// it is for.
#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "core/matching/reading.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::real_catalog;

/// One line in one unit.
struct Line {
    ThresholdIndex index;
    UnitIndex unit{};
};

std::vector<Line> all_lines() {
    std::vector<Line> out;
    for (std::size_t m = 0; m < real_catalog().measurements.size(); ++m)
        for (std::size_t t = 0; t < real_catalog().measurements[m].thresholds.size(); ++t)
            for (std::size_t u = 0; u < real_catalog().measurements[m].units.size(); ++u)
                out.push_back(
                    {{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(t)}, at_place<UnitIndex>(u)});
    return out;
}

std::string name_of(const Line& line) {
    const auto& measurement = real_catalog().at(line.index.measurement);
    return real_catalog().at(line.index).id + "_" + measurement.units[place(line.unit)].id;
}

std::vector<std::optional<int>> ages_of(const Threshold& threshold, bool included) {
    std::vector<std::optional<int>> out;
    if (threshold.age.includes({}) == included) out.emplace_back();
    for (int age = 0; age <= 120; ++age)
        if (threshold.age.includes(age) == included) out.emplace_back(age);
    return out;
}

class EveryLine : public ::testing::TestWithParam<Line> {
protected:
    const Threshold& threshold() const { return real_catalog().at(GetParam().index); }
    const Unit& unit() const {
        return real_catalog().at(GetParam().index.measurement).units[place(GetParam().unit)];
    }

    /// The number `steps` steps over the line to its calling side; below zero, to the other.
    Decimal over_by(int steps) const {
        const std::int64_t step = unit().decimals == 0 ? 100 : unit().decimals == 1 ? 10 : 1;
        const bool calls_upward =
            threshold().when == Comparison::at_least || threshold().when == Comparison::above;
        return {threshold().line[place(GetParam().unit)].hundredths + (calls_upward ? steps : -steps) * step};
    }

    MatchResult match(Decimal value, std::optional<int> age) const {
        // Through the text that a person types, so that the number is one that is accepted.
        const auto text = to_text(value) + unit().written.front();
        const auto read = read_measurement(real_catalog(), GetParam().index.measurement, text);
        EXPECT_TRUE(read.ok()) << text;
        const Checklist checklist{{}, {read.value()}, age, {}, false};
        return Matcher(real_catalog()).match(checklist);
    }

    /// This very line is seen: by its reason, or by its sign where it only asks for contact.
    bool is_seen(const MatchResult& result) const {
        if (threshold().advice == Advice::emergency)
            return std::any_of(result.emergency.begin(), result.emergency.end(),
                               [](const EmergencyReason& reason) {
                                   return reason.because == decltype(reason.because){GetParam().index};
                               });
        return std::any_of(result.signs.begin(), result.signs.end(),
                           [this](const PresentSign& present) { return present.sign == threshold().sign; });
    }

    bool counts_itself() const {
        return threshold().when == Comparison::at_least || threshold().when == Comparison::at_most;
    }
};

TEST_P(EveryLine, IsCrossedOnItsCallingSideOnly) {
    for (const auto age : ages_of(threshold(), true)) {
        EXPECT_FALSE(is_seen(match(over_by(-1), age))) << age.value_or(-1);
        EXPECT_EQ(is_seen(match(over_by(0), age)), counts_itself()) << age.value_or(-1);
        EXPECT_TRUE(is_seen(match(over_by(1), age))) << age.value_or(-1);
    }
}

TEST_P(EveryLine, BringsItsSignWithItsAdvice) {
    const auto result = match(over_by(1), ages_of(threshold(), true).front());
    ASSERT_EQ(result.signs.size(), 1U);
    EXPECT_EQ(result.signs.front(), (PresentSign{threshold().sign, GetParam().index.measurement}));
    EXPECT_GE(result.advice(), threshold().advice);
}

TEST_P(EveryLine, IsSilentAtOtherAges) {
    for (const auto age : ages_of(threshold(), false))
        EXPECT_FALSE(is_seen(match(over_by(1), age))) << age.value_or(-1);
}

INSTANTIATE_TEST_SUITE_P(Rules, EveryLine, ::testing::ValuesIn(all_lines()),
                         [](const auto& line) { return name_of(line.param); });

TEST(Lines, AreTheSamePointInEachUnitWhereverTheyAreCompared) {
    for (const auto& line : all_lines()) {
        const auto& measurement = real_catalog().at(line.index.measurement);
        const auto& threshold = real_catalog().at(line.index);
        const auto text =
            to_text(threshold.line[place(line.unit)]) + measurement.units[place(line.unit)].written.front();
        EXPECT_TRUE(read_measurement(real_catalog(), line.index.measurement, text).ok()) << text;
    }
}

}  // namespace
}  // namespace signpost
