// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/diary_chart.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using testing::english;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::real_catalog;
using ::testing::SizeIs;

constexpr int day_minutes = 24 * 60;

CalendarDate day(unsigned number) { return CalendarDate::from(2026, 11, number).value(); }

class ChartOfDiary : public ::testing::Test {
protected:
    Entry& add(unsigned day_number, int hour, std::vector<std::string> signs = {}) {
        Entry entry;
        entry.id = "e" + std::to_string(diary.entries.size());
        entry.time = {day(day_number), hour * 60, 60};
        entry.signs = std::move(signs);
        diary.entries.push_back(std::move(entry));
        return diary.entries.back();
    }

    Entry& add_temperature(unsigned day_number, int hour, const std::string& value,
                           const std::string& unit = "celsius") {
        auto& entry = add(day_number, hour);
        entry.readings = {{"temperature", unit, value}};
        return entry;
    }

    EntryContext context() const { return {real_catalog(), matcher, diary.details, team, english}; }
    DiaryChart made(std::optional<CalendarDate> only_day = std::nullopt) const {
        return diary_chart(context(), diary, only_day);
    }

    Matcher matcher{real_catalog()};
    CareTeam team;
    Diary diary;
};

TEST_F(ChartOfDiary, OfNothingHasNoPointAndSaysSo) {
    const auto chart = made();
    EXPECT_THAT(chart.chart.main.points, IsEmpty());
    EXPECT_THAT(chart.chart.further, IsEmpty());
    EXPECT_THAT(chart.chart.marks, IsEmpty());
    EXPECT_THAT(chart.rows, IsEmpty());
    EXPECT_EQ(chart.chart.last_minute, 0);
    EXPECT_THAT(chart.chart.empty_words, HasSubstr("draws itself"));
    EXPECT_EQ(chart.summary, "No temperature stands in these entries.");
    EXPECT_THAT(days_with_entries(diary), IsEmpty());
}

TEST_F(ChartOfDiary, OfOneEntryReachesOverItsDay) {
    add_temperature(5, 20, "38.4");
    const auto chart = made();
    ASSERT_THAT(chart.chart.main.points, SizeIs(1));
    const auto& point = chart.chart.main.points[0];
    EXPECT_EQ(point.minute, 20 * 60);
    EXPECT_DOUBLE_EQ(point.value, 38.4);
    EXPECT_TRUE(point.is_over_line);
    EXPECT_EQ(point.spoken, "Temperature 38.4\u00A0°C: fever. Thursday 5 November 2026, 20:00");
    EXPECT_EQ(chart.chart.last_minute, day_minutes);
    EXPECT_THAT(chart.chart.ticks, SizeIs(2)) << "both ends of the day";
    EXPECT_EQ(chart.summary,
              "Highest temperature: 38.4\u00A0°C, Thursday 5 November 2026, 20:00. Temperatures that are "
              "signs: fever: 1.");
    const ChartRow wanted{"Thu 5 Nov 2026, 20:00", "", "Temperature", "38.4\u00A0°C", "fever"};
    EXPECT_THAT(chart.rows, ElementsAre(wanted));
}

TEST_F(ChartOfDiary, SquaresStandOverTheLineThatTheTeamDraws) {
    add_temperature(5, 8, "37.4");
    add_temperature(5, 9, "37.5");
    add_temperature(5, 10, "38.0");
    const auto over = [&] {
        std::vector<bool> out;
        for (const auto& point : made().chart.main.points) out.push_back(point.is_over_line);
        return out;
    };
    EXPECT_THAT(over(), ElementsAre(false, false, true));
    diary.details.fever_line = "37.5 °C";
    EXPECT_THAT(over(), ElementsAre(false, true, true));
    const auto lines = made().chart.main.lines;
    const auto fever = std::find_if(lines.begin(), lines.end(), [](const paper::ChartLine& line) {
        return line.label.starts_with("fever");
    });
    ASSERT_NE(fever, lines.end());
    EXPECT_DOUBLE_EQ(fever->value, 37.5);
    EXPECT_EQ(fever->label, "fever: 37.5\u00A0°C or more");
    EXPECT_TRUE(fever->calls_above);
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const paper::ChartLine& line) {
        return !line.calls_above;
    })) << "the line of a low temperature calls below";
    diary.details.fever_line = "39 °C";
    EXPECT_THAT(over(), ElementsAre(false, false, true)) << "a line that would hide fevers is not used";
}

