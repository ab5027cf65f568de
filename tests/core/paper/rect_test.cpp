// SPDX-License-Identifier: Apache-2.0
#include "core/paper/rect.h"

#include <gtest/gtest.h>

namespace signpost::paper {
namespace {

const Rect room{0, 0, 100, 50};

TEST(Rect, OverlapsOnlyWhenInsidesMeet) {
    EXPECT_TRUE(overlaps(room, {99, 49, 10, 10}));
    EXPECT_TRUE(overlaps(room, {-9, -9, 10, 10}));
    EXPECT_FALSE(overlaps(room, {100, 0, 10, 10}));
    EXPECT_FALSE(overlaps(room, {0, 50, 10, 10}));
}

TEST(Rect, HoldsWhatLiesInside) {
    EXPECT_TRUE(holds(room, room));
    EXPECT_FALSE(holds(room, {-1, 0, 10, 10}));
    EXPECT_FALSE(holds(room, {0, -1, 10, 10}));
    EXPECT_FALSE(holds(room, {91, 0, 10, 10}));
    EXPECT_FALSE(holds(room, {0, 41, 10, 10}));
}

TEST(Rect, MovesInsideNoFurtherThanNeeded) {
    EXPECT_EQ(moved_inside({-5, 60, 10, 10}, room), (Rect{0, 40, 10, 10}));
    EXPECT_EQ(moved_inside({95, -3, 10, 10}, room), (Rect{90, 0, 10, 10}));
    EXPECT_EQ(moved_inside({20, 20, 10, 10}, room), (Rect{20, 20, 10, 10}));
    EXPECT_EQ(moved_inside({20, 20, 300, 10}, room).x, 0);
}

TEST(Rect, GrowsOnEachSide) { EXPECT_EQ(grown({10, 10, 5, 5}, 2), (Rect{8, 8, 9, 9})); }

}  // namespace
}  // namespace signpost::paper
