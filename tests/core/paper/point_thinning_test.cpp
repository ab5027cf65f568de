// SPDX-License-Identifier: Apache-2.0
#include "core/paper/point_thinning.h"

#include <algorithm>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::paper {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();

/// Over a width of 900, every seventh over the line, no two alike.
DrawnPoints many(std::size_t count) {
    DrawnPoints out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back({static_cast<std::int64_t>(i),
                       900.0 * static_cast<double>(i) / static_cast<double>(count),
                       static_cast<double>(i * 7919 % 200), i % 7 == 0});
    return out;
}

DrawnPoints over_line(DrawnPoints points) {
    std::erase_if(points, [](const DrawnPoint& point) { return !point.is_over_line; });
    return points;
}

TEST(PointThinning, LeavesFewPointsAsTheyAre) {
    const auto points = many(most_points_in_full);
    EXPECT_EQ(thinned_markers(points), points);
    EXPECT_EQ(joined_lines(points, far), std::vector<DrawnPoints>{points});
}

TEST(PointThinning, NeverLeavesOutAPointOverALine) {
    for (const std::size_t count : {1501U, 5000U, 20'000U}) {
        auto kept = over_line(thinned_markers(many(count)));
        std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.minute < b.minute; });
        EXPECT_EQ(kept, over_line(many(count)));
    }
}

TEST(PointThinning, DrawsFewOfManyOthers) {
    const auto all = many(20'000);
    const auto kept = thinned_markers(all);
    EXPECT_LE(kept.size() - over_line(kept).size(), 2U * 900);
    EXPECT_GE(kept.size() - over_line(kept).size(), 900U) << "no column is left empty";
}

TEST(PointThinning, KeepsTheShapeOfTheLine) {
    const auto all = many(20'000);
    const auto lines = joined_lines(all, far);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_LE(lines[0].size(), 4U * 900);
    const auto is_higher = [](const DrawnPoint& a, const DrawnPoint& b) { return a.y < b.y; };
    for (const double column : {0.0, 17.0, 450.0, 899.0}) {
        DrawnPoints before;
        DrawnPoints after;
        const auto is_here = [=](const DrawnPoint& point) {
            return point.x >= column && point.x < column + 1;
        };
        std::copy_if(all.begin(), all.end(), std::back_inserter(before), is_here);
        std::copy_if(lines[0].begin(), lines[0].end(), std::back_inserter(after), is_here);
        ASSERT_FALSE(after.empty());
        EXPECT_EQ(after.front(), before.front());
        EXPECT_EQ(after.back(), before.back());
        EXPECT_EQ(std::min_element(after.begin(), after.end(), is_higher)->y,
                  std::min_element(before.begin(), before.end(), is_higher)->y);
        EXPECT_EQ(std::max_element(after.begin(), after.end(), is_higher)->y,
                  std::max_element(before.begin(), before.end(), is_higher)->y);
    }
}

TEST(PointThinning, CutsTheLineWherePointsAreTooFarApart) {
    const DrawnPoints points = {{0, 0, 0}, {10, 1, 0}, {21, 2, 0}, {31, 3, 0}, {100, 4, 0}};
    const auto lines = joined_lines(points, 10);
    ASSERT_THAT(lines, SizeIs(2));
    EXPECT_EQ(lines[0], (DrawnPoints{points[0], points[1]}));
    EXPECT_EQ(lines[1], (DrawnPoints{points[2], points[3]}));
}

TEST(PointThinning, TakesNoPointsOnePointAndTheEndsOfTime) {
    EXPECT_THAT(joined_lines({}, 10), IsEmpty());
    EXPECT_THAT(thinned_markers({}), IsEmpty());
    EXPECT_THAT(joined_lines({{5, 0, 0}}, 10), IsEmpty());
    EXPECT_THAT(joined_lines({{-far - 1, 0, 0}, {far, 9, 0}}, 1440), IsEmpty());
}

}  // namespace
}  // namespace signpost::paper
