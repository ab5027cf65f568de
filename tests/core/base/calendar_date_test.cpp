// SPDX-License-Identifier: Apache-2.0
#include "core/base/calendar_date.h"

#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace signpost {
namespace {

CalendarDate day(const std::string& text) { return CalendarDate::parse(text).value(); }

TEST(CalendarDate, ReadsAndWritesIsoDates) {
    for (const std::string text :
         {"2026-11-05", "1900-01-01", "2200-12-31", "2024-02-29", "2000-02-29", "2026-01-31"}) {
        const auto read = CalendarDate::parse(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->iso(), text);
    }
    EXPECT_EQ(day("  2026-11-05\n"), CalendarDate::from(2026, 11, 5));
}

TEST(CalendarDate, RefusesTextsThatAreNoDate) {
    const std::string rows[] = {
        "",
        " ",
        "2026-11-5",
        "2026-1-05",
        "26-11-05",
        "2026/11/05",
        "05-11-2026",
        "20261105",
        "2026-11-051",
        "2026-13-01",
        "2026-00-10",
        "2026-11-00",
        "2026-11-31",
        "2026-02-29",
        "1900-02-29",
        "2100-02-29",
        "1899-12-31",
        "2201-01-01",
        "2026-1a-05",
        "2026-11-a5",
        "abcd-11-05",
        "2026--1-05",
        "2026-+1-05",
        "2026-11--1",
        "2026-11- 5",
        "2026-11-05T08:00",
        "-026-11-05",
        std::string("2026-11-0\0", 10),
        std::string(100'000, '2'),
    };
    for (const auto& row : rows) EXPECT_FALSE(CalendarDate::parse(row)) << row.substr(0, 40);
}

TEST(CalendarDate, IsNotMadeFromNumbersThatNameNoDay) {
    EXPECT_TRUE(CalendarDate::from(2026, 12, 31));
    EXPECT_FALSE(CalendarDate::from(2026, 0, 1));
    EXPECT_FALSE(CalendarDate::from(2026, 13, 1));
    EXPECT_FALSE(CalendarDate::from(2026, 1, 0));
    EXPECT_FALSE(CalendarDate::from(2026, 1, 32));
    EXPECT_FALSE(CalendarDate::from(2025, 2, 29));
    EXPECT_FALSE(CalendarDate::from(1899, 12, 31));
    EXPECT_FALSE(CalendarDate::from(2201, 1, 1));
    EXPECT_FALSE(CalendarDate::from(-2026, 1, 1));
}

TEST(CalendarDate, IsNotMadeFromNumbersThatWouldWrapAround) {
    EXPECT_FALSE(CalendarDate::from(2026, 257, 1));
    EXPECT_FALSE(CalendarDate::from(2026, 1, 257));
    EXPECT_FALSE(CalendarDate::from(2026 + 65'536, 1, 1));
}

TEST(CalendarDate, CountsWholeDaysBetweenDates) {
    EXPECT_EQ(day("2026-11-05").days_since(day("2026-11-05")), 0);
    EXPECT_EQ(day("2026-11-05").days_since(day("2026-11-02")), 3);
    EXPECT_EQ(day("2026-11-02").days_since(day("2026-11-05")), -3);
    EXPECT_EQ(day("2024-03-01").days_since(day("2024-02-28")), 2);
    EXPECT_EQ(day("2025-03-01").days_since(day("2025-02-28")), 1);
    EXPECT_EQ(day("2027-01-01").days_since(day("2026-01-01")), 365);
    EXPECT_EQ(day("2200-12-31").days_since(day("1900-01-01")), 109'937);
}

TEST(CalendarDate, FindsTheDaySoManyDaysLaterOrEarlier) {
    EXPECT_EQ(day("2026-11-05").plus_days(0), day("2026-11-05"));
    EXPECT_EQ(day("2026-12-31").plus_days(1), day("2027-01-01"));
    EXPECT_EQ(day("2024-02-28").plus_days(2), day("2024-03-01"));
    EXPECT_EQ(day("2026-11-05").plus_days(-5), day("2026-10-31"));
    for (int days = -40'000; days <= 69'000; days += 97) {
        const auto later = day("2010-01-01").plus_days(days);
        ASSERT_TRUE(later) << days;
        EXPECT_EQ(later->days_since(day("2010-01-01")), days);
    }
}

TEST(CalendarDate, HasNoDayBeyondTheYearsThatADateCanHave) {
    EXPECT_EQ(day("2200-12-30").plus_days(1), day("2200-12-31"));
    EXPECT_FALSE(day("2200-12-31").plus_days(1));
    EXPECT_EQ(day("1900-01-02").plus_days(-1), day("1900-01-01"));
    EXPECT_FALSE(day("1900-01-01").plus_days(-1));
    EXPECT_FALSE(day("2026-11-05").plus_days(10'000'000));
    EXPECT_FALSE(day("2026-11-05").plus_days(-10'000'000));
    EXPECT_FALSE(day("2026-11-05").plus_days(23'936'532)) << "years are kept in two bytes, and wrap around";
    EXPECT_FALSE(day("2026-11-05").plus_days(-23'936'532));
    EXPECT_FALSE(day("2026-11-05").plus_days(2'147'483'647));
    EXPECT_FALSE(day("2026-11-05").plus_days(-2'147'483'647));
    EXPECT_FALSE(day("2026-11-05").plus_days(std::numeric_limits<int>::min()));
}

TEST(CalendarDate, IsNotShiftedWhereClocksChange) {
    EXPECT_EQ(day("2026-03-30").days_since(day("2026-03-28")), 2);  // Europe, spring
    EXPECT_EQ(day("2026-10-26").days_since(day("2026-10-24")), 2);  // Europe, autumn
    EXPECT_EQ(day("2026-11-02").days_since(day("2026-10-31")), 2);  // United States, autumn
}

TEST(CalendarDate, StandsInTheOrderOfTime) {
    EXPECT_LT(day("2025-12-31"), day("2026-01-01"));
    EXPECT_LT(day("2026-01-31"), day("2026-02-01"));
    EXPECT_LT(day("2026-02-01"), day("2026-02-02"));
}

TEST(CalendarDate, TellsItsParts) {
    EXPECT_EQ(day("2026-11-05").year(), 2026);
    EXPECT_EQ(day("2026-11-05").month(), 11U);
    EXPECT_EQ(day("2026-11-05").day(), 5U);
    EXPECT_EQ(CalendarDate{}.iso(), "1970-01-01");
}

}  // namespace
}  // namespace signpost
