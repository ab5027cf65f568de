// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/check_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using testing::english;
using ::testing::HasSubstr;
using testing::reading;
using testing::real_catalog;
using testing::sign;

CalendarDate the_day() { return CalendarDate::from(2026, 11, 23).value(); }

class Check : public ::testing::Test {
protected:
    void tick(std::string_view id, bool on = true) { presenter.tick(sign(real_catalog(), id), on); }

    void type(std::string_view measurement, std::string text) {
        presenter.type_reading(real_catalog().find_measurement(measurement).value(), std::move(text));
    }

    const SignRow& row(std::string_view id) {
        const auto index = sign(real_catalog(), id);
        for (const auto& group : presenter.state().groups)
            for (const auto& one : group.rows)
                if (one.sign == index) return one;
        throw std::out_of_range("no such row");
    }

    const ReadingField& field(std::string_view measurement) {
        return presenter.state().readings[place(real_catalog().find_measurement(measurement).value())];
    }

    std::vector<std::string> headings() {
        std::vector<std::string> out;
        for (const auto& card : presenter.state().results) out.push_back(card.heading);
        return out;
    }

    int shown_rows() {
        int count = 0;
        for (const auto& group : presenter.state().groups)
            for (const auto& one : group.rows) count += one.is_shown ? 1 : 0;
        return count;
    }

    CheckPresenter presenter{real_catalog(), english, the_day, {}};
};

TEST_F(Check, WithNothingTickedSaysWhatToDoAndShowsNoEmptyCard) {
    const auto& state = presenter.state();
    EXPECT_TRUE(state.results.empty());
    EXPECT_FALSE(state.emergency);
    EXPECT_EQ(state.results_hint, real_catalog().texts.tick_what_you_notice);
    EXPECT_EQ(state.summary, real_catalog().texts.prompt);
    EXPECT_FALSE(state.can_clear);
    EXPECT_FALSE(state.can_undo);
}

TEST_F(Check, ShowsEverySignOnceInItsGroup) {
    std::size_t rows = 0;
    for (const auto& group : presenter.state().groups) {
        EXPECT_FALSE(group.rows.empty()) << group.name;
        rows += group.rows.size();
    }
    EXPECT_EQ(rows, real_catalog().signs.size());
}

TEST_F(Check, ATickListsTheEffectsInCatalogOrderWithTheSignAndItsSources) {
    tick("fever");
    EXPECT_THAT(headings(),
                ElementsAre("Cytokine release syndrome (CRS)", "Infections", "Low blood cell counts"));
    for (const auto& card : presenter.state().results) {
        EXPECT_THAT(card.signs, ElementsAre("fever"));
        EXPECT_FALSE(card.sources.empty());
        EXPECT_FALSE(card.usual_time.empty());
    }
    EXPECT_FALSE(presenter.state().emergency);
    EXPECT_THAT(presenter.state().summary, HasSubstr(real_catalog().texts.prompt));
    tick("fever", false);
    EXPECT_TRUE(presenter.state().results.empty());
}

TEST_F(Check, AnEmergencySignComesFirstWithTheNumberAndItsSource) {
    presenter.set_team({"", "", "112", {}});
    tick("seizure");
    const auto& emergency = presenter.state().emergency;
    ASSERT_TRUE(emergency);
    EXPECT_THAT(emergency->call, HasSubstr("112"));
    ASSERT_EQ(emergency->details.size(), 1U);
    EXPECT_EQ(emergency->details[0].reason, row("seizure").label);
    EXPECT_FALSE(emergency->details[0].sources.empty());
    EXPECT_TRUE(presenter.state().summary.starts_with(emergency->call));
}

TEST_F(Check, AComposedCombinationSaysThatItIsOne) {
    tick("getting_worse_fast");
    EXPECT_FALSE(presenter.state().emergency);
    EXPECT_THAT(headings(), ElementsAre(row("getting_worse_fast").label));
    EXPECT_EQ(presenter.state().results[0].plain, real_catalog().texts.in_no_effect);
    tick("chills");
    ASSERT_TRUE(presenter.state().emergency);
    EXPECT_EQ(presenter.state().emergency->details[0].composed_note,
              real_catalog().texts.composed_combination);
    EXPECT_FALSE(presenter.state().emergency->details[0].why.empty());
}

TEST_F(Check, AReadingOverALineChecksItsSignAndSaysFromWhere) {
    type("temperature", "38.0");
    EXPECT_TRUE(row("fever").is_checked);
    EXPECT_TRUE(row("fever").is_from_reading);
    EXPECT_THAT(row("fever").note, HasSubstr("38.0\u00A0°C"));
    tick("fever", false);
    EXPECT_TRUE(row("fever").is_checked) << "a reading over the line stands until the number is changed";
    type("temperature", "37.9");
    EXPECT_FALSE(row("fever").is_checked);
    EXPECT_EQ(presenter.state().readings_note, real_catalog().texts.normal_number);
}

