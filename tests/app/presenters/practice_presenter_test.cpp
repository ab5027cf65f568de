// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/practice_presenter.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/teaching/practice_cases.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;
using ::testing::SizeIs;

PracticeCase feverish(std::string id) {
    PracticeCase one;
    one.id = std::move(id);
    one.title = "A warm evening";
    one.story = "The person shivers.";
    one.explanation = "There was a fever and chills.";
    one.published = true;
    one.sources = real_catalog().effects.front().onset.sources;
    one.checklist = testing::ticked(real_catalog(), {"chills"});
    one.checklist.readings = {testing::reading(real_catalog(), "temperature", "39.4C")};
    one.checklist.age_years = 21;
    one.checklist.days_since_infusion = 3;
    return one;
}

std::vector<PracticeCase> cases() {
    auto breathless = feverish("breathless");
    breathless.checklist = testing::ticked(real_catalog(), {"trouble_breathing"});
    breathless.checklist.fever_medicine_taken = true;
    breathless.published = false;
    PracticeCase worried = feverish("worried");
    worried.checklist = {};
    return {feverish("warm"), breathless, worried};
}

class PracticePresenterTest : public ::testing::Test {
protected:
    const StoryState& story() const { return *practice.state().story; }
    const StoryAnswer& answer() {
        practice.show_answer();
        return *story().answer;
    }
    void tick(std::string_view id) { practice.tick(testing::sign(real_catalog(), id), true); }
    std::vector<SignIndex> ticked() const {
        std::vector<SignIndex> out;
        for (const auto& group : story().groups)
            for (const auto& row : group.rows)
                if (row.is_checked) out.push_back(row.sign);
        return out;
    }
    std::string kept() const {
        Settings settings;
        practice.store(settings);
        return settings.opened_stories;
    }

    Translator words;
    std::vector<PracticeCase> stories = cases();
    PracticePresenter practice{real_catalog(), stories, words, {}};
};

TEST_F(PracticePresenterTest, ListsTheStoriesWithWhereTheyComeFrom) {
    const auto& rows = practice.state().stories;
    ASSERT_THAT(rows, SizeIs(3));
    EXPECT_EQ(rows[0], (StoryRow{"A warm evening", "Retold from a published report.", false}));
    EXPECT_EQ(rows[1].line, "Made up for practice.");
    EXPECT_THAT(practice.state().not_about_you, HasSubstr("This is practice."));
    EXPECT_FALSE(practice.state().can_forget);
}

TEST_F(PracticePresenterTest, ShowsTheNumbersOfTheStoryAsGivenAndNothingTicked) {
    practice.open(0);
    EXPECT_THAT(story().given,
                ElementsAre("Age: 21 years", "Day 3 after the infusion", HasSubstr("39.4\u00A0°C")));
    EXPECT_THAT(ticked(), IsEmpty());
    EXPECT_FALSE(story().answer);
    practice.open(1);
    EXPECT_THAT(story().given, Contains("Medicine for fever was taken"));
    practice.open(2);
    EXPECT_THAT(story().given, IsEmpty());
    EXPECT_THAT(story().given_heading, IsEmpty());
}

TEST_F(PracticePresenterTest, ShowsNumbersInTheOrderOfTheCatalog) {
    stories[0].checklist.readings = {testing::reading(real_catalog(), "diastolic", "55"),
                                     testing::reading(real_catalog(), "temperature", "39.4C"),
                                     testing::reading(real_catalog(), "systolic", "85")};
    practice.open(0);
    EXPECT_THAT(story().given, ElementsAre("Age: 21 years", "Day 3 after the infusion", HasSubstr("39.4"),
                                           HasSubstr("85"), HasSubstr("55")));
}

TEST_F(PracticePresenterTest, OffersEverySignWithHowToCheckIt) {
    practice.open(0);
    std::size_t count = 0;
    for (const auto& group : story().groups)
        for (const auto& row : group.rows) {
            EXPECT_EQ(row.label, real_catalog().at(row.sign).label);
            EXPECT_THAT(row.check, Not(IsEmpty()));
            ++count;
        }
    EXPECT_EQ(count, real_catalog().signs.size());
}

TEST_F(PracticePresenterTest, ShowsEverySignThatWasThereWithTheNumberThatStandsForIt) {
    practice.open(0);
    EXPECT_THAT(answer().signs,
                ElementsAre("Fever: 38.0 °C (100.4 °F) or more (from the number 39.4\u00A0°C)",
                            real_catalog().at(testing::sign(real_catalog(), "chills")).label));
    EXPECT_THAT(answer().about.lines, Contains("There was a fever and chills."));
    EXPECT_THAT(answer().about.sources, Not(IsEmpty()));
    EXPECT_EQ(answer().not_complete, real_catalog().texts.list_not_complete);
}

TEST_F(PracticePresenterTest, ListsNeutrallyWhatWasNotTickedAndWhatElseWas) {
    practice.open(0);
    tick("chills");
    tick("headache");
    EXPECT_EQ(answer().also_there, "Also in the story: fever.");
    EXPECT_THAT(answer().also_ticked, HasSubstr("You also ticked: headache."));
    EXPECT_THAT(answer().also_ticked, HasSubstr("You can tell your team"));
    EXPECT_THAT(answer().signs, SizeIs(2)) << "what is ticked changes nothing in the story";
}