TEST_F(ChartOfDiary, IsDrawnInTheUnitThatWasTypedLast) {
    add_temperature(5, 8, "38.0");
    add_temperature(5, 9, "100.4", "fahrenheit");
    auto chart = made().chart;
    EXPECT_EQ(chart.main.unit, "°F");
    EXPECT_THAT(chart.main.points[0].value, DoubleNear(100.4, 1e-9));
    EXPECT_DOUBLE_EQ(chart.main.points[1].value, 100.4);
    EXPECT_TRUE(chart.main.points[0].is_over_line && chart.main.points[1].is_over_line);
    EXPECT_THAT(chart.main.points[0].spoken, HasSubstr("38.0\u00A0°C")) << "said as it was typed";
    EXPECT_TRUE(std::any_of(chart.main.lines.begin(), chart.main.lines.end(),
                            [](const paper::ChartLine& line) { return line.value == 100.4; }));
    diary.details.fever_line = "37.5 °C";
    EXPECT_THAT(made().chart.main.lines,
                ::testing::Contains(::testing::Field(&paper::ChartLine::value, DoubleNear(99.5, 1e-9))));
    add_temperature(5, 10, "37");
    chart = made().chart;
    EXPECT_EQ(chart.main.unit, "°C");
    EXPECT_THAT(chart.main.points[1].value, DoubleNear(38.0, 1e-9));
}

TEST_F(ChartOfDiary, LinesForAdultsAreNotDrawnForAChild) {
    auto& entry = add(5, 8);
    entry.readings = {{"heart_rate", "per_min", "125"}};
    EXPECT_FALSE(made().chart.further.at(0).lines.empty());
    EXPECT_TRUE(made().chart.further.at(0).points.at(0).is_over_line);
    entry.age_years = 8;
    EXPECT_TRUE(made().chart.further.at(0).lines.empty());
    EXPECT_FALSE(made().chart.further.at(0).points.at(0).is_over_line);
    EXPECT_THAT(made().chart.further, SizeIs(1)) << "a measurement that nobody took has no panel";
}

TEST_F(ChartOfDiary, TheSummaryNamesTheHighestAndWhenItWasSo) {
    diary.details.infusion_date = "2026-11-03";
    add_temperature(5, 8, "38.2");
    add_temperature(6, 8, "103.1", "fahrenheit");
    add_temperature(7, 8, "36.6");
    EXPECT_THAT(made().summary,
                HasSubstr("Highest temperature: 103.1\u00A0°F, Friday 6 November 2026, 08:00, day 3."));
    EXPECT_THAT(made().summary, HasSubstr("Temperatures that are signs: fever: 2."));
}

TEST_F(ChartOfDiary, PointsMoreThanADayAndAHalfApartAreNotJoined) {
    add_temperature(5, 8, "38.2");
    EXPECT_EQ(made().chart.join_within_minutes, 36 * 60);
}

TEST_F(ChartOfDiary, ANumberThatCrossesNoLineIsNotCalledAnything) {
    add_temperature(5, 8, "36.6");
    EXPECT_THAT(made().summary, HasSubstr(real_catalog().texts.normal_number));
    EXPECT_EQ(made().rows.at(0).note, "");
}

TEST_F(ChartOfDiary, MarksNameTheTickedSignsAndTellEmergenciesApart) {
    add(5, 8, {"chills", "of_other_rules"});
    add(5, 9, {"seizure"});
    add(5, 10, {"only_of_other_rules"});
    const auto chart = made();
    ASSERT_THAT(chart.chart.marks, SizeIs(3));
    EXPECT_FALSE(chart.chart.marks[0].is_emergency);
    EXPECT_TRUE(chart.chart.marks[1].is_emergency);
    EXPECT_THAT(chart.chart.marks[0].spoken, HasSubstr("of_other_rules. Thursday 5 November 2026, 08:00"));
    EXPECT_EQ(chart.chart.marks[2].entry, 2U);
    EXPECT_THAT(chart.summary, HasSubstr("Signs were ticked 3 times."));
    EXPECT_EQ(chart.rows.at(2).note, "only_of_other_rules");
}

TEST_F(ChartOfDiary, TicksCarryTheDayAfterTheInfusion) {
    diary.details.infusion_date = "2026-11-03";
    add_temperature(5, 8, "38");
    add_temperature(7, 8, "38");
    const auto chart = made().chart;
    EXPECT_EQ(chart.last_minute, 5 * day_minutes) << "from the infusion to the end of the last day";
    ASSERT_THAT(chart.ticks, SizeIs(6));
    EXPECT_EQ(chart.ticks[0].date_label, "Tue 3 Nov");
    EXPECT_EQ(chart.ticks[0].day_label, "day 0");
    EXPECT_EQ(chart.ticks[2].day_label, "day 2");
    EXPECT_EQ(chart.main.points[0].minute, 2 * day_minutes + 8 * 60);
    diary.details.infusion_date = "2026-10-01";
    EXPECT_EQ(made().chart.ticks[0].date_label, "Thu 5 Nov") << "too long before";
    EXPECT_EQ(made().chart.ticks[0].day_label, "day 35");
    diary.details.infusion_date = "2026-11-06";
    EXPECT_EQ(made().chart.ticks[0].day_label, "1 day before");
}

TEST_F(ChartOfDiary, ADiaryOfManyYearsHasTicksThatCanBeCounted) {
    add_temperature(5, 8, "38").time.date = CalendarDate::from(1990, 1, 1).value();
    add_temperature(5, 8, "38");
    const auto& ticks = made().chart.ticks;
    EXPECT_LE(ticks.size(), 401U);
    EXPECT_GE(ticks.size(), 200U);
    add_temperature(5, 8, "38").time.date = CalendarDate::from(2200, 12, 31).value();
    EXPECT_LE(made().chart.ticks.size(), 401U) << "also at the end of all dates";
}

