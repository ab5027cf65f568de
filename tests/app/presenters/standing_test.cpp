// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::english;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::real_catalog;

TEST(Band, HoldsThePromptAndEveryEmergencySignWithNothingEntered) {
    const auto band = band_of(real_catalog(), {}, english);
    EXPECT_EQ(band.prompt, real_catalog().texts.prompt);
    EXPECT_EQ(band.emergency_signs.size(), real_catalog().emergency_signs().size());
    EXPECT_THAT(band.emergency_heading, HasSubstr(real_catalog().texts.unknown_emergency_number));
}

TEST(Band, AsksForTheNumbersUntilBothAreKnown) {
    const auto asks = band_of(real_catalog(), {}, english).enter_team;
    EXPECT_EQ(band_of(real_catalog(), {"Ward 5C", "555 0134", "", {}}, english).enter_team, asks);
    EXPECT_EQ(band_of(real_catalog(), {"Ward 5C", "", "112", {}}, english).enter_team, asks);
    EXPECT_NE(band_of(real_catalog(), {"", "555 0134", "112", {}}, english).enter_team, asks);
}

TEST(Band, ShowsTheTeamAndItsEmergencyNumber) {
    const auto band = band_of(real_catalog(), {"Ward 5C", "555 0134", "112", {}}, english);
    EXPECT_EQ(band.team_name, "Ward 5C");
    EXPECT_EQ(band.team_phone, "555 0134");
    EXPECT_THAT(band.emergency_heading, HasSubstr("Call 112 first"));
    EXPECT_THAT(band.show_all, HasSubstr(std::to_string(band.emergency_signs.size())));
}

TEST(Band, KeepsTheOrderOfTheFiguresAmongWordsReadFromTheRight) {
    Translator arabic;
    arabic.language = *find_language("ar");
    const auto phone = [&](const std::string& number) {
        return band_of(real_catalog(), {"Ward 5C", number, "112", {}}, arabic).team_phone;
    };
    EXPECT_EQ(phone("555 0134"), "\u2068555 0134\u2069");
    EXPECT_EQ(phone(""), "");
}

TEST(Footer, SaysThatNoClinicianReviewedTheRules) {
    const auto text = footer_of(real_catalog(), real_catalog().review.checked_on, english);
    EXPECT_THAT(text, HasSubstr(real_catalog().texts.not_reviewed));
    EXPECT_THAT(text, HasSubstr(real_catalog().version));
    EXPECT_THAT(text, HasSubstr(real_catalog().review.review_by.iso()));
}

TEST(Footer, NamesTheClinicianOnceThereIsOne) {
    auto catalog = real_catalog();
    catalog.review.reviewed_by = "Dr. Example";
    const auto text = footer_of(catalog, catalog.review.checked_on, english);
    EXPECT_THAT(text, HasSubstr("Dr. Example"));
    EXPECT_THAT(text, Not(HasSubstr(catalog.texts.not_reviewed)));
}

TEST(Footer, SaysWhenTheRulesAreOverdueFromTheDayAfter) {
    const auto& review = real_catalog().review;
    const auto next_year = CalendarDate::from(review.review_by.year() + 1, 1, 1).value();
    EXPECT_THAT(footer_of(real_catalog(), review.review_by, english), Not(HasSubstr("due for review")));
    EXPECT_THAT(footer_of(real_catalog(), next_year, english),
                HasSubstr("due for review on " + review.review_by.iso()));
}

TEST(Footer, KeepsTheReviewStateWhereThereIsNoRoomForMore) {
    const auto& catalog = real_catalog();
    const auto next_year = CalendarDate::from(catalog.review.review_by.year() + 1, 1, 1).value();
    const auto text = review_of(catalog, next_year, english);
    EXPECT_THAT(text, HasSubstr(catalog.texts.not_reviewed));
    EXPECT_THAT(text, HasSubstr("due for review"));
    EXPECT_THAT(text, Not(HasSubstr(catalog.version)));
    EXPECT_THAT(footer_of(catalog, next_year, english), HasSubstr(text));
}

}  // namespace
}  // namespace signpost