TEST_F(PracticePresenterTest, ComparesNothingWhenNothingWasTicked) {
    practice.open(0);
    EXPECT_THAT(answer().also_there, IsEmpty());
    EXPECT_THAT(answer().also_ticked, IsEmpty());
    EXPECT_THAT(answer().signs, SizeIs(2));
}

TEST_F(PracticePresenterTest, SaysNothingOfWhatWasTickedWhenItIsWhatTheStoryTells) {
    practice.open(0);
    tick("chills");
    tick("fever");
    EXPECT_THAT(answer().also_there, IsEmpty());
    EXPECT_THAT(answer().also_ticked, IsEmpty());
}

TEST_F(PracticePresenterTest, SaysWhatTheSourcesAskForWithTheTeamsOwnNumber) {
    CareTeam team;
    team.emergency_number = "999";
    practice.set_team(team);
    practice.open(0);
    EXPECT_EQ(answer().ask, real_catalog().texts.prompt);
    EXPECT_FALSE(answer().emergency);
    practice.open(1);
    EXPECT_EQ(answer().ask, "Call 999 now, then your care team.");
    ASSERT_TRUE(answer().emergency);
    EXPECT_THAT(answer().emergency->details.front().sources, Not(IsEmpty()));
    EXPECT_EQ(answer().fever_medicine, real_catalog().texts.fever_medicine);
}

TEST_F(PracticePresenterTest, ShowsEachEffectThatListsASignOfTheStory) {
    practice.open(0);
    const auto result = Matcher(real_catalog()).match(stories[0].checklist);
    ASSERT_THAT(answer().effects, SizeIs(result.effects.size()));
    for (std::size_t i = 0; i < result.effects.size(); ++i) {
        EXPECT_EQ(answer().effects[i].heading, real_catalog().at(result.effects[i].effect).name);
        EXPECT_EQ(answer().effects[i].listed_heading, "It lists from this story:");
    }
    EXPECT_THAT(answer().effects_order, Not(IsEmpty()));
}

TEST_F(PracticePresenterTest, AsksForACallWhenNoSignOfTheListIsInTheStory) {
    practice.open(2);
    EXPECT_THAT(answer().signs, IsEmpty());
    EXPECT_EQ(answer().without_signs, real_catalog().texts.none_of_these);
    EXPECT_EQ(answer().ask, real_catalog().texts.prompt);
}

TEST_F(PracticePresenterTest, BeginsTheSameStoryAgainWithNothingTicked) {
    practice.open(0);
    tick("chills");
    practice.show_answer();
    practice.try_again();
    EXPECT_EQ(story().text, stories[0].story);
    EXPECT_THAT(ticked(), IsEmpty());
    EXPECT_FALSE(story().answer);
}

TEST_F(PracticePresenterTest, OpensNextWhatWasNotOpenedYetAndThenGoesRound) {
    practice.open(1);
    practice.another();
    practice.another();
    EXPECT_THAT(practice.state().stories, Each(::testing::Field(&StoryRow::was_opened, true)));
    practice.another();
    practice.back();
    practice.another();
    EXPECT_FALSE(practice.state().story);
}

TEST_F(PracticePresenterTest, KeepsWhichStoriesWereOpenedAndNothingElse) {
    practice.open(2);
    tick("chills");
    practice.show_answer();
    practice.open(0);
    EXPECT_EQ(kept(), "warm worried");
    Settings settings;
    practice.store(settings);
    settings.opened_stories.clear();
    EXPECT_EQ(settings, Settings{});

    settings.opened_stories = "worried of_other_rules";
    PracticePresenter later(real_catalog(), stories, words, settings);
    EXPECT_EQ(later.state().stories[2].line, "Retold from a published report. Opened before.");
    EXPECT_FALSE(later.state().stories[0].was_opened);
    EXPECT_TRUE(later.state().can_forget);
}

TEST_F(PracticePresenterTest, ForgetsWhichStoriesWereOpened) {
    practice.open(0);
    practice.back();
    practice.forget_opened();
    EXPECT_EQ(kept(), "");
    EXPECT_FALSE(practice.state().stories[0].was_opened);
    EXPECT_FALSE(practice.state().can_forget);
}

TEST_F(PracticePresenterTest, ReadsBrokenSettings) {
    Settings settings;
    settings.opened_stories = "\n\t warm\xff   \x01";
    const PracticePresenter broken(real_catalog(), stories, words, settings);
    EXPECT_FALSE(broken.state().stories[0].was_opened);
}

TEST(PracticeWithoutStories, ShowsAnEmptyListAndOpensNothing) {
    const Translator words;
    const std::vector<PracticeCase> none;
    PracticePresenter practice(real_catalog(), none, words, {});
    practice.open(0);
    practice.another();
    practice.show_answer();
    EXPECT_FALSE(practice.state().story);
    EXPECT_THAT(practice.state().stories, IsEmpty());
}

}  // namespace
}  // namespace signpost
