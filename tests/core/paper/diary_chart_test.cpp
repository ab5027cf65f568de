// SPDX-License-Identifier: Apache-2.0
#include "core/paper/diary_chart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/chart_layout.h"
#include "core/paper/chart_shapes.h"
#include "tests/core/paper/canvas.h"
#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

/// One reading alone in the picture, without a line that joins it to others.
Chart chart_with_one(double value, bool is_over_line) {
    auto chart = empty_chart(7);
    chart.main.lines.clear();
    chart.main.points = {{5000, value, is_over_line, "one", 0}};
    return chart;
}

struct Shape {
    int middle = 0;
    int corners = 0;
};

/// The ink in the middle of the only point, and at the corners of a square round it.
Shape shape_of(bool is_over_line, Pixel ink) {
    const auto chart = chart_with_one(37.3, is_over_line);
    Canvas canvas(950, 360);
    const auto point = paint_chart(canvas.cr(), chart, light_look(), 950, 360).at(0);
    const int x = static_cast<int>(std::lround(point.x));
    const int y = static_cast<int>(std::lround(point.y));
    Shape out;
    out.middle = canvas.count(ink, x - 2, y - 2, x + 2, y + 2);
    for (const int left : {x - 4, x + 3})
        for (const int top : {y - 4, y + 3}) out.corners += canvas.count(ink, left, top, left + 1, top + 1);
    return out;
}

TEST(DiaryChart, DrawsASquareOverALineAndACircleElsewhere) {
    const auto look = light_look();
    const auto over = shape_of(true, pixel_of(look.emergency));
    EXPECT_EQ(over.middle, 16);
    EXPECT_EQ(over.corners, 4);
    const auto other = shape_of(false, pixel_of(look.accent));
    EXPECT_EQ(other.middle, 16);
    EXPECT_EQ(other.corners, 0);
    EXPECT_EQ(shape_of(true, pixel_of(look.accent)).middle, 0);
    EXPECT_EQ(shape_of(false, pixel_of(look.emergency)).middle, 0);
}

TEST(DiaryChart, DrawsATriangleForEmergencyAndADiamondForOtherSigns) {
    const auto look = light_look();
    Canvas canvas(950, 360);
    const auto points = paint_chart(canvas.cr(), week_chart(), look, 950, 360);
    const auto& emergency = points.at(points.size() - 2);
    const auto& other = points.back();
    ASSERT_TRUE(emergency.is_over_line);
    EXPECT_EQ(canvas.at(emergency.x, emergency.y), pixel_of(look.ground)) << "the mark is cut out";
    EXPECT_EQ(canvas.at(emergency.x + 7, emergency.y + 6), pixel_of(look.emergency));
    EXPECT_NE(canvas.at(emergency.x + 7, emergency.y - 6), pixel_of(look.emergency));
    EXPECT_EQ(canvas.at(other.x, other.y), pixel_of(look.accent));
    EXPECT_EQ(canvas.at(other.x + 3, other.y), pixel_of(look.accent));
    EXPECT_EQ(canvas.at(other.x + 5, other.y + 5), pixel_of(look.ground));
}

TEST(DiaryChart, DrawsCrispGridLines) {
    for (const double scale : {1.0, 2.0, 3.0}) {
        auto look = light_look();
        look.scale = scale;
        const auto chart = chart_with_one(37.3, false);
        const auto layout = chart_layout(chart, look, {950 * scale, 360 * scale});
        Canvas canvas(static_cast<int>(950 * scale), static_cast<int>(360 * scale));
        paint_chart(canvas.cr(), chart, look, canvas.width(), canvas.height());
        ASSERT_THAT(layout.panels[0].grid_y, Not(IsEmpty()));
        const double x = (layout.tick_x[0] + layout.tick_x[1]) / 2;
        for (const double y : layout.panels[0].grid_y) {
            int inked = 0;
            int blurred = 0;
            for (double row = y - 4; row < y + 4; ++row) {
                const auto pixel = canvas.at(x, row);
                inked += pixel == pixel_of(look.line) ? 1 : 0;
                blurred += pixel != pixel_of(look.line) && pixel != pixel_of(look.ground) ? 1 : 0;
            }
            EXPECT_EQ(inked, scale);
            EXPECT_EQ(blurred, 0);
        }
    }
}

TEST(DiaryChart, FillsTheCallingSideAlone) {
    const auto look = light_look();
    const auto layout = chart_layout(week_chart(), look, {950, 360});
    const auto& panel = layout.panels[0];
    Canvas canvas(950, 360);
    paint_chart(canvas.cr(), week_chart(), look, 950, 360);
    EXPECT_EQ(canvas.at(panel.plot.x + 20, panel.plot.y + 5), pixel_of(look.emergency_ground));
    const auto below =
        canvas.count(pixel_of(look.emergency_ground), 0, static_cast<int>(panel.lines[0].y) + 2, 950, 360);
    EXPECT_EQ(below, 0);
}

TEST(DiaryChart, DashesItsLine) {
    const auto look = light_look();
    const auto chart = week_chart();
    const auto layout = chart_layout(chart, look, {950, 360});
    Canvas canvas(950, 360);
    paint_chart(canvas.cr(), chart, look, 950, 360);
    const int y = static_cast<int>(layout.panels[0].lines[0].y);
    const int x = static_cast<int>(layout.panels[0].plot.x);
    const auto inked = canvas.count(pixel_of(look.emergency), x, y, x + 200, y + 1);
    EXPECT_GT(inked, 90);
    EXPECT_LT(inked, 150);
}

