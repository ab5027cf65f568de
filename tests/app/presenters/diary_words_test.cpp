// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/diary_words.h"

#include <cerrno>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/written_date.h"
#include "core/diary/diary.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::real_catalog;
using Kind = FileProblemKind;

const Translator english;
const std::string file = "/home/ann/diary.signpost";

std::vector<FileProblem> all_problems() {
    std::vector<FileProblem> out;
    for (int kind = 0; kind <= static_cast<int>(Kind::other); ++kind)
        out.push_back({static_cast<Kind>(kind), file, 0});
    out.push_back({Kind::other, file, EIO});
    out.push_back({Kind::no_access, file, EACCES});
    return out;
}

TEST(DiaryWords, EveryProblemIsSaidInAWholeSentenceWithoutAHole) {
    for (const auto& problem : all_problems())
        for (const auto& text :
             {open_problem_words(problem, english), create_problem_words(problem, english),
              save_problem_words(problem, english), change_problem_words(problem, english)}) {
            EXPECT_TRUE(text.ends_with('.') || text.ends_with('?')) << text;
            EXPECT_THAT(text, Not(HasSubstr("{"))) << text;
            EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "") << text;
            EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << text;
        }
}

TEST(DiaryWords, WhatCannotBeOpenedIsToldApart) {
    std::set<std::string> different;
    const Kind kinds[] = {Kind::not_found,        Kind::exists_already,   Kind::not_ours,  Kind::newer,
                          Kind::damaged,          Kind::needs_passphrase, Kind::in_use,    Kind::no_access,
                          Kind::wrong_passphrase, Kind::no_space,         Kind::no_memory, Kind::too_large};
    for (const auto kind : kinds) different.insert(open_problem_words({kind, file, 0}, english));
    EXPECT_EQ(different.size(), std::size(kinds));
    EXPECT_THAT(open_problem_words({Kind::other, file, EIO}, english),
                HasSubstr(file + " could not be used ("));
}

TEST(DiaryWords, AFailedSaveSaysThatNothingIsLost) {
    for (const auto kind : {Kind::no_space, Kind::other, Kind::no_access})
        EXPECT_THAT(save_problem_words({kind, file, 0}, english), HasSubstr("It stays here"));
}

TEST(DiaryWords, ListsStandInTheOrderOfTheirValues) {
    EXPECT_THAT(who_names(english), ElementsAre("patient", "caregiver", "nurse"));
    EXPECT_THAT(sentence_names(english), ElementsAre("not asked today", "as usual", "not as usual"));
    std::set<std::string> names;
    for (const auto& field : detail_fields) names.insert(detail_name(field.id, english));
    EXPECT_EQ(names.size(), detail_fields.size());
}

TEST(DiaryWords, TimesAreWrittenWithTheirWeekday) {
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

TEST(DiaryWords, EveryMonthIsReadAsItIsWritten) {
    for (unsigned month = 1; month <= 12; ++month) {
        const auto date = CalendarDate::from(2026, month, 9).value();
        EXPECT_EQ(parse_written_date(long_date(date, english), english), date);
        EXPECT_EQ(parse_written_date(short_date(date, english) + " 2026", english), date) << month;
    }
}

TEST(DiaryWords, DaysAreCountedOnBothSidesOfTheInfusion) {
    EXPECT_EQ(day_words(std::nullopt, english), "");
    EXPECT_EQ(day_words(0, english), "day 0");
    EXPECT_EQ(day_words(12, english), "day 12");
    EXPECT_EQ(day_words(-1, english), "1 day before");
    EXPECT_EQ(day_words(-2, english), "2 days before");
}

TEST(DiaryWords, AnEntryIsNamedByAllThatIsInIt) {
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

TEST(DiaryWords, DifferencesAreListedOneALine) {
    Diary before;
    Diary after;
    Entry entry;
    entry.id = "a";
    entry.time = {CalendarDate::from(2026, 11, 5).value(), 20 * 60, 0};
    before.entries = {entry};
    entry.signs = {"fever"};
    after.entries = {entry};
    entry.id = "b";
    after.entries.push_back(entry);
    entry.id = "c";
    before.entries.push_back(entry);
    before.details.product = "a study";
    after.details.team_name = "Ward 5C";
    EXPECT_THAT(difference_words(real_catalog(), difference(before, after), english),
                ElementsAre("Changed: Thu 5 Nov 2026, 20:00: fever", "New: Thu 5 Nov 2026, 20:00: fever",
                            "Deleted: Thu 5 Nov 2026, 20:00: fever", "Product or study: (empty)",
                            "Name of the team or ward: Ward 5C"));
}

}  // namespace
}  // namespace signpost
