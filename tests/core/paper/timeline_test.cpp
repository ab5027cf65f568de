// SPDX-License-Identifier: Apache-2.0
#include "core/paper/timeline.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/paper/example_timelines.h"

namespace signpost::paper {
namespace {

using ::testing::Contains;

constexpr int first_ever = std::numeric_limits<int>::min();
constexpr int last_ever = std::numeric_limits<int>::max();

TEST(Timeline, PutsEachTickTheSameWayFromTheOneBefore) {
    const auto ticks = rising_ticks(example_timeline());
    for (std::size_t i = 0; i < ticks.size(); ++i)
        EXPECT_DOUBLE_EQ(share_of_axis(ticks, ticks[i].day),
                         static_cast<double>(i) / static_cast<double>(ticks.size() - 1));
}

TEST(Timeline, PutsDaysEvenlyBetweenTwoTicks) {
    const std::vector<TimelineTick> ticks{{0, "0"}, {10, "10"}, {110, "110"}};
    EXPECT_DOUBLE_EQ(share_of_axis(ticks, 5), 0.25);
    EXPECT_DOUBLE_EQ(share_of_axis(ticks, 60), 0.75);
}

TEST(Timeline, PutsDaysOutsideTheAxisAtItsNearerEnd) {
    const auto ticks = rising_ticks(example_timeline());
    EXPECT_EQ(share_of_axis(ticks, first_ever), 0);
    EXPECT_EQ(share_of_axis(ticks, last_ever), 1);
    EXPECT_EQ(share_of_axis({}, 3), 0);
    EXPECT_EQ(share_of_axis({{3, "3"}}, 5), 0);
    EXPECT_NEAR(share_of_axis({{first_ever, "a"}, {last_ever, "b"}}, 0), 0.5, 1e-9);
}

TEST(Timeline, DoesNotCountATickThatIsNoLaterThanTheOneBefore) {
    Timeline timeline;
    timeline.ticks = {{0, "a"}, {0, "b"}, {7, "c"}, {3, "d"}, {8, "e"}};
    EXPECT_EQ(rising_ticks(timeline), (std::vector<TimelineTick>{{0, "a"}, {7, "c"}, {8, "e"}}));
}

RC_GTEST_PROP(TimelineProperty, ALaterDayIsNeverFurtherLeft, (const std::vector<int>& days, int a, int b)) {
    Timeline timeline;
    for (const int day : days) timeline.ticks.push_back({day, {}});
    const auto ticks = rising_ticks(timeline);
    const double left = share_of_axis(ticks, std::min(a, b));
    const double right = share_of_axis(ticks, std::max(a, b));
    RC_ASSERT(left >= 0);
    RC_ASSERT(left <= right);
    RC_ASSERT(right <= 1);
}

TEST(Timeline, NamesItsWords) {
    const auto words = words_of(example_timeline());
    for (const std::string word :
         {"Infections", "days 0 to 90", "Infections: days 0 to 90.", "After 18 months.", "18 months",
          "today: day 3", "usual time", "can come later too", "reported"})
        EXPECT_THAT(words, Contains(word));
}

}  // namespace
}  // namespace signpost::paper
