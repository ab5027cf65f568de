// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/written_date.h"

#include <gtest/gtest.h>

namespace signpost {
namespace {

const Translator english;

std::string read(std::string_view text) {
    const auto date = parse_written_date(text, english);
    return date ? date->iso() : "none";
}

TEST(WrittenDate, TakesADateWhoseMonthIsAWordOrWhoseYearComesFirst) {
    for (const auto* text : {"5 Nov 2026", "05 november 2026", "Nov 5, 2026", "November 5 2026",
                             "5. Nov. 2026", "5-Nov-2026", "2026-11-05", "2026/11/5", "  2026-11-05  "})
        EXPECT_EQ(read(text), "2026-11-05") << text;
}

TEST(WrittenDate, RefusesWhatCouldBeTwoDaysOrNone) {
    for (const auto* text : {"11/05/2026", "05.11.2026", "5 11 2026", "5 No 2026", "5 Foo 2026",
                             "31 Feb 2026", "Nov 2026", "5 Nov 26", "5 Nov 2026 x", "2026-13-01",
                             "2026-1.5-01", "", "tomorrow", "-5 Nov 99999999999", "2026 Nov 5"})
        EXPECT_EQ(read(text), "none") << text;
}

TEST(WrittenDate, IsShownWithTheMonthAsAWord) {
    EXPECT_EQ(long_date(CalendarDate::from(2026, 11, 5).value(), english), "5 November 2026");
}

TEST(WrittenDate, EveryMonthIsReadAsItIsWritten) {
    for (unsigned month = 1; month <= 12; ++month) {
        const auto date = CalendarDate::from(2026, month, 9).value();
        EXPECT_EQ(parse_written_date(long_date(date, english), english), date);
        EXPECT_EQ(parse_written_date(short_date(date, english) + " 2026", english), date) << month;
    }
}

}  // namespace
}  // namespace signpost
