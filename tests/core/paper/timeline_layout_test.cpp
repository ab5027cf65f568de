// SPDX-License-Identifier: Apache-2.0
#include "core/paper/timeline_layout.h"

#include <algorithm>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/core/paper/contrast.h"
#include "tests/core/paper/example_charts.h"
#include "tests/core/paper/example_timelines.h"

namespace signpost::paper {
namespace {

using ::testing::Contains;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

auto labelled(const std::string& text) { return Contains(Field(&TimelineLabel::text, text)); }

ChartLook look_of(bool is_dark, double scale) {
    auto out = is_dark ? dark_look() : light_look();
    out.scale = scale;
    return out;
}

/// What is wrong with a layout; empty when nothing is.
std::string fault_of(const TimelineLayout& layout, const ChartLook& look) {
    for (std::size_t i = 0; i < layout.labels.size(); ++i) {
        const auto& label = layout.labels[i];
        if (!holds(layout.picture, label.box)) return "outside: " + label.text;
        if (contrast(colour_of(label, look), ground_of(label, look)) < 7) return "faint: " + label.text;
        for (std::size_t j = 0; j < i; ++j)
            if (overlaps(label.box, layout.labels[j].box))
                return label.text + " over " + layout.labels[j].text;
    }
    for (const auto& row : layout.rows) {
        if (!holds(layout.picture, row.bar)) return "a bar outside";
        if (!holds(row.band, row.bar)) return "a bar outside its band";
        for (const double x : row.marks)
            if (!holds(layout.plot, {x, row.middle(), 0, 0})) return "a mark outside";
        if (row.dots_to > layout.picture.right()) return "dots outside";
    }
    for (std::size_t i = 1; i < layout.rows.size(); ++i)
        if (layout.rows[i].bar.y < layout.rows[i - 1].bar.bottom()) return "a bar over another";
    return {};
}

RC_GTEST_PROP(TimelineLayoutProperty, KeepsEverythingInsideAndNoTwoLabelsOverEachOther, ()) {
    const double width = *rc::gen::inRange(1, 2400);
    const auto look = look_of(*rc::gen::arbitrary<bool>(), *rc::gen::inRange(5, 40) / 10.0);
    const auto timeline = *rc::gen::arbitrary<bool>() ? example_timeline() : hostile_timeline();
    RC_ASSERT(fault_of(timeline_layout(timeline, look, width), look) == "");
}

TEST(TimelineLayout, ShowsItsWordsSideBySideOnAScreen) {
    const auto layout = timeline_layout(example_timeline(), light_look(), 950);
    for (const std::string text :
         {"Cytokine release syndrome (CRS)", "days 0 to 14", "days 1 to 28", "first hours", "today: day 3",
          "day 0", "3", "180", "18 months", "usual time", "can come later too", "reported"})
        EXPECT_THAT(layout.labels, labelled(text));
    const auto& name = layout.labels.front();
    EXPECT_LT(name.box.right(), layout.plot.x) << "beside the bar";
    EXPECT_THAT(layout.keys, SizeIs(3));
}

/// As narrow as a small window, and with text twice as large.
TEST(TimelineLayout, ShowsEveryNameEveryUsualTimeAndBothEndsOfTheAxisWhereItIsNarrow) {
    for (const double scale : {1.0, 2.0}) {
        const auto look = look_of(false, scale);
        const auto layout = timeline_layout(example_timeline(), look, 300);
        for (const auto& row : example_timeline().rows) {
            EXPECT_THAT(layout.labels, labelled(row.name)) << scale;
            EXPECT_THAT(layout.labels, labelled(row.bar_words)) << scale;
        }
        for (const std::string text : {"day 0", "18 months", "today: day 3", "usual time", "reported"})
            EXPECT_THAT(layout.labels, labelled(text)) << scale;
        EXPECT_EQ(fault_of(layout, look), "");
    }
}

TEST(TimelineLayout, EndsNoWordInDotsThatHasRoom) {
    for (const double width : {300.0, 560.0, 950.0}) {
        const auto layout = timeline_layout(example_timeline(), light_look(), width);
        const WordPainter words(light_look());
        for (const auto& label : layout.labels) {
            auto whole = label.style;
            whole.most_lines = 20;
            EXPECT_EQ(words.size_of(label.text, whole).height, label.box.height) << label.text;
        }
    }
}

/// P5: the day informs; it moves no bar, no dots and no mark, and takes none away.
RC_GTEST_PROP(TimelineLayoutProperty, TheDayMovesNoRow, ()) {
    const double width = *rc::gen::inRange(100, 1600);
    auto timeline = example_timeline();
    timeline.today.reset();
    const auto without = timeline_layout(timeline, light_look(), width);
    timeline.today = TimelineToday{*rc::gen::inRange(0, 3000), "today: day 9"};
    const auto with = timeline_layout(timeline, light_look(), width);
    RC_ASSERT(with.rows == without.rows);
    RC_ASSERT(with.plot == without.plot);
    RC_ASSERT(with.today_x.has_value());
    for (const auto& label : without.labels) {
        const auto same = [&](const TimelineLabel& other) { return other.text == label.text; };
        RC_ASSERT(std::any_of(with.labels.begin(), with.labels.end(), same));
    }
}

TEST(TimelineLayout, PutsBarsAndMarksOnTheirDays) {
    const auto timeline = example_timeline();
    const auto layout = timeline_layout(timeline, light_look(), 950);
    const auto ticks = rising_ticks(timeline);
    const auto x_of = [&](int day) { return layout.plot.x + share_of_axis(ticks, day) * layout.plot.width; };
    for (std::size_t i = 0; i < layout.rows.size(); ++i) {
        EXPECT_DOUBLE_EQ(layout.rows[i].bar.x, x_of(timeline.rows[i].first_day));
        EXPECT_DOUBLE_EQ(layout.rows[i].bar.right(), x_of(timeline.rows[i].last_day));
        ASSERT_EQ(layout.rows[i].marks.size(), timeline.rows[i].late.size());
        for (std::size_t j = 0; j < layout.rows[i].marks.size(); ++j)
            EXPECT_DOUBLE_EQ(layout.rows[i].marks[j], x_of(timeline.rows[i].late[j].day));
    }
    EXPECT_DOUBLE_EQ(layout.today_x.value(), x_of(3));
}

TEST(TimelineLayout, HasDotsToTheEndOfTheAxisWhereAnEffectCanComeLater) {
    auto timeline = example_timeline();
    timeline.rows[0].can_be_later = false;
    const auto layout = timeline_layout(timeline, light_look(), 950);
    EXPECT_LE(layout.rows[0].dots_to, layout.rows[0].dots_from);
    for (std::size_t i = 1; i < layout.rows.size(); ++i) {
        EXPECT_EQ(layout.rows[i].dots_to, layout.plot.right());
        EXPECT_LT(layout.rows[i].dots_from, layout.rows[i].dots_to);
    }
}

TEST(TimelineLayout, OfNothingIsFlatAndEmpty) {
    const auto layout = timeline_layout({}, light_look(), 400);
    EXPECT_THAT(layout.rows, IsEmpty());
    EXPECT_THAT(layout.labels, IsEmpty());
    EXPECT_LT(layout.picture.height, 60);
}

TEST(TimelineLayout, BecomesTwiceAsHighWithTextTwiceAsLargeAtTwiceTheWidth) {
    const auto once = timeline_layout(example_timeline(), light_look(), 700);
    const auto twice = timeline_layout(example_timeline(), look_of(false, 2), 1400);
    EXPECT_NEAR(twice.picture.height, 2 * once.picture.height, 8);
}

}  // namespace
}  // namespace signpost::paper
