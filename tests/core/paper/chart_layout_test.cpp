// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/paper/contrast.h"
#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double endless = std::numeric_limits<double>::infinity();
constexpr auto first_ever = std::numeric_limits<std::int64_t>::min();
constexpr auto last_ever = std::numeric_limits<std::int64_t>::max();

auto labelled(const std::string& text) { return Contains(Field(&PlacedLabel::text, text)); }

/// Words that no one wrote for a chart, and numbers that no body has.
Chart hostile_chart() {
    auto chart = week_with_panels();
    chart.title = std::string(3000, 'W');
    chart.main.name = "درجة الحرارة 🌡️🤒👩‍👩‍👧‍👦";
    chart.main.unit = std::string(500, 'i');
    chart.main.lines.push_back({no_number, "no number", true});
    chart.main.lines.push_back({endless, "endless", true});
    chart.main.lines.push_back({38.05, "too close to the other line to have a label beside it", false});
    chart.main.points.push_back({200, no_number, true, "x", 0});
    chart.main.points.push_back({300, endless, true, "x", 0});
    chart.main.points.push_back({400, 1e300, true, "x", 0});
    chart.main.points.push_back({first_ever, 37, true, "x", 0});
    chart.main.points.push_back({last_ever, 37, true, "x", 0});
    chart.marks_name = "\xFF\xFE";
    chart.ticks.push_back({5000, std::string(400, 'm'), "\n\n"});
    chart.ticks.push_back({5001, "5001", "dag"});
    return chart;
}

Chart all_time_chart() {
    auto chart = hostile_chart();
    chart.first_minute = first_ever;
    chart.last_minute = last_ever;
    return chart;
}

Chart one_minute_chart() {
    auto chart = week_chart();
    chart.first_minute = chart.last_minute = chart.main.points[6].minute;
    return chart;
}

Chart backward_chart() {
    auto chart = week_chart();
    std::swap(chart.first_minute, chart.last_minute);
    return chart;
}

std::vector<Chart> charts() {
    return {week_chart(), week_with_panels(), day_chart(),      two_month_chart(), empty_chart(7),
            Chart{},      hostile_chart(),    all_time_chart(), backward_chart(),  one_minute_chart()};
}

std::vector<ChartLook> looks() {
    auto large = light_look();
    large.text_px = 30;
    auto doubled = dark_look();
    doubled.scale = 2;
    return {light_look(), dark_look(), large, doubled};
}

const Size sizes[] = {{1, 1},     {3, 700},   {700, 3},        {170, 130},   {320, 240},
                      {500, 333}, {950, 360}, {950.5, 800.25}, {2400, 1600}, {100'000, 50'000}};

void expect_sound(const ChartLayout& layout, const ChartLook& look) {
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const auto& label = layout.labels[i];
        EXPECT_TRUE(holds(layout.picture, label.box)) << label.text;
        EXPECT_GE(contrast(colour_of(label, look), ground_of(label, look)), 7) << label.text;
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlaps(label.box, layout.labels[j].box)) << label.text << layout.labels[j].text;
    }
    for (const auto& panel : layout.panels) EXPECT_TRUE(holds(layout.picture, panel.plot));
    for (const auto& point : layout.points)
        EXPECT_TRUE(holds(layout.picture, {point.x, point.y, 0, 0})) << point.x << " " << point.y;
}

TEST(ChartLayout, KeepsEverythingInsideAndNoTwoLabelsOverEachOther) {
    for (const auto& chart : charts())
        for (const auto& look : looks())
            for (const auto& size : sizes) expect_sound(chart_layout(chart, look, size), look);
}

TEST(ChartLayout, ShowsItsWords) {
    const auto layout = chart_layout(week_with_panels(), light_look(), {950, 800});
    for (const std::string text :
         {"Temperature", "°C", "fever: 38.0 °C or more", "Signs ticked", "2 Nov", "9 Nov", "day 0", "day 7",
          "Blood pressure, upper", "mmHg", "90 mmHg or less", "Pulse", "120 or more", "50 or less", "Oxygen",
          "36", "40"})
        EXPECT_THAT(layout.labels, labelled(text));
    EXPECT_FALSE(layout.is_bare);
    EXPECT_FALSE(layout.is_empty);
    EXPECT_THAT(layout.labels, Not(labelled(week_chart().empty_words)));
}

TEST(ChartLayout, HasTwoToFourValuesBesideEachFurtherPanel) {
    const auto layout = chart_layout(week_with_panels(), light_look(), {950, 800});
    for (std::size_t i = 1; i < layout.panels.size(); ++i) {
        const auto& plot = layout.panels[i].plot;
        const auto beside =
            std::count_if(layout.labels.begin(), layout.labels.end(), [&](const PlacedLabel& label) {
                const double middle = label.box.y + label.box.height / 2;
                return label.box.right() < plot.x && middle >= plot.y - 1 && middle <= plot.bottom() + 1;
            });
        EXPECT_GE(beside, 2) << i;
        EXPECT_LE(beside, 4) << i;
    }
}

TEST(ChartLayout, MovesValuesAtTheEdgeOfThePictureInside) {
    Chart chart;
    chart.last_minute = 100;
    chart.main.points = {{10, 91, false, "", 0}, {90, 98, false, "", 0}};
    const auto layout = chart_layout(chart, light_look(), {500, 90});
    EXPECT_LT(layout.panels[0].grid_y.back(), 6) << "nearer to the edge than half a label";
    EXPECT_THAT(layout.labels, labelled("90"));
    EXPECT_THAT(layout.labels, labelled("100"));
}