TEST_F(Check, ANormalNumberNeverUnticksASign) {
    tick("fever");
    type("temperature", "36.6");
    EXPECT_TRUE(row("fever").is_checked);
    EXPECT_FALSE(row("fever").is_from_reading);
}

TEST_F(Check, FahrenheitIsComparedInFahrenheit) {
    presenter.choose_unit(real_catalog().find_measurement("temperature").value(), UnitIndex{1});
    type("temperature", "100.3");
    EXPECT_FALSE(row("fever").is_checked);
    type("temperature", "100.4");
    EXPECT_TRUE(row("fever").is_checked);
    Settings kept;
    presenter.store(kept);
    EXPECT_EQ(kept.temperature_unit, "fahrenheit");
}

TEST_F(Check, ANumberThatCannotBeRightStaysInItsFieldWithTheReason) {
    type("temperature", "101");
    EXPECT_EQ(field("temperature").text, "101");
    EXPECT_THAT(field("temperature").problem, HasSubstr("30.0"));
    EXPECT_THAT(field("temperature").problem, HasSubstr("°F")) << "it would be possible in the other unit";
    EXPECT_TRUE(presenter.checklist().readings.empty());
    for (const auto* bad :
         {"abc", "38..4", "--", "38.444", "1e9", "\xff", "38.4 K", "99999999999999999999"}) {
        type("temperature", bad);
        EXPECT_NE(field("temperature").problem, "") << bad;
        EXPECT_EQ(field("temperature").text, bad);
    }
    type("temperature", "38,4");
    EXPECT_EQ(field("temperature").problem, "");
}

TEST_F(Check, ABottomNumberAboveTheTopOneIsPointedOutAndStillCounts) {
    type("systolic", "85");
    type("diastolic", "120");
    EXPECT_NE(field("diastolic").problem, "");
    EXPECT_TRUE(presenter.state().emergency) << "a number over a line is never talked away";
}

TEST_F(Check, ATeamsLowerFeverLineCounts) {
    type("temperature", "37.5");
    EXPECT_FALSE(row("fever").is_checked);
    presenter.set_team({"", "", "", reading(real_catalog(), "temperature", "37.5C")});
    EXPECT_TRUE(row("fever").is_checked);
    type("temperature", "");
    EXPECT_THAT(row("fever").note, HasSubstr("37.5\u00A0°C"))
        << "the label names the rules' line, so the team's stands beside it";
}

TEST_F(Check, AdultLinesDoNotJudgeAChild) {
    type("heart_rate", "125");
    EXPECT_TRUE(row("fast_heartbeat").is_checked) << "without an age the line applies";
    presenter.type_age("8");
    EXPECT_FALSE(row("fast_heartbeat").is_checked);
    presenter.type_age("eight");
    EXPECT_NE(presenter.state().age.problem, "");
    EXPECT_TRUE(row("fast_heartbeat").is_checked);
}

TEST_F(Check, SaysWhenNoLineWasDrawnForAnAge) {
    type("systolic", "60");
    EXPECT_TRUE(presenter.state().emergency);
    EXPECT_EQ(presenter.state().readings_note, "");
    presenter.type_age("12");
    EXPECT_THAT(presenter.state().readings_note, HasSubstr("draw no line for: " + field("systolic").name));
    presenter.type_age("18");
    EXPECT_TRUE(presenter.state().emergency);
}

TEST_F(Check, SaysThatTheOrderOfEffectsIsNoRanking) {
    tick("seizure");
    EXPECT_EQ(presenter.state().results_order, "") << "there is only one";
    tick("fever");
    EXPECT_THAT(presenter.state().results_order, HasSubstr("not a ranking"));
}

TEST_F(Check, TheDayInformsAndHidesNothing) {
    tick("rash");
    const auto before = presenter.state().results;
    presenter.type_infusion_date("5 Nov 2026");
    EXPECT_THAT(presenter.state().infusion_date.note, HasSubstr("day 18"));
    EXPECT_EQ(presenter.checklist().days_since_infusion, 18);
    EXPECT_EQ(presenter.state().results, before);
}

TEST_F(Check, ADateThatIsNoneOrStillToComeIsPointedOut) {
    for (const auto* text : {"11/05/2026", "soon", "24 Nov 2026", "2026-11-24"}) {
        presenter.type_infusion_date(text);
        EXPECT_NE(presenter.state().infusion_date.problem, "") << text;
        EXPECT_EQ(presenter.state().infusion_date.text, text);
        EXPECT_FALSE(presenter.checklist().days_since_infusion);
    }
    presenter.type_infusion_date("2026-11-23");
    EXPECT_EQ(presenter.checklist().days_since_infusion, 0);
}

