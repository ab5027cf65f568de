// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_selection.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/core/paper/canvas.h"
#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

std::optional<Selection> select(const Chart& chart, const ChartPlace& place, const Size& size = {950, 800}) {
    const WordPainter words(light_look());
    return selection(chart_layout(chart, light_look(), size), chart, place, words);
}

TEST(ChartSelection, SaysThePointInWords) {
    EXPECT_EQ(select(week_with_panels(), {0, 6})->words, "Temperature 39.4 °C");
    EXPECT_EQ(select(week_with_panels(), {2, 0})->words, week_with_panels().further[1].points[0].spoken);
    EXPECT_EQ(select(week_with_panels(), {marks_row, 2})->words, "5 Nov 08:00: hard to breathe");
}

TEST(ChartSelection, IsInsideThePictureForEveryPoint) {
    auto chart = week_with_panels();
    for (auto& point : chart.main.points)
        point.spoken += " and many words more, so that the box is a wide one";
    for (const auto& size : {Size{950, 800}, Size{420, 700}, Size{200, 500}, Size{60, 40}}) {
        const auto layout = chart_layout(chart, light_look(), size);
        const WordPainter words(light_look());
        for (const auto& point : layout.points) {
            const auto chosen = selection(layout, chart, point.place, words);
            ASSERT_TRUE(chosen);
            EXPECT_TRUE(holds(layout.picture, chosen->frame));
            EXPECT_TRUE(chosen->frame.width == 0 || holds(chosen->frame, chosen->words_box));
        }
    }
}

TEST(ChartSelection, LeavesThePointToBeSeen) {
    auto chart = week_with_panels();
    chart.main.name = chart.main.unit = "";  // so that the highest point is near the top
    chart.main.highest = 39.4;
    const auto layout = chart_layout(chart, light_look(), {950, 800});
    for (const auto& point : layout.points) {
        const auto chosen = select(chart, point.place).value();
        ASSERT_GT(chosen.frame.width, 0);
        EXPECT_FALSE(overlaps(chosen.frame, {point.x - 5, point.y - 5, 10, 10}));
    }
}

TEST(ChartSelection, IsNothingForAPointThatIsNotShown) {
    EXPECT_FALSE(select(week_chart(), {0, 999}));
    EXPECT_FALSE(select(week_chart(), {7, 0}));
    EXPECT_FALSE(select(week_chart(), {marks_row, 999}));
    EXPECT_FALSE(select(empty_chart(7), {0, 0}));
}

TEST(ChartSelection, HasARingRoundThePoint) {
    const auto look = light_look();
    const WordPainter words(look);
    const auto layout = chart_layout(week_chart(), look, {950, 360});
    const auto chosen = selection(layout, week_chart(), {0, 6}, words).value();
    Canvas canvas(950, 360);
    paint_selection(canvas.cr(), chosen, layout.sizes, look, words);
    EXPECT_EQ(canvas.at(chosen.point.x + 11, chosen.point.y), pixel_of(look.text));
    EXPECT_EQ(canvas.at(chosen.point.x - 11, chosen.point.y), pixel_of(look.text));
    EXPECT_EQ(canvas.at(chosen.point.x, chosen.point.y), Canvas::untouched) << "the point itself stays";
}

}  // namespace
}  // namespace signpost::paper