TEST(ChartLayout, HasRoomForValuesAtBothEdgesOfAPanelBesideDaysAndHeader) {
    auto chart = week_chart();
    chart.further = {
        {"Pulse", "per minute", {{500, 91, false, "", 0}, {900, 149, false, "", 0}}, {}, 50, 150}};
    for (double height = 360; height < 560;
         height += 10) {  // as the panel grows, its grid moves to the edges
        const auto layout = chart_layout(chart, light_look(), {950, height});
        for (const std::string text : {"Pulse", "2 Nov"}) EXPECT_THAT(layout.labels, labelled(text));
        const auto shown = std::count_if(
            layout.labels.begin(), layout.labels.end(),
            [](const PlacedLabel& label) { return label.text == "2 Nov" || label.text == "day 0"; });
        EXPECT_EQ(shown, 4) << height;
    }
}

TEST(ChartLayout, ShowsTheLastDayWhole) {
    const auto layout = chart_layout(week_chart(), light_look(), {950, 360});
    const auto last = std::find_if(layout.labels.begin(), layout.labels.end(),
                                   [](const PlacedLabel& label) { return label.text == "9 Nov"; });
    ASSERT_NE(last, layout.labels.end());
    EXPECT_NEAR(last->box.x + last->box.width / 2, layout.panels[0].plot.right(), 1);
}

TEST(ChartLayout, SaysThatThereIsNothing) {
    const auto chart = empty_chart(7);
    const auto layout = chart_layout(chart, light_look(), {420, 300});
    EXPECT_TRUE(layout.is_empty);
    ASSERT_THAT(layout.labels, labelled(chart.empty_words));
    EXPECT_THAT(layout.labels, Not(labelled("fever: 38.0 °C or more"))) << "no line may cross the words";
    EXPECT_THAT(layout.panels[0].lines, IsEmpty());
    EXPECT_THAT(layout.panels[0].grid_y, Not(IsEmpty()));
    const auto words =
        *std::find_if(layout.labels.begin(), layout.labels.end(),
                      [&](const PlacedLabel& label) { return label.text == chart.empty_words; });
    const auto& plot = layout.panels[0].plot;
    EXPECT_NEAR(words.box.x + words.box.width / 2, plot.x + plot.width / 2, 0.5);
    EXPECT_NEAR(words.box.y + words.box.height / 2, plot.y + plot.height / 2, 0.5);
    EXPECT_GT(words.box.height, 30) << "wrapped";
}

TEST(ChartLayout, PlacesEveryReadingOfItsTime) {
    const auto chart = week_with_panels();
    const auto layout = chart_layout(chart, light_look(), {950, 800});
    EXPECT_THAT(layout.points, SizeIs(4 * chart.main.points.size() + chart.marks.size()));
    const auto& fever = layout.points[6];
    EXPECT_EQ(fever.place, (ChartPlace{0, 6}));
    EXPECT_TRUE(fever.is_over_line);
    EXPECT_EQ(fever.entry, chart.main.points[6].entry);
    EXPECT_LT(fever.y, layout.panels[0].lines[0].y);
    EXPECT_GT(layout.points[0].y, layout.panels[0].lines[0].y);
    EXPECT_EQ(layout.points.back().place, (ChartPlace{marks_row, 3}));
}

TEST(ChartLayout, LeavesOutWhatHasNoPlace) {
    auto chart = week_chart();
    const auto whole = chart_layout(chart, light_look(), {950, 360}).points;
    chart.main.points.push_back({200, no_number, true, "", 0});
    chart.main.points.push_back({chart.last_minute + 1, 39, true, "", 0});
    chart.main.points.push_back({chart.first_minute - 1, 39, true, "", 0});
    chart.marks.push_back({last_ever, true, "", 0});
    EXPECT_EQ(chart_layout(chart, light_look(), {950, 360}).points, whole);
}

TEST(ChartLayout, FillsTheCallingSideOfALine) {
    const auto layout = chart_layout(week_with_panels(), light_look(), {950, 800});
    const auto& fever = layout.panels[0];
    EXPECT_EQ(fever.lines[0].calling_side.y, fever.plot.y);
    EXPECT_EQ(fever.lines[0].calling_side.bottom(), fever.lines[0].y);
    const auto& pressure = layout.panels[1];
    EXPECT_EQ(pressure.lines[0].calling_side.y, pressure.lines[0].y);
    EXPECT_EQ(pressure.lines[0].calling_side.bottom(), pressure.plot.bottom());
}

TEST(ChartLayout, NeverDropsAPointOverALine) {
    for (const std::size_t count : {1400U, 10'000U, 20'000U}) {
        const auto chart = crowded_chart(count);
        const auto is_over = [](const auto& point) { return point.is_over_line; };
        const auto markers = chart_layout(chart, light_look(), {950, 360}).panels[0].markers;
        EXPECT_EQ(std::count_if(markers.begin(), markers.end(), is_over),
                  std::count_if(chart.main.points.begin(), chart.main.points.end(), is_over));
    }
}

TEST(ChartLayout, DoesNotJoinAcrossAGap) {
    const auto layout = chart_layout(day_chart(), light_look(), {950, 360});
    ASSERT_THAT(layout.panels[0].joined, SizeIs(1));
    EXPECT_THAT(layout.panels[0].joined[0], SizeIs(3));
}

TEST(ChartLayout, JoinsInTheOrderOfTime) {
    auto chart = week_chart();
    const auto in_order = chart_layout(chart, light_look(), {950, 360}).panels[0].joined;
    std::reverse(chart.main.points.begin(), chart.main.points.end());
    EXPECT_EQ(chart_layout(chart, light_look(), {950, 360}).panels[0].joined, in_order);
}

}  // namespace
}  // namespace signpost::paper
