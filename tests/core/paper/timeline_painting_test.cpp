// SPDX-License-Identifier: Apache-2.0
#include "core/paper/timeline_painting.h"

#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/timeline_layout.h"
#include "tests/core/paper/canvas.h"
#include "tests/core/paper/contrast.h"
#include "tests/core/paper/example_charts.h"
#include "tests/core/paper/example_timelines.h"

namespace signpost::paper {
namespace {

int height_of(const Timeline& timeline, const ChartLook& look, double width) {
    return static_cast<int>(timeline_height(timeline, look, width));
}

TEST(TimelinePainting, FillsABarDotsTheLaterTimeAndMarksALateCase) {
    const auto look = light_look();
    const auto timeline = example_timeline();
    const auto layout = timeline_layout(timeline, look, 950);
    Canvas canvas(950, height_of(timeline, look, 950));
    paint_timeline(canvas.cr(), timeline, look, 950);
    const auto accent = pixel_of(look.accent);
    const auto& row = layout.rows.at(0);
    EXPECT_EQ(canvas.at(row.bar.right() - 8, row.bar.y + 4), accent);
    EXPECT_NE(canvas.at(row.marks[0] + 5, row.middle() + 5), accent) << "a diamond has no corners";
    EXPECT_EQ(canvas.at(row.marks[0], row.middle()), accent);
    EXPECT_EQ(canvas.at(row.marks[0], row.middle() + 4), accent);
    const int from = static_cast<int>(row.marks[0]) + 12;
    const int y = static_cast<int>(row.middle());
    const int inked = canvas.count(accent, from, y, from + 140, y + 1);
    EXPECT_GT(inked, 20);
    EXPECT_LT(inked, 90) << "dots, no line";
}

/// Red is for emergency alone: today's line is not red, unlike in the first drawing of the screen.
TEST(TimelinePainting, PaintsNothingRed) {
    for (const auto& look : {light_look(), dark_look()}) {
        const auto timeline = example_timeline();
        Canvas canvas(950, height_of(timeline, look, 950));
        paint_timeline(canvas.cr(), timeline, look, 950, 1);
        EXPECT_EQ(canvas.count(pixel_of(look.emergency)), 0);
        EXPECT_EQ(canvas.count(pixel_of(look.emergency_ground)), 0);
    }
}

TEST(TimelinePainting, ShowsTodaysLineOnTheGroundAndOverABar) {
    const auto look = light_look();
    auto timeline = example_timeline();
    timeline.today->day = 10;
    const auto layout = timeline_layout(timeline, look, 950);
    Canvas canvas(950, height_of(timeline, look, 950));
    paint_timeline(canvas.cr(), timeline, look, 950);
    for (const double y : {layout.rows[0].bar.y + 3, layout.rows[4].band.bottom() + 4}) {
        EXPECT_EQ(canvas.at(std::round(*layout.today_x - 1), y), pixel_of(look.text));
        EXPECT_EQ(canvas.at(std::round(*layout.today_x - 1) - 1, y), pixel_of(look.ground)) << "its rim";
    }
}

TEST(TimelinePainting, HasShapesThatStandOutFromTheGround) {
    for (const auto& look : {light_look(), dark_look()}) {
        EXPECT_GE(contrast(look.accent, look.ground), 4.5);
        EXPECT_GE(contrast(look.text, look.ground), 7);
    }
}

TEST(TimelinePainting, FramesTheSelectedRow) {
    const auto look = light_look();
    const auto timeline = example_timeline();
    const auto layout = timeline_layout(timeline, look, 950);
    Canvas plain(950, height_of(timeline, look, 950));
    Canvas chosen(950, height_of(timeline, look, 950));
    paint_timeline(plain.cr(), timeline, look, 950);
    paint_timeline(chosen.cr(), timeline, look, 950, 2);
    const double y = layout.rows[2].middle();
    EXPECT_NE(plain.at(2, y), pixel_of(look.text));
    EXPECT_EQ(chosen.at(2, y), pixel_of(look.text));
    EXPECT_NE(chosen.at(2, layout.rows[4].middle()), pixel_of(look.text));
    Canvas beyond(950, height_of(timeline, look, 950));
    paint_timeline(beyond.cr(), timeline, look, 950, 99);
    EXPECT_EQ(beyond.at(2, y), plain.at(2, y));
}

TEST(TimelinePainting, PaintsNothingOutsideItsRectangle) {
    for (const auto& timeline : {example_timeline(), hostile_timeline()})
        for (const int width : {1, 7, 90, 251}) {
            const int height = height_of(timeline, dark_look(), width);
            Canvas canvas(300, height + 40);
            cairo_translate(canvas.cr(), 20, 10);
            paint_timeline(canvas.cr(), timeline, dark_look(), width, 0);
            EXPECT_EQ(canvas.count(Canvas::untouched, 20, 10, 20 + width, 10 + height), 0);
            EXPECT_EQ(canvas.count(Canvas::untouched), 300 * (height + 40) - width * height) << width;
        }
}

TEST(TimelinePainting, TakesWidthsThatAreNone) {
    Canvas canvas(50, 50);
    for (const double width :
         {0.0, -5.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        paint_timeline(canvas.cr(), example_timeline(), light_look(), width);
        EXPECT_EQ(timeline_height(example_timeline(), light_look(), width), 0);
        EXPECT_FALSE(timeline_png(example_timeline(), light_look(), width));
    }
    EXPECT_EQ(canvas.count(Canvas::untouched), 2500);
}

TEST(TimelinePainting, LeavesTheContextAsItWas) {
    Canvas canvas(400, 300);
    cairo_set_source_rgb(canvas.cr(), 0, 0, 1);
    cairo_set_line_width(canvas.cr(), 3.25);
    paint_timeline(canvas.cr(), example_timeline(), light_look(), 200, 1);
    EXPECT_EQ(cairo_get_line_width(canvas.cr()), 3.25);
    EXPECT_EQ(cairo_status(canvas.cr()), CAIRO_STATUS_SUCCESS);
    cairo_rectangle(canvas.cr(), 390, 290, 10, 10);
    cairo_fill(canvas.cr());
    EXPECT_EQ(canvas.at(395, 295), 0x0000FFU);
}

TEST(TimelinePainting, MakesTheSamePictureTwice) {
    const auto once = timeline_png(example_timeline(), light_look(), 500);
    const auto again = timeline_png(example_timeline(), light_look(), 500);
    ASSERT_TRUE(once);
    EXPECT_EQ(once.value(), again.value());
}

}  // namespace
}  // namespace signpost::paper
