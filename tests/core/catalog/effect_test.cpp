// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/effect.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace signpost {
namespace {

TEST(LateCase, StandsOnTheDayOfItsSourceOrTheNearestOne) {
    EXPECT_EQ(day_of({41, TimeUnit::day, {}, {}}), 41);
    EXPECT_EQ(day_of({5, TimeUnit::week, {}, {}}), 35);
    EXPECT_EQ(day_of({3, TimeUnit::month, {}, {}}), 91);
    EXPECT_EQ(day_of({6, TimeUnit::month, {}, {}}), 183);
    EXPECT_EQ(day_of({12, TimeUnit::month, {}, {}}), 365);
    EXPECT_EQ(day_of({18, TimeUnit::month, {}, {}}), 548);
}

RC_GTEST_PROP(LateCaseProperty, ALaterMonthIsNeverAnEarlierDay, ()) {
    const auto months = *rc::gen::inRange(1, 1000);
    const auto day = day_of({months, TimeUnit::month, {}, {}});
    RC_ASSERT(day_of({months + 1, TimeUnit::month, {}, {}}) >= day + 30);
    RC_ASSERT(day_of({months + 1, TimeUnit::month, {}, {}}) <= day + 31);
}

}  // namespace
}  // namespace signpost
