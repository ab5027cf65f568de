// SPDX-License-Identifier: Apache-2.0
#include "core/paper/time_axis.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;

constexpr auto first_ever = std::numeric_limits<std::int64_t>::min();
constexpr auto last_ever = std::numeric_limits<std::int64_t>::max();

Chart chart_from(std::int64_t first, std::int64_t last) {
    Chart chart;
    chart.first_minute = first;
    chart.last_minute = last;
    return chart;
}

TEST(TimeAxis, HoldsItsEnds) {
    const auto chart = chart_from(100, 200);
    EXPECT_TRUE(is_on_axis(chart, 100) && is_on_axis(chart, 200));
    EXPECT_FALSE(is_on_axis(chart, 99) || is_on_axis(chart, 201));
}

TEST(TimeAxis, IsEven) {
    const auto chart = chart_from(100, 200);
    EXPECT_EQ(x_of(chart, 100, {40, 0, 500, 10}), 40);
    EXPECT_EQ(x_of(chart, 150, {40, 0, 500, 10}), 290);
    EXPECT_EQ(x_of(chart, 200, {40, 0, 500, 10}), 540);
}

TEST(TimeAxis, PutsTheOnlyMinuteInTheMiddle) { EXPECT_EQ(share_of_time(chart_from(7, 7), 7), 0.5); }

TEST(TimeAxis, TakesAllTimeThereIs) {
    EXPECT_NEAR(share_of_time(chart_from(first_ever, last_ever), 0), 0.5, 1e-9);
    EXPECT_EQ(share_of_time(chart_from(first_ever, last_ever), last_ever), 1);
}

TEST(TimeAxis, SortsTheTicksAndLeavesOutOthers) {
    auto chart = chart_from(0, 3000);
    chart.ticks = {
        {1440, "b", ""}, {0, "a", ""}, {-1440, "before", ""}, {2880, "c", ""}, {4320, "after", ""}};
    EXPECT_THAT(ticks_on_axis(chart), ElementsAre(chart.ticks[1], chart.ticks[0], chart.ticks[3]));
}

TEST(TimeAxis, KnowsDaysFromHours) {
    EXPECT_TRUE(are_days({{0, "", ""}, {1440, "", ""}}));
    EXPECT_FALSE(are_days({{0, "", ""}, {1439, "", ""}}));
    EXPECT_FALSE(are_days({{0, "", ""}}));
    EXPECT_TRUE(are_days({{first_ever, "", ""}, {last_ever, "", ""}}));
}

}  // namespace
}  // namespace signpost::paper
