// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/entry_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::english;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::real_catalog;

class EntryRows : public ::testing::Test {
protected:
    EntryRows() {
        entry.id = "e";
        entry.time = {CalendarDate::from(2026, 11, 5).value(), 20 * 60 + 30, 60};
        details.infusion_date = "2026-11-02";
        team.emergency_number = "112";
    }

    EntryContext context() const { return {real_catalog(), matcher, details, team, english, now}; }
    DiaryRow row() const { return entry_row(context(), entry); }
    EntryEditor editor() const { return entry_editor(context(), entry); }

    Matcher matcher{real_catalog()};
    DiaryDetails details;
    CareTeam team;
    Entry entry;
    LocalTime now;
};

TEST_F(EntryRows, AnEmptyEntryIsALineAllTheSame) {
    const DiaryRow wanted{"Thu 5 Nov 2026, 20:30", "day 3", "patient", "", "", "nothing ticked", "", false};
    EXPECT_EQ(row(), wanted);
    EXPECT_EQ(editor().heading, "Thursday 5 November 2026, 20:30 · day 3");
    EXPECT_EQ(editor().signs_heading, "Nothing was ticked.");
    EXPECT_EQ(editor().emergency + editor().listed_in + editor().unknown_note, "");
}

TEST_F(EntryRows, TheDayIsCountedFromTheInfusionAndLeftOutWithoutOne) {
    details.infusion_date = "2026-11-06";
    EXPECT_EQ(row().day, "1 day before");
    details.infusion_date = "2026-11-05";
    EXPECT_EQ(row().day, "day 0");
    details.infusion_date.clear();
    EXPECT_EQ(row().day, "");
    EXPECT_EQ(editor().heading, "Thursday 5 November 2026, 20:30");
}

TEST_F(EntryRows, ALineSaysAllThatWasNoticed) {
    entry.who = Who::caregiver;
    entry.signs = {"chills", "of_other_rules"};
    entry.readings = {{"temperature", "celsius", "38.4"}, {"heart_rate", "per_min", "88"}};
    entry.fever_medicine_taken = true;
    entry.fever_medicine_when = "18:00";
    entry.sentence = SentenceLook::changed;
    entry.note = "slept\nbadly";
    EXPECT_EQ(row().who, "caregiver");
    EXPECT_EQ(row().temperature, "38.4\u00A0°C");
    EXPECT_THAT(row().readings, HasSubstr("88"));
    EXPECT_THAT(row().noticed, HasSubstr("fever"));
    EXPECT_THAT(row().noticed, HasSubstr("of_other_rules"));
    EXPECT_EQ(row().note, "medicine for fever: 18:00; sentence not as usual; slept badly");
    EXPECT_FALSE(row().is_emergency);
    entry.fever_medicine_when.clear();
    EXPECT_THAT(row().note, ::testing::StartsWith("medicine for fever; "));
}

TEST_F(EntryRows, TwoTemperaturesBothStandInTheLine) {
    entry.readings = {{"temperature", "celsius", "38.4"}, {"temperature", "celsius", "39.1"}};
    EXPECT_EQ(row().temperature, "38.4\u00A0°C, 39.1\u00A0°C");
}

TEST_F(EntryRows, AnEmergencyIsMarkedAndSaysWhatToDoFirst) {
    entry.signs = {"seizure"};
    EXPECT_TRUE(row().is_emergency);
    EXPECT_THAT(row().noticed, ::testing::StartsWith("\u26A0 "));
    EXPECT_THAT(editor().emergency, HasSubstr("112"));
    entry.signs.clear();
    entry.readings = {{"systolic", "mmhg", "60"}};
    EXPECT_TRUE(row().is_emergency) << "a number alone can be one";
}

TEST_F(EntryRows, AnEmergencyOfTodayCallsNowAndAnOlderOneSaysWhatToDoWhenItIsThereAgain) {
    entry.signs = {"seizure"};
    now = entry.time;
    now.date = now.date.plus_days(1).value();
    --now.minute_of_day;
    EXPECT_THAT(editor().emergency, ::testing::StartsWith("Call 112 now"));
    ++now.minute_of_day;
    EXPECT_THAT(editor().emergency, ::testing::StartsWith("Emergency signs at that time: "));
    EXPECT_THAT(editor().emergency, HasSubstr("If you notice one of them now: Call 112 now"));
}

TEST_F(EntryRows, ThisYearIsLeftOutOfALine) {
    now = entry.time;
    EXPECT_EQ(row().when, "Thu 5 Nov, 20:30");
}

TEST_F(EntryRows, ASentenceNotAsUsualLeadsToTheCareTeamAndToTheSigns) {
    EXPECT_EQ(editor().sentence_hint, "");
    entry.sentence = SentenceLook::as_usual;
    EXPECT_EQ(editor().sentence_hint, "") << "nothing is said to be well";
    entry.sentence = SentenceLook::changed;
    EXPECT_THAT(editor().sentence_hint, ::testing::StartsWith("Tell your care team."));
}

TEST_F(EntryRows, TheEffectsThatListTheSignsAreNamedInTheirOrder) {
    entry.signs = {"fever"};
    EXPECT_EQ(
        editor().listed_in,
        "These signs are listed in: Cytokine release syndrome (CRS); Infections; Low blood cell counts.");
}

TEST_F(EntryRows, WhatTheRulesCannotUseIsNamedAsWritten) {
    entry.signs = {"of_other_rules"};
    entry.readings = {
        {"temperature", "kelvin", "311.5"}, {"glucose", "mmol", "5"}, {"heart_rate", "per_min", "quick"}};
    EXPECT_THAT(editor().signs, ElementsAre("of_other_rules"));
    for (const auto* part : {"of_other_rules", "311.5\u00A0kelvin", "glucose: 5\u00A0mmol", "quick"})
        EXPECT_THAT(editor().unknown_note, HasSubstr(part));
    EXPECT_THAT(editor().unknown_note, HasSubstr("Tell your care team"));
    EXPECT_EQ(row().noticed, "of_other_rules");
    EXPECT_EQ(row().temperature, "311.5\u00A0kelvin");
}

TEST_F(EntryRows, ATeamsLowerLineCountsInTheDiaryToo) {
    entry.readings = {{"temperature", "celsius", "37.6"}};
    EXPECT_THAT(present_sign_ids(context(), entry), IsEmpty());
    details.fever_line = "37.5 °C";
    EXPECT_THAT(present_sign_ids(context(), entry), ElementsAre("fever"));
    EXPECT_EQ(row().noticed, "fever");
}

TEST_F(EntryRows, ASignTickedAndMeasuredIsThereOnce) {
    entry.signs = {"fever", "of_other_rules"};
    entry.readings = {{"temperature", "celsius", "39"}};
    EXPECT_THAT(present_sign_ids(context(), entry), ElementsAre("fever", "of_other_rules"));
}

TEST_F(EntryRows, TheDayHidesNothing) {
    entry.signs = {"fever", "rash"};
    const auto near = editor();
    details.infusion_date = "2025-01-01";
    EXPECT_EQ(editor().signs, near.signs);
    EXPECT_EQ(editor().listed_in, near.listed_in);
}

}  // namespace
}  // namespace signpost
