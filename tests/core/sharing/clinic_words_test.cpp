// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/clinic_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "core/sharing/check_report.h"
#include "core/sharing/document_text.h"
#include "core/sharing/fhir.h"
#include "core/sharing/papers.h"
#include "tests/support/clinic_packs.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using testing::catalog_with_sample_pack;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::reading;
using testing::real_catalog;
using testing::sign;
using testing::ticked;

const CalendarDate in_time = *CalendarDate::parse("2027-05-01");
const CalendarDate too_late = *CalendarDate::parse("2027-05-02");
constexpr auto about_the_pack =
    "Clinic pack Ward 9, Example Hospital, version 2026.1, reviewed by Dr A. Example as it says itself, "
    "review by "
    "2027-05-01.";

TEST(ClinicWords, SayNothingWithoutAPack) {
    EXPECT_THAT(clinic_lines(real_catalog(), too_late, {}), IsEmpty());
    EXPECT_EQ(clinic_sign_words(real_catalog(), sign(real_catalog(), "fever"), {}), "");
    EXPECT_THAT(clinic_advice(real_catalog(), {}, {}), IsEmpty());
    EXPECT_EQ(rules_version(real_catalog()), real_catalog().version);
}

TEST(ClinicWords, NameThePackItsVersionItsReviewerAndItsDay) {
    EXPECT_THAT(clinic_lines(catalog_with_sample_pack(), in_time, {}), ElementsAre(about_the_pack));
    auto catalog = catalog_with_sample_pack();
    catalog.clinic->reviewed_by.reset();
    EXPECT_THAT(
        clinic_lines(catalog, in_time, {}),
        ElementsAre("Clinic pack Ward 9, Example Hospital, version 2026.1, not yet reviewed by a clinician, "
                    "review by 2027-05-01."));
}

TEST(ClinicWords, SayThatItIsOverdue) {
    EXPECT_THAT(clinic_lines(catalog_with_sample_pack(), too_late, {}),
                ElementsAre(about_the_pack,
                            "The clinic pack was due for review on 2027-05-01. It may be out of "
                            "date. Take more care with it, and call."));
}

TEST(ClinicWords, SayThatAPackIsMissing) {
    auto catalog = real_catalog();
    catalog.lacks_clinic = true;
    EXPECT_THAT(clinic_lines(catalog, in_time, {}),
                ElementsAre("The clinic pack could not be used. These are the rules without it."));
}

TEST(ClinicWords, SayWhatThePackDoesWithASign) {
    const auto& catalog = catalog_with_sample_pack();
    const auto words = [&](const char* id) { return clinic_sign_words(catalog, sign(catalog, id), {}); };
    EXPECT_EQ(words("ward_night_sweats"), "Added by the clinic.");
    EXPECT_EQ(words("very_sleepy"), "The clinic asks for emergency help for this sign.");
    EXPECT_EQ(words("fever"), "The clinic asks for a call at 37.5\u00A0°C or more.");
    EXPECT_EQ(words("chills"), "The clinic says: Call before you take a warm bath.");
    EXPECT_EQ(words("headache"), "");
    EXPECT_EQ(check_words(catalog, sign(catalog, "chills"), {}),
              real_catalog().at(sign(real_catalog(), "chills")).check +
                  " The clinic says: Call before you take a warm bath.");
}

TEST(ClinicWords, ItsFirstNumberStandsWhereNoneWasTyped) {
    const auto& catalog = catalog_with_sample_pack();
    const auto team = team_or_clinic(catalog, {});
    EXPECT_EQ(team.name, "Ward 9, day and night");
    EXPECT_EQ(team.phone, "01 234 567");
    EXPECT_EQ(team.emergency_number, "");
    EXPECT_THAT(clinic_advice(catalog, team, {}),
                ElementsAre("Day clinic, 8 to 17 h: 01 234 568",
                            "The clinic says: Bring your wallet card when you come."));
    const CareTeam own{"My team", "09 876", "112", {}};
    EXPECT_TRUE(team_or_clinic(catalog, own) == own);
    EXPECT_EQ(clinic_advice(catalog, own, {}).size(), 3U);
}

/// P9: on every text for people. P1: the prompt and the emergency signs stay as they are.
TEST(ClinicWords, StandOnEveryReport) {
    const auto& catalog = catalog_with_sample_pack();
    Checklist checklist;
    checklist.readings = {reading(catalog, "temperature", "37.6C")};
    const auto result = Matcher(catalog).match(checklist);
    const auto text = plain_text(check_report(catalog, {}, checklist, result, in_time, {}));
    EXPECT_THAT(text, AllOf(HasSubstr(about_the_pack), HasSubstr(catalog.texts.not_reviewed),
                            HasSubstr("Ward 9, day and night 01 234 567"),
                            HasSubstr("The clinic asks for a call at 37.5\u00A0°C or more.")));
    const auto standing = standing_report(catalog, {}, {});
    EXPECT_EQ(standing.front().text, real_catalog().texts.prompt);
    for (const auto emergency : catalog.emergency_signs())
        EXPECT_THAT(standing.back().text, HasSubstr(catalog.at(emergency).short_name));
    EXPECT_THAT(standing.back().text, HasSubstr("very sleepy"));
}

TEST(ClinicWords, StandOnEveryPaper) {
    const auto& catalog = catalog_with_sample_pack();
    const Matcher matcher(catalog);
    const Translator english;
    const ShareContext context{catalog, matcher, english, LocalTime{in_time, 480, 0}};
    for (const auto& row : papers()) {
        const auto text = plain_text(row.make(context, {}));
        EXPECT_THAT(text, HasSubstr("Clinic pack Ward 9, Example Hospital, version 2026.1")) << row.id;
        EXPECT_THAT(text, HasSubstr(catalog.texts.prompt)) << row.id;
    }
}

TEST(ClinicWords, StandInTheFormForOtherPrograms) {
    const auto form = fhir_questionnaire(catalog_with_sample_pack());
    EXPECT_THAT(form, AllOf(HasSubstr(about_the_pack), HasSubstr("\"s.ward_night_sweats\""),
                            HasSubstr("\"" + real_catalog().version + "+ward_nine.2026.1-1\"")));
}

TEST(ClinicWords, ADiaryKeepsWhichRulesWereShown) {
    EXPECT_EQ(rules_version(catalog_with_sample_pack()), real_catalog().version + "+ward_nine.2026.1");
}

}  // namespace
}  // namespace signpost
