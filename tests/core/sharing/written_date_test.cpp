// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/written_date.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/sharing/paper_parts.h"
#include "tests/support/other_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::english;

std::string read(std::string_view text) {
    const auto date = parse_written_date(text, english);
    return date ? date->iso() : "none";
}

TEST(WrittenDate, TakesADateWhoseMonthIsAWordOrWhoseYearComesFirst) {
    for (const auto* text :
         {"5 Nov 2026", "05 november 2026", "Nov 5, 2026", "November 5 2026", "5. Nov. 2026", "5-Nov-2026",
          "5th of November 2026", "Thu 5 Nov 2026", "2026 Nov 5", "٥ Nov ٢٠٢٦", "２０２６-１１-０５",
          "2026-11-05", "2026/11/5", "  2026-11-05  "})
        EXPECT_EQ(read(text), "2026-11-05") << text;
}

TEST(WrittenDate, RefusesWhatCouldBeTwoDaysOrNone) {
    for (const auto* text :
         {"11/05/2026", "05.11.2026", "5 11 2026", "5 No 2026", "5 Foo 2026", "31 Feb 2026", "Fri 5 Nov 2026",
          "5 Nov Dec 2026", "5 5 Nov 2026", "2026 2026 Nov", "5 Ma 2026", "Nov 2026", "5 Nov 26",
          "5 Nov 2026 x", "2026-13-01", "2026-1.5-01", "", "tomorrow", "-5 Nov 99999999999"})
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

// ---- In other languages

std::string read_in(std::string_view language, std::string_view text) {
    const auto date = parse_written_date(text, testing::other_words(language).translator);
    return date ? date->iso() : "none";
}

struct TypedDate {
    std::string_view language;
    std::string_view text;
};

TEST(WrittenDate, IsReadAsPeopleOfALanguageWriteIt) {
    const TypedDate rows[] = {
        {"es", "5 de nov de 2026"},        {"es", "5 nov 2026"},
        {"es", "5 de noviembre de 2026"},  {"es", "5 de NOVIEMBRE 2026"},
        {"es", "jue 5 de nov de 2026"},    {"de", "5. Nov. 2026"},
        {"de", "5. November 2026"},        {"de", "5 nov 2026"},
        {"de", "Do 5. Nov 2026"},          {"fr", "5 nov. 2026"},
        {"fr", "5 novembre 2026"},         {"fr", "jeu 5 nov 2026"},
        {"fr", "jeudi 5 novembre 2026"},   {"ar", "5 نوفمبر 2026"},
        {"ar", "٥ نوفمبر ٢٠٢٦"},           {"ar", "الخميس، 5 نوفمبر 2026"},
        {"zh_CN", "2026年11月5日"},        {"zh_CN", "2026 年 11 月 5 日"},
        {"zh_CN", "２０２６年１１月５日"}, {"zh_CN", "2026年11月05日 周四"},
        {"zh_CN", "2026年11月5"},
    };
    for (const auto& row : rows) EXPECT_EQ(read_in(row.language, row.text), "2026-11-05") << row.text;
}

TEST(WrittenDate, IsReadWithoutAccentsAndByItsFirstLetters) {
    EXPECT_EQ(read_in("fr", "1er fevr 2026"), "2026-02-01");
    EXPECT_EQ(read_in("fr", "1er févr. 2026"), "2026-02-01");
    EXPECT_EQ(read_in("fr", "15 aout 2026"), "2026-08-15");
    EXPECT_EQ(read_in("de", "5. Marz 2026"), "2026-03-05");
    EXPECT_EQ(read_in("es", "1º de enero de 2026"), "2026-01-01");
    EXPECT_EQ(read_in("es", "3 septi 2026"), "2026-09-03");
    EXPECT_EQ(read_in("ar", "3 ابريل 2026"), "2026-04-03");
}

TEST(WrittenDate, TakesNoWeekdayForAMonthNorOneMonthForAnother) {
    EXPECT_EQ(read_in("fr", "mar 3 mars 2026"), "2026-03-03") << "a Tuesday";
    EXPECT_EQ(read_in("fr", "mar 3 nov 2026"), "2026-11-03");
    EXPECT_EQ(read_in("fr", "mar 4 nov 2026"), "none") << "a Wednesday";
    EXPECT_EQ(read_in("es", "mar 3 de nov de 2026"), "2026-11-03");
    EXPECT_EQ(read_in("es", "mar 3 de mar de 2026"), "2026-03-03");
    EXPECT_EQ(read_in("fr", "3 jui 2026"), "none") << "June or July";
    EXPECT_EQ(read_in("zh_CN", "2026年1月15日"), "2026-01-15");
    EXPECT_EQ(read_in("zh_CN", "2026年11月15日"), "2026-11-15");
    EXPECT_EQ(read_in("zh_CN", "11月15日"), "none") << "without a year";
    EXPECT_EQ(read_in("zh_CN", "2026年13月1日"), "none");
    EXPECT_EQ(read_in("de", "05.11.2026"), "none");
}

/// As every language writes it, with the year.
std::vector<std::string> ways_to_write(const CalendarDate& date, const Translator& tr) {
    return {long_date(date, tr), typed_date(date, tr), day_of_year(date, tr), date.iso()};
}

TEST(WrittenDate, IsReadAsItIsWrittenOnEveryDayInEveryLanguage) {
    for (const auto& language : languages()) {
        const auto& tr = testing::other_words(language.id).translator;
        auto date = CalendarDate::from(2028, 1, 1).value();
        for (; date.year() == 2028; date = date.plus_days(1).value())
            for (const auto& text : ways_to_write(date, tr))
                ASSERT_EQ(parse_written_date(text, tr), date) << language.id << ' ' << text;
    }
}

TEST(WrittenDate, IsReadInEnglishInEveryLanguage) {
    for (const auto& language : languages())
        for (unsigned month = 1; month <= 12; ++month) {
            const auto date = CalendarDate::from(2026, month, 9).value();
            for (const auto& text : ways_to_write(date, english))
                EXPECT_EQ(read_in(language.id, text), date.iso()) << language.id << ' ' << text;
        }
}

}  // namespace
}  // namespace signpost
