// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/night_presenter.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/presenters/check_presenter.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::real_catalog;
using testing::sign;
using ::testing::StartsWith;

CalendarDate the_day() { return CalendarDate::from(2026, 11, 23).value(); }

Translator english_for(Voice voice) {
    Translator out;
    out.voice = voice;
    return out;
}

class Night : public ::testing::Test {
protected:
    explicit Night(Voice voice = Voice::patient) : english(english_for(voice)) {}

    NightState state() const { return night_of(real_catalog(), team, check.state(), the_day(), english); }
    void tick(std::string_view id) { check.tick(sign(real_catalog(), id), true); }
    void know(CareTeam known) {
        team = std::move(known);
        check.set_team(team);
    }

    const Translator english;
    CareTeam team;
    CheckPresenter check{real_catalog(), english, the_day, {}};
};

class NightOfACaregiver : public Night {
protected:
    NightOfACaregiver() : Night(Voice::caregiver) {}
};

long emergency_signs_in(const SignGroupRows& group) {
    return std::count_if(group.rows.begin(), group.rows.end(),
                         [](const SignRow& row) { return row.is_emergency; });
}

/// The place of a group in the rules.
std::size_t place_in_rules(const std::string& name) {
    const auto& groups = real_catalog().groups;
    const auto at = std::find_if(groups.begin(), groups.end(),
                                 [&](const SignGroup& group) { return group.name == name; });
    return static_cast<std::size_t>(at - groups.begin());
}

const SignRow& row(const NightState& state, std::string_view id) {
    const auto wanted = sign(real_catalog(), id);
    for (const auto& group : state.groups)
        for (const auto& one : group.rows)
            if (one.sign == wanted) return one;
    throw std::out_of_range("no such row");
}

TEST_F(Night, SaysWhomToCallBeforeAnythingIsEntered) {
    const auto now = state();
    EXPECT_EQ(now.whom_to_call.prompt, real_catalog().texts.prompt);
    EXPECT_EQ(now.whom_to_call.enter_team, "Enter your care team's number");
    EXPECT_FALSE(now.whom_to_call.is_known);
    EXPECT_THAT(now.emergency_number, IsEmpty());
    EXPECT_THAT(now.whom_to_call.emergency_heading, HasSubstr(real_catalog().texts.unknown_emergency_number));
    EXPECT_EQ(now.review, real_catalog().texts.not_reviewed);
}

TEST_F(Night, NamesTheTeamAndBothNumbers) {
    know({"Ward 5C", "555 0134", "112", {}});
    const auto now = state();
    EXPECT_EQ(now.whom_to_call.team_name, "Ward 5C");
    EXPECT_EQ(now.whom_to_call.team_phone, "555 0134");
    EXPECT_EQ(now.emergency_number, "Emergency number: 112");
    EXPECT_THAT(now.whom_to_call.emergency_heading, HasSubstr("Call 112 first"));
}

TEST_F(Night, SaysThatTheReviewIsOverdue) {
    const auto& review = real_catalog().review.review_by;
    const auto later = CalendarDate::from(review.year() + 1, 1, 1).value();
    const auto now = night_of(real_catalog(), team, check.state(), later, english);
    EXPECT_THAT(now.review, StartsWith(real_catalog().texts.not_reviewed));
    EXPECT_THAT(now.review, HasSubstr("due for review"));
}

TEST_F(Night, BeginsWithTheGroupThatHasTheMostEmergencySigns) {
    const auto now = state();
    ASSERT_EQ(now.groups.size(), real_catalog().groups.size());
    for (std::size_t i = 1; i < now.groups.size(); ++i) {
        const auto before = emergency_signs_in(now.groups[i - 1]);
        const auto count = emergency_signs_in(now.groups[i]);
        EXPECT_GE(before, count) << now.groups[i].name;
        EXPECT_TRUE(before > count ||
                    place_in_rules(now.groups[i - 1].name) < place_in_rules(now.groups[i].name));
    }
}

TEST_F(Night, BeginsEachGroupWithItsEmergencySignsAndKeepsTheOrderOfTheRulesOtherwise) {
    for (const auto& group : state().groups)
        for (std::size_t i = 1; i < group.rows.size(); ++i) {
            const auto& before = group.rows[i - 1];
            const auto& one = group.rows[i];
            EXPECT_GE(before.is_emergency, one.is_emergency) << one.label;
            EXPECT_TRUE(before.is_emergency != one.is_emergency || before.sign < one.sign) << one.label;
        }
}

TEST_F(NightOfACaregiver, PutsHeadAndThinkingFirstAmongEqualsOnly) {
    const auto now = state();
    const auto& head = real_catalog().groups.at(place_in_rules("Head and thinking"));
    ASSERT_TRUE(head.first_for_caregiver);
    for (std::size_t i = 1; i < now.groups.size(); ++i) {
        const auto before = emergency_signs_in(now.groups[i - 1]);
        const auto count = emergency_signs_in(now.groups[i]);
        EXPECT_GE(before, count);
        EXPECT_TRUE(before > count || now.groups[i].name != head.name) << "an equal stands before it";
    }
}

