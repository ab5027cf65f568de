// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/crossing.h"

#include <gtest/gtest.h>

namespace signpost {
namespace {

Unit celsius() { return {}; }

Unit fahrenheit() {
    Unit unit;
    unit.from_first = {9, 5, Decimal{3200}};
    return unit;
}

TEST(Crossing, CountsTheLineItselfWhereTheRuleSaysSo) {
    const Decimal line{3800};
    const Decimal below{3799};
    const Decimal above{3801};
    EXPECT_FALSE(crosses(below, Comparison::at_least, line));
    EXPECT_TRUE(crosses(line, Comparison::at_least, line));
    EXPECT_TRUE(crosses(above, Comparison::at_least, line));
    EXPECT_FALSE(crosses(below, Comparison::above, line));
    EXPECT_FALSE(crosses(line, Comparison::above, line));
    EXPECT_TRUE(crosses(above, Comparison::above, line));
    EXPECT_TRUE(crosses(below, Comparison::at_most, line));
    EXPECT_TRUE(crosses(line, Comparison::at_most, line));
    EXPECT_FALSE(crosses(above, Comparison::at_most, line));
    EXPECT_TRUE(crosses(below, Comparison::below, line));
    EXPECT_FALSE(crosses(line, Comparison::below, line));
    EXPECT_FALSE(crosses(above, Comparison::below, line));
}

struct Points {
    std::int64_t celsius;
    std::int64_t fahrenheit;
    std::strong_ordering order;
};

TEST(Crossing, ComparesTwoUnitsExactly) {
    const Points rows[] = {
        {3800, 10040, std::strong_ordering::equal},   {3600, 9680, std::strong_ordering::equal},
        {3750, 9950, std::strong_ordering::equal},    {0, 3200, std::strong_ordering::equal},
        {3800, 10039, std::strong_ordering::greater}, {3800, 10041, std::strong_ordering::less},
        {3790, 10022, std::strong_ordering::equal},   {3790, 10030, std::strong_ordering::less},
        {3780, 10010, std::strong_ordering::less},    {3781, 10006, std::strong_ordering::less},
        {3781, 10005, std::strong_ordering::greater}, {0, 0, std::strong_ordering::greater},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(compare_points(Decimal{row.celsius}, celsius(), Decimal{row.fahrenheit}, fahrenheit()),
                  row.order)
            << row.celsius << ' ' << row.fahrenheit;
        EXPECT_EQ(compare_points(Decimal{row.fahrenheit}, fahrenheit(), Decimal{row.celsius}, celsius()),
                  0 <=> row.order)
            << row.celsius << ' ' << row.fahrenheit;
    }
}

TEST(Crossing, OrdersALineInOneUnitAndANumberInTheOther) {
    const Decimal line{3750};  // °C, the same point as 99.5 °F
    EXPECT_TRUE(crosses(Decimal{9950}, fahrenheit(), Comparison::at_least, line, celsius()));
    EXPECT_FALSE(crosses(Decimal{9940}, fahrenheit(), Comparison::at_least, line, celsius()));
    EXPECT_FALSE(crosses(Decimal{9950}, fahrenheit(), Comparison::above, line, celsius()));
    EXPECT_TRUE(crosses(Decimal{9960}, fahrenheit(), Comparison::above, line, celsius()));
    EXPECT_TRUE(crosses(Decimal{9950}, fahrenheit(), Comparison::at_most, line, celsius()));
    EXPECT_FALSE(crosses(Decimal{9950}, fahrenheit(), Comparison::below, line, celsius()));
    EXPECT_TRUE(crosses(Decimal{9940}, fahrenheit(), Comparison::below, line, celsius()));
}

}  // namespace
}  // namespace signpost
