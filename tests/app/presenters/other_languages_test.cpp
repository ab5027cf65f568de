// SPDX-License-Identifier: Apache-2.0
// Numbers on the screens in the way of each language, whatever digits its keyboards give.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/care_team_presenter.h"
#include "app/presenters/check_presenter.h"
#include "app/presenters/standing.h"
#include "core/sharing/translation_words.h"
#include "tests/support/other_words.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::other_words;

const auto today = [] { return CalendarDate::from(2026, 11, 5).value(); };

/// The Check screen in a language, with a temperature typed in °C.
struct Screen {
    explicit Screen(std::string_view language)
        : words(other_words(language)),
          temperature(words.catalog.find_measurement("temperature").value()),
          presenter(words.catalog, words.translator, today, {}) {}

    const ReadingField& typed(const std::string& text) {
        presenter.type_reading(temperature, text);
        return field();
    }
    const ReadingField& field() const { return presenter.state().readings[place(temperature)]; }

    const testing::OtherWords& words;
    MeasurementIndex temperature;
    CheckPresenter presenter;
};

TEST(OtherLanguages, SayWithTheirDecimalMarkWhatNumbersAreTaken) {
    EXPECT_THAT(Screen("de").typed("99").problem, HasSubstr("30,0"));
    EXPECT_THAT(Screen("ar").typed("99").problem, HasSubstr("30.0"));
    EXPECT_THAT(Screen("en").typed("99").problem, HasSubstr("30.0"));
}

TEST(OtherLanguages, TakeTheDigitsOfTheirKeyboardsAndKeepThem) {
    for (const auto* language : {"ar", "zh_CN", "de", "en"})
        for (const auto* text : {"38,4", "38.4", "٣٨٫٤", "۳۸٫۴", "３８．４"}) {
            Screen check(language);
            EXPECT_EQ(check.typed(text).problem, "") << language << ' ' << text;
            EXPECT_EQ(check.field().text, text) << "stays as it was typed";
            EXPECT_EQ(check.presenter.checklist().readings.front().value, Decimal{3840});
        }
}

TEST(OtherLanguages, ShowAStoredNumberWithTheirDecimalMark) {
    Entry entry;
    entry.readings = {{"temperature", "celsius", "38.4"}};
    Screen german("de");
    german.presenter.load(entry);
    EXPECT_EQ(german.field().text, "38,4");
    Entry stored;
    german.presenter.store(stored);
    EXPECT_EQ(stored.readings, entry.readings) << "stored with a point";
    entry.readings = {{"temperature", "celsius", "38,4"}};
    stored = entry;
    german.presenter.load(entry);
    german.presenter.store(stored);
    EXPECT_EQ(stored.readings, entry.readings) << "nobody changed it";
}

TEST(OtherLanguages, NameTheFeverLineWithTheirDecimalMark) {
    const auto& german = other_words("de");
    CareTeamPresenter team(german.catalog, german.translator, {});
    EXPECT_THAT(team.state().fever_line_note, HasSubstr("38,0\u00A0°C"));
    team.type_fever_line("37.5");
    EXPECT_THAT(team.state().fever_line_note, HasSubstr("37,5\u00A0°C"));
    EXPECT_EQ(team.state().fever_line, "37.5");
    team.type_fever_line("39");
    EXPECT_THAT(team.state().fever_line_problem, HasSubstr("38,0"));
}

TEST(OtherLanguages, KeepATelephoneNumberInItsOrder) {
    const CareTeam team{"Ward 5C", "+49 170 123", "", {}};
    const auto& arabic = other_words("ar");
    EXPECT_EQ(band_of(arabic.catalog, team, arabic.translator).team_phone, "\u2068+49 170 123\u2069");
    const auto& german = other_words("de");
    EXPECT_EQ(band_of(german.catalog, team, german.translator).team_phone, "+49 170 123");
}

TEST(OtherLanguages, SayOnEveryScreenThatNobodyHasReviewedThem) {
    for (const auto& language : languages()) {
        const auto& words = other_words(language.id);
        const auto footer = footer_of(words.catalog, today(), words.translator);
        EXPECT_THAT(footer, HasSubstr(translation_words(words.translator)));
        auto reviewed = words.translator;
        reviewed.reviewed_by = "Dr. Example";
        EXPECT_THAT(footer, Not(HasSubstr("Dr. Example")));
        if (language.id == "en") continue;
        EXPECT_THAT(footer_of(words.catalog, today(), reviewed), HasSubstr("Dr. Example"));
    }
}

}  // namespace
}  // namespace signpost
