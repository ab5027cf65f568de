// SPDX-License-Identifier: Apache-2.0
#include "core/paper/value_scale.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::paper {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();

ChartSeries series_of(const std::vector<double>& values) {
    ChartSeries out;
    for (const double value : values) out.points.push_back({0, value, false, "", 0});
    return out;
}

ValueScale scale_of(const ChartSeries& series, std::size_t most = 6) {
    return value_scale(series, std::vector<bool>(series.points.size(), true), most);
}

TEST(ValueScale, HasAGridOfRoundValues) {
    auto series = series_of({36.8, 39.4});
    series.lowest = 36;
    series.highest = 40;
    EXPECT_THAT(scale_of(series).grid, ElementsAre(36, 37, 38, 39, 40));
    EXPECT_EQ(scale_of(series).decimals, 0);
    const auto close = scale_of(series_of({36.0, 37.5}));
    EXPECT_THAT(close.grid, ElementsAre(DoubleNear(36, 1e-9), DoubleNear(36.5, 1e-9), DoubleNear(37, 1e-9),
                                        DoubleNear(37.5, 1e-9)));
    EXPECT_EQ(close.decimals, 1);
}

TEST(ValueScale, HasTwoGridLinesAtLeastAndNoMoreThanAsked) {
    for (const std::size_t most : {2U, 3U, 4U, 6U})
        for (double low = -3; low < 200; low += 7.3)
            for (double width = 0; width < 90; width += 4.1) {
                const auto scale = scale_of(series_of({low, low + width}), most);
                EXPECT_GE(scale.grid.size(), 2U) << low << " " << width;
                EXPECT_LE(scale.grid.size(), most + 1) << low << " " << width;
                EXPECT_GE(scale.grid.front(), scale.lowest - 1e-6);
                EXPECT_LE(scale.grid.back(), scale.highest + 1e-6);
            }
}

TEST(ValueScale, ReachesEveryPointAndLineAndWhatIsAskedFor) {
    auto series = series_of({36.8, 41.9, 35.1});
    series.lines = {{34, "", false}, {43, "", true}};
    series.lowest = 36;
    series.highest = 40;
    EXPECT_LT(scale_of(series).lowest, 34);
    EXPECT_GT(scale_of(series).highest, 43);
}

TEST(ValueScale, LeavesOutPointsThatAreNotShown) {
    const auto series = series_of({37, 900});
    EXPECT_LT(value_scale(series, {true, false}, 6).highest, 40);
}

TEST(ValueScale, HasRoomAroundEqualValues) {
    const auto scale = scale_of(series_of({37, 37, 37}));
    EXPECT_LT(scale.lowest, 37);
    EXPECT_GT(scale.highest, 37);
    EXPECT_NEAR(share_of(scale, 37), 0.5, 0.01);
}

TEST(ValueScale, IsFiniteForHostileValues) {
    for (const auto& values : std::vector<std::vector<double>>{
             {no_number, 37}, {endless, -endless, 37}, {1e308, -1e308}, {5e-324, 0}, {1e9, 1e9 + 1e-7}}) {
        const auto scale = scale_of(series_of(values));
        EXPECT_TRUE(std::isfinite(scale.lowest) && std::isfinite(scale.highest));
        EXPECT_LT(scale.lowest, scale.highest);
        EXPECT_LE(scale.grid.size(), 7U);
        for (const double value : values)
            if (!std::isnan(value)) {
                EXPECT_GE(share_of(scale, value), 0);
                EXPECT_LE(share_of(scale, value), 1);
            }
    }
}

TEST(ValueScale, HasNoGridWithoutValues) {
    EXPECT_THAT(scale_of({}).grid, IsEmpty());
    EXPECT_THAT(scale_of(series_of({no_number})).grid, IsEmpty());
}

TEST(ValueScale, WritesLabelsInTheLanguageOfTheReader) {
    EXPECT_EQ(grid_label(37.5, 1, "."), "37.5");
    EXPECT_EQ(grid_label(37.5, 1, ","), "37,5");
    EXPECT_EQ(grid_label(100, 0, ","), "100");
    EXPECT_EQ(grid_label(-0.0, 0, "."), "0");
    EXPECT_EQ(grid_label(-0.01, 1, "."), "0.0");
    EXPECT_EQ(grid_label(-0.5, 1, "."), "-0.5");
}

}  // namespace
}  // namespace signpost::paper