TEST(DiaryChart, PaintsReadingsNowhereButInPanelsAndMarks) {
    for (const auto& chart : {week_with_panels(), day_chart(), crowded_chart(3000)}) {
        const auto look = light_look();
        const int height = static_cast<int>(wanted_height(chart, look));
        const auto layout = chart_layout(chart, look, {950, wanted_height(chart, look)});
        Canvas canvas(950, height);
        paint_chart(canvas.cr(), chart, look, 950, height);
        const auto accent = pixel_of(look.accent);
        int inside = 0;
        for (const auto& panel : layout.panels) {
            const auto plot = grown(panel.plot, 8);
            inside += canvas.count(accent, static_cast<int>(plot.x), static_cast<int>(plot.y),
                                   static_cast<int>(plot.right()), static_cast<int>(plot.bottom()));
        }
        const auto& marks = layout.marks;
        inside += canvas.count(accent, static_cast<int>(marks.x) - 8, static_cast<int>(marks.y),
                               static_cast<int>(marks.right()) + 8, static_cast<int>(marks.bottom()));
        EXPECT_GT(inside, 0);
        EXPECT_EQ(inside, canvas.count(accent));
    }
}

TEST(DiaryChart, PaintsNothingOutsideItsRectangle) {
    for (const auto& size : {Size{1, 1}, Size{7, 90}, Size{90, 7}, Size{200, 150}, Size{251, 149}}) {
        Canvas canvas(300, 200);
        cairo_translate(canvas.cr(), 20, 10);
        paint_chart(canvas.cr(), week_with_panels(), dark_look(), size.width, size.height, ChartPlace{0, 6});
        const int right = 20 + static_cast<int>(size.width);
        const int bottom = 10 + static_cast<int>(size.height);
        EXPECT_EQ(canvas.count(Canvas::untouched, 20, 10, right, bottom), 0) << "the ground is filled";
        EXPECT_EQ(canvas.count(Canvas::untouched),
                  300 * 200 - static_cast<int>(size.width) * static_cast<int>(size.height));
    }
}

TEST(DiaryChart, TakesSizesThatAreNone) {
    Canvas canvas(50, 50);
    for (const double side : {0.0, -5.0, no_number, std::numeric_limits<double>::infinity()}) {
        EXPECT_THAT(paint_chart(canvas.cr(), week_chart(), light_look(), side, 50), IsEmpty());
        EXPECT_THAT(paint_chart(canvas.cr(), week_chart(), light_look(), 50, side), IsEmpty());
        EXPECT_THAT(placed_points(week_chart(), light_look(), 50, side), IsEmpty());
    }
    EXPECT_EQ(canvas.count(Canvas::untouched), 2500);
}

TEST(DiaryChart, LeavesTheContextAsItWas) {
    Canvas canvas(400, 300);
    cairo_set_source_rgb(canvas.cr(), 0, 0, 1);
    cairo_set_line_width(canvas.cr(), 3.25);
    cairo_move_to(canvas.cr(), 399, 299);
    paint_chart(canvas.cr(), week_with_panels(), light_look(), 200, 150, ChartPlace{0, 1});
    EXPECT_EQ(cairo_get_line_width(canvas.cr()), 3.25);
    EXPECT_EQ(cairo_status(canvas.cr()), CAIRO_STATUS_SUCCESS);
    cairo_rectangle(canvas.cr(), 390, 290, 10, 10);
    cairo_fill(canvas.cr());
    EXPECT_EQ(canvas.at(395, 295), 0x0000FFU) << "the clip is gone, the colour is back";
}

TEST(DiaryChart, ReturnsThePlacesItPaintsAt) {
    for (const auto& chart : {week_with_panels(), crowded_chart(20'000), empty_chart(7)}) {
        Canvas canvas(950, 600);
        EXPECT_EQ(paint_chart(canvas.cr(), chart, dark_look(), 950, 600),
                  placed_points(chart, dark_look(), 950, 600));
    }
    EXPECT_EQ(placed_points(crowded_chart(20'000), light_look(), 950, 600).size(), 20'000U);
}

TEST(DiaryChart, ShowsTheSelectedPoint) {
    const auto look = light_look();
    Canvas plain(950, 360);
    Canvas chosen(950, 360);
    const auto points = paint_chart(plain.cr(), week_chart(), look, 950, 360);
    paint_chart(chosen.cr(), week_chart(), look, 950, 360, points[2].place);
    EXPECT_NE(plain.at(points[2].x + 11, points[2].y), pixel_of(look.text));
    EXPECT_EQ(chosen.at(points[2].x + 11, points[2].y), pixel_of(look.text));
}

TEST(DiaryChart, WantsMoreHeightForMorePanelsAndLargerText) {
    const auto look = light_look();
    EXPECT_GT(wanted_height(week_with_panels(), look), wanted_height(week_chart(), look) + 200);
    auto large = look;
    large.scale = 2;
    EXPECT_NEAR(wanted_height(week_chart(), large), 2 * wanted_height(week_chart(), look), 2);
    EXPECT_FALSE(
        chart_layout(week_with_panels(), look, {950, wanted_height(week_with_panels(), look)}).is_bare);
}

TEST(DiaryChart, NamesItsWords) {
    const auto words = words_of(week_with_panels());
    for (const std::string word :
         {"Temperature", "°C", "fever: 38.0 °C or more", "Signs ticked", "2 Nov", "day 7", "Oxygen",
          "92 % or less", "Temperature 39.4 °C", "5 Nov 08:00: hard to breathe"})
        EXPECT_THAT(words, Contains(word));
    EXPECT_THAT(words, Contains(week_chart().empty_words));
}

}  // namespace
}  // namespace signpost::paper
