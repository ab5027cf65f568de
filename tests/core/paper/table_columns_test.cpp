// SPDX-License-Identifier: Apache-2.0
#include "core/paper/table_columns.h"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TableColumns, AreAsWideAsTheirWordsWhenAllFit) {
    EXPECT_THAT(column_widths({}, 100), IsEmpty());
    EXPECT_THAT(column_widths({20, 30, 50}, 100), ElementsAre(20, 30, 50));
}

TEST(TableColumns, LeaveNarrowOnesAloneAndShareTheRest) {
    EXPECT_THAT(column_widths({20, 300, 300}, 120), ElementsAre(20, 50, 50));
    EXPECT_THAT(column_widths({500, 500}, 100), ElementsAre(50, 50));
}

TEST(TableColumns, GiveMoreToThoseWithMuchToSayButNeverMoreThanTwiceAsMuch) {
    const auto widths = column_widths({400, 9000, 60, 100}, 300);
    EXPECT_EQ(widths[2], 60);
    EXPECT_GT(widths[0], widths[3]);
    EXPECT_EQ(widths[0], widths[1]) << "both want more than four times their share";
    EXPECT_LE(widths[1], 2 * widths[3]);
}

RC_GTEST_PROP(TableColumns, NeverTakeMoreThanThereIs, ()) {
    const auto whole = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1000));
    const std::vector<double> natural(whole.begin(), whole.end());
    const double width = *rc::gen::inRange(10, 2000);
    const auto widths = column_widths(natural, width);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double wanted = std::accumulate(natural.begin(), natural.end(), 0.0);
    RC_ASSERT(widths.size() == natural.size());
    RC_ASSERT(std::abs(sum - std::min(wanted, width)) < 1e-6);
    for (std::size_t i = 0; i < widths.size(); ++i) RC_ASSERT(widths[i] <= natural[i]);
}

}  // namespace
}  // namespace signpost::paper
