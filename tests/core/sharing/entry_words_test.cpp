// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/entry_words.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::english;
using testing::real_catalog;

TEST(EntryWords, ListsStandInTheOrderOfTheirValues) {
    EXPECT_THAT(who_names(english), ElementsAre("patient", "caregiver", "nurse"));
    EXPECT_THAT(sentence_names(english), ElementsAre("not asked today", "as usual", "not as usual"));
    std::set<std::string> names;
    for (const auto& field : detail_fields) names.insert(detail_name(field.id, english));
    EXPECT_EQ(names.size(), detail_fields.size());
}

TEST(EntryWords, TimesAreWrittenWithTheirWeekday) {
    const LocalTime evening{CalendarDate::from(2026, 11, 5).value(), 20 * 60 + 5, 60};
    EXPECT_EQ(short_time(evening, english), "Thu 5 Nov 2026, 20:05");
    EXPECT_EQ(long_time(evening, english), "Thursday 5 November 2026, 20:05");
    EXPECT_EQ(short_day(CalendarDate::from(1969, 12, 31).value(), english), "Wed 31 Dec");
    EXPECT_EQ(short_day(CalendarDate::from(1900, 1, 1).value(), english), "Mon 1 Jan");
    EXPECT_EQ(short_day(CalendarDate::from(2200, 12, 31).value(), english), "Wed 31 Dec");
    const char* const week[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (int i = 0; i < 14; ++i) {
        const auto day = CalendarDate::from(2026, 11, 2)->plus_days(i).value();
        EXPECT_THAT(short_day(day, english), ::testing::StartsWith(week[i % 7]));
    }
}

TEST(EntryWords, DaysAreCountedOnBothSidesOfTheInfusion) {
    EXPECT_EQ(day_words(std::nullopt, english), "");
    EXPECT_EQ(day_words(0, english), "day 0");
    EXPECT_EQ(day_words(12, english), "day 12");
    EXPECT_EQ(day_words(-1, english), "1 day before");
    EXPECT_EQ(day_words(-2, english), "2 days before");
}

TEST(EntryWords, AnEntryIsNamedByAllThatIsInIt) {
    Entry entry;
    entry.time = {CalendarDate::from(2026, 11, 5).value(), 20 * 60, 0};
    EXPECT_EQ(entry_words(real_catalog(), entry, english), "Thu 5 Nov 2026, 20:00: nothing ticked");
    entry.signs = {"fever", "of_other_rules"};
    entry.readings = {{"temperature", "fahrenheit", "101.1"}, {"glucose", "mmol", "5"}};
    entry.note = "private words";
    EXPECT_EQ(
        entry_words(real_catalog(), entry, english),
        "Thu 5 Nov 2026, 20:00: fever, of_other_rules, Temperature 101.1\u00A0°F, glucose 5\u00A0mmol, a "
        "note");
}

}  // namespace
}  // namespace signpost
