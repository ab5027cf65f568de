// SPDX-License-Identifier: Apache-2.0
#include "core/paper/label_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const LabelRow days{0, 1000, 10, true};
const LabelRow hours{0, 1000, 10, false};

std::vector<double> evenly(std::size_t count, double from = 0, double to = 1000) {
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i)
        out.push_back(from + (to - from) * static_cast<double>(i) / static_cast<double>(count - 1));
    return out;
}

std::vector<std::size_t> choose(const LabelRow& row, const std::vector<double>& centres, double width) {
    return labels_that_fit(row, centres, [=](std::size_t) { return width; });
}

TEST(LabelChoice, TakesAllThatFit) { EXPECT_THAT(choose(days, evenly(5), 60), ElementsAre(0, 1, 2, 3, 4)); }

TEST(LabelChoice, SkipsByWeeks) {
    EXPECT_THAT(choose(days, evenly(61), 60), ElementsAre(0, 7, 14, 21, 28, 35, 42, 49, 56));
}

TEST(LabelChoice, SkipsByPartsOfADay) {
    EXPECT_THAT(choose(hours, evenly(25), 70), ElementsAre(0, 3, 6, 9, 12, 15, 18, 21, 24));
    EXPECT_THAT(choose(hours, evenly(25), 160), ElementsAre(0, 6, 12, 18, 24));
}

TEST(LabelChoice, KeepsLabelsInTheRow) {
    EXPECT_EQ(label_left(days, 500, 60), 470);
    EXPECT_EQ(label_left(days, 5, 60), 0);
    EXPECT_EQ(label_left(days, 998, 60), 940);
}

TEST(LabelChoice, NeverOverlaps) {
    const std::vector<std::vector<double>> rows = {
        evenly(300), evenly(20'000), {0, 1, 2, 3, 500, 501, 999, 1000}, {5, 5, 5, 5}, {10, 400, 401, 402}};
    for (const auto& row : {days, hours})
        for (const auto& centres : rows)
            for (const double width : {1.0, 37.0, 120.0, 700.0}) {
                const auto chosen = choose(row, centres, width);
                EXPECT_FALSE(chosen.empty());
                for (std::size_t i = 1; i < chosen.size(); ++i)
                    EXPECT_GE(label_left(row, centres[chosen[i]], width),
                              label_left(row, centres[chosen[i - 1]], width) + width + row.gap);
            }
}

TEST(LabelChoice, MeasuresFewOfVeryMany) {
    auto uneven = evenly(20'000);
    uneven.insert(uneven.begin(), 3, 0.0);
    for (const auto& centres : {evenly(20'000), uneven}) {
        std::size_t measured = 0;
        labels_that_fit(days, centres, [&](std::size_t) { return ++measured, 60.0; });
        EXPECT_LT(measured, 500U);
    }
}

TEST(LabelChoice, ShowsNothingWithoutRoomOrLabels) {
    EXPECT_THAT(choose(days, {}, 10), IsEmpty());
    EXPECT_THAT(choose(days, {500}, 2000), IsEmpty());
}

}  // namespace
}  // namespace signpost::paper
