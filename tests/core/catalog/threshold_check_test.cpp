// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/threshold_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using RuleKind = RuleMistakeKind;

Measurement temperature() {
    Measurement measurement;
    Unit celsius;
    celsius.lowest = Decimal{3000};
    celsius.highest = Decimal{4500};
    Unit fahrenheit;
    fahrenheit.lowest = Decimal{8600};
    fahrenheit.highest = Decimal{11300};
    fahrenheit.from_first = {9, 5, Decimal{3200}};
    measurement.units = {celsius, fahrenheit};
    return measurement;
}

std::vector<RuleKind> mistakes(Comparison when, std::vector<Decimal> line) {
    Threshold threshold;
    threshold.when = when;
    threshold.line = std::move(line);
    return line_mistakes(temperature(), threshold);
}

TEST(ThresholdCheck, TakesTheSamePointInBothUnits) {
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{3800}, Decimal{10040}}), IsEmpty());
    EXPECT_THAT(mistakes(Comparison::below, {Decimal{3600}, Decimal{9680}}), IsEmpty());
}

TEST(ThresholdCheck, FindsLinesThatAreNotTheSamePoint) {
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{3800}, Decimal{10041}}),
                ElementsAre(RuleKind::lines_differ));
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{3800}, Decimal{10000}}),
                ElementsAre(RuleKind::lines_differ));
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{3810}, Decimal{10060}}),
                ElementsAre(RuleKind::lines_differ));
}

TEST(ThresholdCheck, FindsLinesThatNoReadingCanCross) {
    EXPECT_THAT(mistakes(Comparison::above, {Decimal{4500}, Decimal{11300}}),
                ElementsAre(RuleKind::impossible_line, RuleKind::impossible_line));
    EXPECT_THAT(mistakes(Comparison::below, {Decimal{3000}, Decimal{8600}}),
                ElementsAre(RuleKind::impossible_line, RuleKind::impossible_line));
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{4500}, Decimal{11300}}), IsEmpty());
    EXPECT_THAT(mistakes(Comparison::at_most, {Decimal{3000}, Decimal{8600}}), IsEmpty());
}

TEST(ThresholdCheck, FindsLinesThatEveryReadingCrosses) {
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{3000}, Decimal{8600}}),
                ElementsAre(RuleKind::always_crossed_line, RuleKind::always_crossed_line));
    EXPECT_THAT(mistakes(Comparison::at_most, {Decimal{4500}, Decimal{11300}}),
                ElementsAre(RuleKind::always_crossed_line, RuleKind::always_crossed_line));
    EXPECT_THAT(mistakes(Comparison::above, {Decimal{3000}, Decimal{8600}}), IsEmpty());
}

TEST(ThresholdCheck, LeavesALineThatWasNotReadInEachUnitToTheReader) {
    EXPECT_THAT(mistakes(Comparison::at_least, {}), IsEmpty());
    EXPECT_THAT(mistakes(Comparison::at_least, {Decimal{9999}}), IsEmpty());
}

TEST(ThresholdCheck, TellsTheSamePointFromOthers) {
    const auto fahrenheit = temperature().units.at(1);
    EXPECT_TRUE(is_same_point(Decimal{3800}, Decimal{10040}, fahrenheit));
    EXPECT_FALSE(is_same_point(Decimal{3800}, Decimal{10039}, fahrenheit));
    EXPECT_FALSE(is_same_point(Decimal{3801}, Decimal{10041}, fahrenheit));
}

}  // namespace
}  // namespace signpost
