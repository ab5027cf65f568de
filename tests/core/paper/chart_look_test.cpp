// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_look.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/paper/contrast.h"
#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

TEST(ChartLook, ReadsHexadecimalColours) {
    EXPECT_EQ(rgb(0xFF0000), (Rgb{1, 0, 0}));
    EXPECT_EQ(rgb(0x00FF00), (Rgb{0, 1, 0}));
    EXPECT_EQ(rgb(0x000033), (Rgb{0, 0, 0.2}));
}

TEST(ChartLook, KnowsContrast) {  // the yardstick of the tests below
    EXPECT_NEAR(contrast(rgb(0), rgb(0xFFFFFF)), 21, 1e-9);
    EXPECT_NEAR(contrast(rgb(0x767676), rgb(0xFFFFFF)), 4.54, 0.01);
}

TEST(ChartLook, SetsTextAtLeastSevenToOneOnItsGround) {
    for (const auto& look : {light_look(), dark_look()}) {
        EXPECT_GE(contrast(look.text, look.ground), 7);
        EXPECT_GE(contrast(look.soft_text, look.ground), 7);
        EXPECT_GE(contrast(look.emergency, look.ground), 7);
        EXPECT_GE(contrast(look.emergency, look.emergency_ground), 7);
        EXPECT_GE(contrast(look.accent, look.emergency_ground), 3) << "the line of readings crosses the band";
    }
}

TEST(ChartLook, BecomesPaintable) {
    auto look = light_look();
    EXPECT_EQ(paintable(look), look);
    look.text_px = std::numeric_limits<double>::quiet_NaN();
    look.scale = -std::numeric_limits<double>::infinity();
    EXPECT_EQ(paintable(look), light_look());
    look.text_px = 1e9;
    look.scale = 0;
    EXPECT_LE(paintable(look).text_px, 400);
    EXPECT_GT(paintable(look).scale, 0);
}

}  // namespace
}  // namespace signpost::paper
