// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/chart_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/app/presenters/diary_desk.h"

namespace signpost {
namespace {

using paper::ChartPlace;
using paper::marks_row;
using testing::DiaryDesk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::TempFolder;

class ChartScreen : public ::testing::Test {
protected:
    void SetUp() override {
        desk.diary.create(folder / "diary", {}, {});
        desk.diary.type_detail("infusion_date", "2 Nov 2026");
        desk.type("temperature", "38.4");
        next_day();
        desk.tick("rash");
        desk.type("temperature", "37.0");
        desk.type("heart_rate", "80");
        next_day();
        desk.tick("seizure");
        chart.refresh();
        chart.on_change = [this] { ++changes; };
    }

    void next_day() {
        desk.diary.new_check();
        desk.pass_minutes(24 * 60);
    }

    const ChartState& state() { return chart.state(); }

    TempFolder folder;
    DiaryDesk desk;
    ChartPresenter chart{desk.diary};
    int changes = 0;
};

TEST_F(ChartScreen, IsMadeAnewOnlyWhenSomethingInItChanged) {
    EXPECT_FALSE(chart.refresh());
    desk.diary.select_row(0);
    desk.diary.type_note("a note");
    desk.diary.filter_sign("rash");
    EXPECT_FALSE(chart.refresh());
    EXPECT_THAT(state().drawn.chart.marks, SizeIs(2)) << "the filter of the list is not that of the chart";
    desk.tick("chills");
    EXPECT_TRUE(chart.refresh());
    EXPECT_FALSE(chart.refresh());
    desk.diary.select_row(0);
    desk.diary.type_time("08:00");
    EXPECT_TRUE(chart.refresh());
    desk.diary.undo();
    EXPECT_TRUE(chart.refresh());
    desk.diary.type_detail("infusion_date", "3 Nov 2026");
    EXPECT_TRUE(chart.refresh());
    EXPECT_EQ(state().drawn.chart.ticks.at(0).day_label, "day 0");
    desk.diary.type_detail("fever_line", "37.0 °C");
    EXPECT_TRUE(chart.refresh());
    EXPECT_TRUE(state().drawn.chart.main.points.at(1).is_over_line);
}

TEST_F(ChartScreen, ShowsAllDaysAtFirst) {
    EXPECT_EQ(state().heading, "All days");
    EXPECT_FALSE(state().is_one_day);
    EXPECT_TRUE(state().can_zoom);
    EXPECT_FALSE(state().can_go_earlier);
    EXPECT_FALSE(state().can_go_later);
    EXPECT_FALSE(state().selected);
    EXPECT_THAT(state().drawn.chart.main.points, SizeIs(2));
}

TEST_F(ChartScreen, OneDayIsTheLastOneOrThatOfTheChosenPoint) {
    chart.show_one_day();
    EXPECT_EQ(state().heading, "7 November 2026");
    EXPECT_TRUE(state().is_one_day);
    EXPECT_TRUE(state().can_go_earlier);
    EXPECT_FALSE(state().can_go_later);
    chart.go_later();
    EXPECT_EQ(state().heading, "7 November 2026");
    chart.go_earlier();
    EXPECT_EQ(state().heading, "6 November 2026");
    EXPECT_THAT(state().drawn.chart.main.points, SizeIs(1));
    chart.go_earlier();
    chart.go_earlier();
    EXPECT_EQ(state().heading, "5 November 2026");
    EXPECT_FALSE(state().can_go_earlier);
    EXPECT_TRUE(state().can_go_later);
    chart.show_all();
    EXPECT_EQ(state().heading, "All days");
    chart.choose({0, 1});
    chart.show_one_day();
    EXPECT_EQ(state().heading, "6 November 2026");
    EXPECT_FALSE(state().selected);
}

TEST_F(ChartScreen, ADayWhoseEntriesAreGoneGivesWayToAllDays) {
    chart.show_one_day();
    desk.diary.select_row(0);
    desk.diary.remove_selected();
    EXPECT_TRUE(chart.refresh());
    EXPECT_EQ(state().heading, "All days");
    desk.diary.close_diary();
    EXPECT_TRUE(chart.refresh());
    EXPECT_FALSE(state().can_zoom);
    EXPECT_THAT(state().drawn.rows, IsEmpty());
    chart.show_one_day();
    chart.go_earlier();
    chart.step(ChartStep::last);
    chart.open_chosen();
    EXPECT_FALSE(state().selected);
}

TEST_F(ChartScreen, ZoomingIntoAPointOfAnEntryThatIsGoneIsHarmless) {
    chart.choose({marks_row, 1});
    for (int i = 0; i < 3; ++i) {
        desk.diary.select_row(0);
        if (desk.entries().size() > 1) desk.diary.remove_selected();
    }
    chart.show_one_day();  // before the chart was told of it
    EXPECT_EQ(state().heading, "5 November 2026");
    chart.choose({0, 0});
    chart.open_chosen();
    EXPECT_EQ(desk.state().editor->id, desk.entries()[0].id);
}

TEST_F(ChartScreen, KeysGoFromPointToPointAndFromRowToRow) {
    chart.step(ChartStep::left);
    EXPECT_EQ(state().selected, (ChartPlace{0, 1})) << "first to the last temperature";
    EXPECT_THAT(state().selected_words, HasSubstr("Temperature 37.0"));
    chart.step(ChartStep::right);
    EXPECT_EQ(state().selected, (ChartPlace{0, 1}));
    chart.step(ChartStep::left);
    chart.step(ChartStep::left);
    EXPECT_EQ(state().selected, (ChartPlace{0, 0}));
    chart.step(ChartStep::last);
    EXPECT_EQ(state().selected, (ChartPlace{0, 1}));
    chart.step(ChartStep::first);
    EXPECT_EQ(state().selected, (ChartPlace{0, 0}));
    chart.step(ChartStep::down);
    EXPECT_EQ(state().selected, (ChartPlace{1, 0})) << "the pulse";
    chart.step(ChartStep::down);
    EXPECT_EQ(state().selected, (ChartPlace{marks_row, 0})) << "the mark nearest in time";
    chart.step(ChartStep::right);
    EXPECT_THAT(state().selected_words, HasSubstr("seizure"));
    chart.step(ChartStep::down);
    EXPECT_EQ(state().selected, (ChartPlace{0, 1}))
        << "round to the temperatures, where the nearest is the last";
    chart.step(ChartStep::up);
    EXPECT_EQ(state().selected->series, marks_row);
    EXPECT_GT(changes, 0);
}

TEST_F(ChartScreen, APlaceThatIsNoneIsNotChosen) {
    for (const auto& place : {ChartPlace{0, 2}, ChartPlace{7, 0}, ChartPlace{1, 1}, ChartPlace{marks_row, 2}})
        chart.choose(place);
    EXPECT_FALSE(state().selected);
    EXPECT_EQ(changes, 0);
}

TEST_F(ChartScreen, TheChosenPointOpensItsEntry) {
    chart.choose({marks_row, 1});
    chart.open_chosen();
    ASSERT_TRUE(desk.state().editor);
    EXPECT_THAT(desk.state().editor->signs, ::testing::ElementsAre("seizure"));
    EXPECT_FALSE(chart.refresh()) << "to open an entry changes nothing in the chart";
}

TEST_F(ChartScreen, TheTableIsShownAndHidden) {
    chart.toggle_table();
    EXPECT_TRUE(state().shows_table);
    chart.toggle_table();
    EXPECT_FALSE(state().shows_table);
    EXPECT_EQ(changes, 2);
}

TEST_F(ChartScreen, KeysNeverLeaveThePoints) {
    EXPECT_TRUE(rc::check("after any keys and changes a point is chosen, or none is", [this] {
        for (int i = 0; i < 20; ++i) {
            switch (*rc::gen::inRange(0, 12)) {
                case 0:
                    chart.show_one_day();
                    break;
                case 1:
                    chart.go_earlier();
                    break;
                case 2:
                    chart.go_later();
                    break;
                case 3:
                    chart.show_all();
                    break;
                case 4:
                    desk.tick("chills", *rc::gen::arbitrary<bool>());
                    chart.refresh();
                    break;
                case 5:
                    desk.diary.undo();
                    chart.refresh();
                    break;
                default:
                    chart.step(static_cast<ChartStep>(*rc::gen::inRange(0, 6)));
            }
            const auto& drawn = state().drawn.chart;
            RC_ASSERT(state().selected_words.empty() == !state().selected.has_value());
            if (!state().selected) continue;
            const auto [series, point] = *state().selected;
            const auto& spoken = series == marks_row ? drawn.marks.at(point).spoken
                                 : series == 0       ? drawn.main.points.at(point).spoken
                                                     : drawn.further.at(series - 1).points.at(point).spoken;
            RC_ASSERT(spoken == state().selected_words);
        }
    }));
}

}  // namespace
}  // namespace signpost