TEST_F(Check, FindShowsLabelsClinicalWordsAndSynonymsAndNeverHidesATickedSign) {
    tick("chills");
    presenter.find("CAN\u2019T FIND WORDS");
    EXPECT_TRUE(row("trouble_speaking").is_shown);
    EXPECT_TRUE(row("chills").is_shown);
    EXPECT_FALSE(row("cough_sore_throat").is_shown);
    presenter.find("pyrexia");
    EXPECT_TRUE(row("fever").is_shown);
    presenter.find("zzzz");
    EXPECT_EQ(shown_rows(), 1);
    EXPECT_THAT(presenter.state().find_note, HasSubstr("tell your care team"));
    presenter.find("");
    EXPECT_EQ(shown_rows(), static_cast<int>(real_catalog().signs.size()));
}

TEST_F(Check, NoneOfTheseAndSomethingElseLeadToTheSamePrompt) {
    presenter.none_of_these();
    EXPECT_THAT(presenter.state().answer, HasSubstr("ontact your care team now"));
    presenter.something_else();
    EXPECT_THAT(presenter.state().answer, HasSubstr("ontact your care team now"));
    tick("cough_sore_throat");
    EXPECT_EQ(presenter.state().answer, "");
}

TEST_F(Check, ClearCanBeUndoneAndLosesNothingTickedSince) {
    presenter.type_infusion_date("5 Nov 2026");
    tick("fever");
    type("systolic", "85");
    type("temperature", "nonsense");
    presenter.type_age("50");
    presenter.set_fever_medicine(true);
    presenter.clear();
    EXPECT_TRUE(presenter.checklist().ticked.empty());
    EXPECT_TRUE(presenter.checklist().readings.empty());
    EXPECT_EQ(presenter.state().infusion_date.text, "5 Nov 2026");
    EXPECT_TRUE(presenter.state().can_undo);
    tick("rash");
    type("systolic", "120");
    presenter.undo_clear();
    EXPECT_TRUE(row("fever").is_checked);
    EXPECT_TRUE(row("rash").is_checked);
    EXPECT_EQ(field("systolic").text, "120") << "what was typed since stays";
    EXPECT_EQ(field("temperature").text, "nonsense");
    EXPECT_EQ(presenter.state().age.text, "50");
    EXPECT_TRUE(presenter.state().fever_medicine_taken);
    EXPECT_FALSE(presenter.state().can_undo);
}

TEST_F(Check, ClearingTwiceDoesNotLoseWhatTheFirstCleared) {
    tick("fever");
    presenter.clear();
    presenter.clear();
    presenter.undo_clear();
    EXPECT_TRUE(row("fever").is_checked);
}

TEST_F(Check, MedicineForFeverIsANoteThatANormalNumberProvesNothing) {
    presenter.set_fever_medicine(true);
    EXPECT_EQ(presenter.state().fever_medicine_note, real_catalog().texts.fever_medicine);
    EXPECT_THAT(presenter.as_text(), HasSubstr(real_catalog().texts.prompt));
}

TEST_F(Check, TheTextHoldsWhatTheWindowShows) {
    presenter.set_team({"Ward 5C", "555 0134", "112", {}});
    tick("fever");
    tick("low_blood_pressure");
    const auto text = presenter.as_text();
    EXPECT_TRUE(text.starts_with(real_catalog().texts.prompt));
    for (const auto* part :
         {"Ward 5C", "555 0134", "Call 112", "Cytokine release syndrome", "Fever with low blood pressure"})
        EXPECT_THAT(text, HasSubstr(part));
}

TEST_F(Check, WhatTheFoundingArticleSaysIsMarkedApart) {
    tick("fever");
    const auto& card = presenter.state().results.front();
    EXPECT_EQ(card.article_heading, real_catalog().texts.founding_article_says);
    EXPECT_FALSE(card.article_says.empty());
    EXPECT_THAT(card.sources, Contains(::testing::Field(&SourceLine::is_founding_article, true)));
}

TEST_F(Check, BeginsForTheCaregiverWithWhatThePersonMayNotNotice) {
    Translator words;
    CheckPresenter check(real_catalog(), words, the_day, {});
    EXPECT_EQ(check.state().groups.front().name, "Whole body");
    check.tick(sign(real_catalog(), "fever"), true);
    words.voice = Voice::caregiver;
    check.words_changed();
    EXPECT_EQ(check.state().groups.at(0).name, "Head and thinking");
    EXPECT_EQ(check.state().groups.at(1).name, "Whole body");
    EXPECT_EQ(check.state().groups.size(), real_catalog().groups.size());
    EXPECT_TRUE(check.has_content());
    words.voice = Voice::patient;
    check.words_changed();
    EXPECT_EQ(check.state().groups.front().name, "Whole body");
}

}  // namespace
}  // namespace signpost