TEST_F(ChartOfDiary, OneDayHasItsHoursAndItsEntriesOnly) {
    add_temperature(4, 8, "39");
    add_temperature(5, 8, "38");
    add(5, 23, {"rash"});
    add_temperature(6, 8, "39");
    const auto chart = made(day(5));
    EXPECT_THAT(chart.chart.main.points, SizeIs(1));
    EXPECT_EQ(chart.chart.main.points[0].entry, 1U);
    EXPECT_EQ(chart.chart.main.points[0].minute, 8 * 60);
    EXPECT_EQ(chart.chart.last_minute, day_minutes);
    EXPECT_THAT(chart.chart.ticks, SizeIs(25));
    EXPECT_EQ(chart.chart.ticks[8].date_label, "08:00");
    EXPECT_THAT(chart.rows, SizeIs(2));
    EXPECT_THAT(chart.summary, HasSubstr("38.0"));
    EXPECT_THAT(days_with_entries(diary), ElementsAre(day(4), day(5), day(6)));
}

TEST_F(ChartOfDiary, EachPointStandsWhereTheClockOfItsPlaceStood) {
    auto& east = add_temperature(5, 23, "38");
    east.time.utc_offset_minutes = 600;  // 13:00 UTC
    auto& west = add_temperature(5, 8, "38.2");
    west.time.utc_offset_minutes = -480;  // 16:00 UTC: later, though the clock shows an earlier time
    const auto chart = made();
    EXPECT_EQ(chart.chart.main.points[0].minute, 23 * 60);
    EXPECT_EQ(chart.chart.main.points[1].minute, 8 * 60);
    EXPECT_THAT(chart.rows[0].when, HasSubstr("23:00")) << "the table keeps the order in which it happened";
    EXPECT_EQ(chart.chart.last_minute, day_minutes);
    west.time.date = day(4);
    EXPECT_EQ(made().chart.main.points[1].minute, 8 * 60) << "the axis begins with the earliest day of all";
    EXPECT_EQ(made().chart.main.points[0].minute, day_minutes + 23 * 60);
}

TEST_F(ChartOfDiary, WhatCannotBeReadIsNoPointAndNoRow) {
    auto& entry = add(5, 8);
    entry.readings = {
        {"temperature", "celsius", "warm"}, {"glucose", "mmol", "5"}, {"temperature", "kelvin", "311"}};
    EXPECT_THAT(made().chart.main.points, IsEmpty());
    EXPECT_THAT(made().rows, IsEmpty());
}

TEST_F(ChartOfDiary, TheTableHoldsExactlyThePointsAndMarksAndNothingCountsTwice) {
    EXPECT_TRUE(rc::check("rows equal points and marks", [this] {
        diary = {};
        const int count = *rc::gen::inRange(0, 12);
        for (int i = 0; i < count; ++i) {
            auto& entry = add(*rc::gen::inRange(1U, 29U), *rc::gen::inRange(0, 24));
            entry.time.utc_offset_minutes = *rc::gen::inRange(-14, 15) * 60;
            if (*rc::gen::arbitrary<bool>()) entry.signs = {(*rc::gen::elementOf(real_catalog().signs)).id};
            for (const auto& measurement : real_catalog().measurements)
                if (*rc::gen::inRange(0, 3) == 0)
                    entry.readings.push_back({measurement.id, measurement.units.back().id,
                                              std::to_string(*rc::gen::inRange(10, 130))});
            if (*rc::gen::arbitrary<bool>()) entry.age_years = *rc::gen::inRange(0, 100);
        }
        std::sort(diary.entries.begin(), diary.entries.end(), is_before);
        const auto only = *rc::gen::arbitrary<bool>() && !diary.entries.empty()
                              ? std::optional(diary.entries.front().time.date)
                              : std::nullopt;
        const auto chart = made(only);
        auto places = chart.chart.main.points.size() + chart.chart.marks.size();
        std::size_t over = 0;
        const auto look_at = [&](const paper::ChartSeries& series) {
            for (const auto& point : series.points) {
                RC_ASSERT(point.minute >= 0 && point.minute < chart.chart.last_minute);
                RC_ASSERT(point.entry < diary.entries.size());
                over += point.is_over_line ? 1U : 0U;
            }
        };
        look_at(chart.chart.main);
        for (const auto& series : chart.chart.further) {
            RC_ASSERT(!series.points.empty());
            look_at(series);
            places += series.points.size();
        }
        for (const auto& mark : chart.chart.marks)
            RC_ASSERT(mark.minute >= 0 && mark.minute < chart.chart.last_minute);
        RC_ASSERT(chart.rows.size() == places);
        std::size_t named = 0;
        for (const auto& row : chart.rows) named += !row.value.empty() && !row.note.empty() ? 1U : 0U;
        RC_ASSERT(named == over);
        RC_ASSERT(chart == made(only));
    }));
}

}  // namespace
}  // namespace signpost