TEST_F(Night, AnswersWithThePromptWhileNothingCallsForMore) {
    EXPECT_EQ(state().answer.text, real_catalog().texts.prompt);
    EXPECT_THAT(state().answer.listed, IsEmpty());
    EXPECT_FALSE(state().answer.is_to_signs);
    tick("fever");
    const auto answer = state().answer;
    EXPECT_TRUE(answer.is_to_signs);
    EXPECT_EQ(answer.text, real_catalog().texts.prompt);
    EXPECT_FALSE(answer.is_emergency);
    EXPECT_THAT(answer.listed, StartsWith("Listed under: Cytokine release syndrome (CRS); "));
    EXPECT_EQ(answer.spoken, check.state().summary);
}

TEST_F(Night, AnswersWithTheEmergencyNumberWhenThereIsAReason) {
    know({"Ward 5C", "555 0134", "112", {}});
    tick("seizure");
    const auto answer = state().answer;
    EXPECT_EQ(answer.text, "Call 112 now, then your care team.");
    EXPECT_TRUE(answer.is_emergency);
    EXPECT_EQ(answer.text, check.state().emergency->call);
    EXPECT_THAT(answer.spoken, StartsWith(answer.text));
}

TEST_F(Night, NamesEffectsInCatalogOrderAndNoSignThatNoneLists) {
    for (const auto& one : real_catalog().signs) tick(one.id);
    const auto listed = state().answer.listed;
    std::size_t at = 0;
    for (const auto& effect : real_catalog().effects) {
        const auto found = listed.find(effect.name, at);
        ASSERT_NE(found, std::string::npos) << effect.name;
        at = found;
    }
    EXPECT_EQ(std::count(listed.begin(), listed.end(), ';') + 1,
              static_cast<long>(real_catalog().effects.size()));
}

TEST_F(Night, ATickIsTheOneOfTheCheckScreen) {
    tick("rash");
    EXPECT_TRUE(row(state(), "rash").is_checked);
    check.clear();
    EXPECT_FALSE(row(state(), "rash").is_checked);
}

TEST_F(Night, SaysWhichReadingChecksASignButNotHowToCheckIt) {
    check.type_reading(real_catalog().find_measurement("temperature").value(), "39");
    const auto fever = row(state(), "fever");
    EXPECT_TRUE(fever.is_from_reading);
    EXPECT_THAT(fever.note, HasSubstr("39"));
    EXPECT_THAT(fever.check, IsEmpty());
}

TEST_F(Night, HidesNoSignWhateverIsSearchedFor) {
    check.find("zzzz");
    for (const auto& group : state().groups)
        for (const auto& one : group.rows) EXPECT_TRUE(one.is_shown) << one.label;
}

/// P1 and P9, and that every sign can be ticked, in whatever state the check is.
void check_promises(const NightState& state) {
    const auto& catalog = real_catalog();
    RC_ASSERT(state.whom_to_call.prompt == catalog.texts.prompt);
    RC_ASSERT(!state.whom_to_call.enter_team.empty());
    const auto& shown = state.whom_to_call.emergency_signs;
    for (const auto emergency : catalog.emergency_signs())
        RC_ASSERT(std::find(shown.begin(), shown.end(), catalog.at(emergency).short_name) != shown.end());
    RC_ASSERT(state.review.find(catalog.texts.not_reviewed) != std::string::npos);
    RC_ASSERT(state.not_complete == catalog.texts.list_not_complete);
    RC_ASSERT(state.answer.is_emergency || state.answer.text == catalog.texts.prompt);
    std::multiset<SignIndex> signs;
    for (const auto& group : state.groups)
        for (const auto& one : group.rows) {
            RC_ASSERT(one.is_shown);
            signs.insert(one.sign);
        }
    RC_ASSERT(signs.size() == catalog.signs.size());
    for (std::size_t i = 0; i < catalog.signs.size(); ++i)
        RC_ASSERT(signs.count(at_place<SignIndex>(i)) == 1U);
}

/// One thing that a person can do on the Check screen.
void act(CheckPresenter& check) {
    const auto& catalog = real_catalog();
    const auto text = *rc::gen::elementOf(std::vector<std::string>{"", "38.0", "39,4", "85", "abc", "fever"});
    switch (*rc::gen::inRange(0, 5)) {
        case 0:
            return check.type_reading(
                at_place<MeasurementIndex>(*rc::gen::inRange<std::size_t>(0, catalog.measurements.size())),
                text);
        case 1:
            return check.find(text);
        case 2:
            return check.clear();
        case 3:
            return check.none_of_these();
        default:
            return check.tick(at_place<SignIndex>(*rc::gen::inRange<std::size_t>(0, catalog.signs.size())),
                              *rc::gen::weightedElement<bool>({{3, true}, {1, false}}));
    }
}

TEST(NightWalk, HoldsThePromptTheEmergencySignsAndEverySignInEveryReachableState) {
    EXPECT_TRUE(rc::check("promises hold after every action", [] {
        const auto english = english_for(*rc::gen::element(Voice::patient, Voice::caregiver));
        const auto team = *rc::gen::element(CareTeam{}, CareTeam{"Ward 5C", "555 0134", "112", {}});
        CheckPresenter check(real_catalog(), english, the_day, {});
        check.set_team(team);
        const int steps = *rc::gen::inRange(1, 20);
        for (int i = 0; i < steps; ++i) {
            act(check);
            check_promises(night_of(real_catalog(), team, check.state(), the_day(), english));
        }
    }));
}

}  // namespace
}  // namespace signpost
