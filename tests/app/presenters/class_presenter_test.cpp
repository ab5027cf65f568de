// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/class_presenter.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "tests/app/presenters/class_desk.h"
#include "tests/rules/forbidden_words.h"

namespace signpost {
namespace {

using std::chrono::seconds;
using testing::at_most;
using testing::ClassDesk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;
using testing::real_teaching;
using testing::shown_text;
using ::testing::StartsWith;

EffectIndex effect(std::string_view id) { return real_catalog().find_effect(id).value(); }

/// Every stage in the order in which it comes first.
std::vector<ClassStage> stages(const ClassPresenter& presenter) {
    std::vector<ClassStage> out;
    for (const auto& slide : presenter.slides())
        if (std::find(out.begin(), out.end(), slide.stage) == out.end()) out.push_back(slide.stage);
    return out;
}

// ---- What is taught

TEST(ClassPresenter, TakesOneEffectFromItsOpeningToPractice) {
    const ClassDesk desk({effect("neuro")});
    EXPECT_THAT(stages(desk.presenter),
                ElementsAre(ClassStage::start, ClassStage::opening, ClassStage::signs, ClassStage::further,
                            ClassStage::say_back, ClassStage::practice, ClassStage::story, ClassStage::answer,
                            ClassStage::close));
}

TEST(ClassPresenter, TeachesInCatalogOrderWhateverWasChosenFirst) {
    ClassDesk desk({effect("allergic"), effect("crs"), effect("allergic")});
    std::vector<std::string> titles;
    for (const auto& slide : desk.presenter.slides())
        if (slide.stage == ClassStage::opening) titles.push_back(slide.title);
    EXPECT_THAT(titles, ElementsAre(real_catalog().at(effect("crs")).name,
                                    real_catalog().at(effect("allergic")).name));
}

TEST(ClassPresenter, TeachesAllEffectsWhenNoneIsNamed) {
    const ClassDesk desk;
    const auto& slides = desk.presenter.slides();
    EXPECT_EQ(std::count_if(slides.begin(), slides.end(),
                            [](const ClassSlide& slide) { return slide.stage == ClassStage::opening; }),
              static_cast<long>(real_catalog().effects.size()));
}

TEST(ClassPresenter, ShowsEverySignOfEveryEffectByTheEnd) {
    for (std::size_t i = 0; i < real_catalog().effects.size(); ++i) {
        for (std::size_t lines = 1; lines <= most_lines_on_a_slide; ++lines) {
            ClassDesk desk({at_place<EffectIndex>(i)});
            desk.presenter.fit(at_most(lines));
            std::string all;
            for (; !desk.presenter.state().is_last; desk.presenter.forward()) all += shown_text(desk.slide());
            for (const auto& link : real_catalog().effects[i].signs)
                EXPECT_THAT(all, HasSubstr(real_catalog().at(link.sign).label));
        }
    }
}

TEST(ClassPresenter, AddsOneSignWithEachStepAndKeepsThoseBefore) {
    ClassDesk desk({effect("crs")});
    const auto& steps = real_teaching().lessons.lessons.front().steps;
    ASSERT_TRUE(desk.forward_to(ClassStage::signs));
    for (std::size_t i = 0; i < steps.size(); ++i, desk.presenter.forward()) {
        EXPECT_EQ(desk.slide().stage, ClassStage::signs);
        EXPECT_EQ(desk.slide().shown, i + 1);
        EXPECT_THAT(desk.slide().added, StartsWith(real_catalog().at(steps[i].sign).label));
        EXPECT_THAT(desk.slide().say, Contains(steps[i].say));
    }
    EXPECT_EQ(desk.slide().stage, ClassStage::further);
    EXPECT_THAT(shown_text(desk.slide()), HasSubstr("The sources list more signs"));
}

TEST(ClassPresenter, PutsNoMoreLinesOnASlideThanFit) {
    ClassDesk desk;
    for (const auto& slide : desk.presenter.slides()) EXPECT_LE(slide.lines.size(), most_lines_on_a_slide);
    for (std::size_t lines = most_lines_on_a_slide; lines >= 1; --lines) {
        desk.presenter.fit(at_most(lines));
        for (const auto& slide : desk.presenter.slides()) {
            EXPECT_LE(slide.lines.size(), lines);
            EXPECT_LE(slide.shown, slide.lines.size());
        }
    }
}

TEST(ClassPresenter, PutsAboutAsManyLinesOnEachSlideOfAList) {
    ClassDesk desk;
    desk.presenter.fit(at_most(6));
    const auto& slides = desk.presenter.slides();
    for (std::size_t i = 1; i < slides.size(); ++i) {
        if (slides[i].stage != ClassStage::further || slides[i - 1].stage != ClassStage::further) continue;
        EXPECT_LE(slides[i - 1].lines.size(), slides[i].lines.size() + 1);
        EXPECT_GE(slides[i - 1].lines.size() + 1, slides[i].lines.size());
    }
}

TEST(ClassPresenter, MarksExactlyTheEmergencySignsWithTheNumberToCall) {
    const ClassDesk desk;
    std::set<std::string> labels;
    for (const auto sign : real_catalog().emergency_signs())
        labels.insert(real_catalog().at(sign).label + ": call 112");
    std::size_t found = 0;
    for (const auto& slide : desk.presenter.slides()) {
        if (slide.stage != ClassStage::signs && slide.stage != ClassStage::further) continue;
        for (const auto& line : slide.lines) {
            EXPECT_EQ(line.kind == ClassLineKind::emergency, labels.count(line.text) == 1) << line.text;
            found += labels.count(line.text);
        }
    }
    EXPECT_GT(found, 0U);
}

TEST(ClassPresenter, NamesTheUsualNumbersUntilOneIsEntered) {
    ClassDesk desk({effect("neuro")}, CareTeam{});
    std::string all;
    for (const auto& slide : desk.presenter.slides()) all += shown_text(slide);
    EXPECT_THAT(all, HasSubstr("call " + real_catalog().texts.unknown_emergency_number));
    EXPECT_THAT(all, Not(HasSubstr("{")));
}

TEST(ClassPresenter, AsksEveryPointAndTellsTheSpeakerWhatToHear) {
    ClassDesk desk({effect("infection")});
    ASSERT_TRUE(desk.forward_to(ClassStage::say_back));
    std::string asked;
    std::string notes;
    for (; desk.slide().stage == ClassStage::say_back; desk.presenter.forward()) {
        asked += shown_text(desk.slide());
        notes += joined(desk.slide().say, "\n");
    }
    for (const auto& point : points_of(real_teaching().lessons, effect("infection"))) {
        EXPECT_THAT(asked, HasSubstr(point.ask));
        EXPECT_THAT(asked, Not(HasSubstr(point.listen_for)));
        EXPECT_THAT(notes, HasSubstr(point.listen_for));
    }
}

// ---- Stories

TEST(ClassPresenter, TakesStoriesOfTheEffectsTaughtEachOnce) {
    const ClassDesk desk;
    const Translator english;
    const CareTeam team;
    const ClassContent content{real_catalog(), real_teaching(), english, team};
    for (std::size_t i = 0; i < real_catalog().effects.size(); ++i) {
        const auto stories = stories_for(content, {at_place<EffectIndex>(i)});
        EXPECT_EQ(std::set<const PracticeCase*>(stories.begin(), stories.end()).size(), stories.size());
        for (const auto* story : stories)
            EXPECT_THAT(story->expected.effects, Contains(real_catalog().effects[i].id));
    }
}

TEST(ClassPresenter, TellsTheAnswerOfAStoryOnlyWithTheNextStep) {
    ClassDesk desk({effect("neuro")});
    ASSERT_TRUE(desk.forward_to(ClassStage::story));
    const auto story = desk.slide();
    EXPECT_EQ(story.lines.size(), 1U);
    EXPECT_THAT(joined(story.say, " "), Not(HasSubstr("Listed")));
    desk.presenter.forward();
    EXPECT_EQ(desk.slide().stage, ClassStage::answer);
    EXPECT_EQ(desk.slide().title, story.title);
    EXPECT_THAT(shown_text(desk.slide()), HasSubstr("Listed under: "));
    EXPECT_THAT(joined(desk.slide().say, " "), HasSubstr("Source"));
}

TEST(ClassPresenter, AsksForEmergencyHelpInTheAnswerExactlyWhenTheSourcesDo) {
    ClassDesk desk;
    const Translator english;
    const CareTeam team;
    const ClassContent content{real_catalog(), real_teaching(), english, team};
    const auto stories = stories_for(content, effects_to_teach(real_catalog(), {}));
    for (const auto& slide : desk.presenter.slides()) {
        if (slide.stage != ClassStage::answer) continue;
        const bool asks = stories.at(slide.number)->expected.advice == Advice::emergency;
        const auto text = shown_text(slide);
        EXPECT_EQ(text.find("Call 112 now, then your care team.") != std::string::npos, asks) << text;
        EXPECT_TRUE(asks || text.find("ontact your care team now, day or night") != std::string::npos)
            << text;
    }
}

// ---- Steps

TEST(ClassPresenter, StaysAtBothEnds) {
    ClassDesk desk;
    desk.presenter.back();
    EXPECT_TRUE(desk.presenter.state().is_first);
    desk.presenter.last();
    const auto before = desk.presenter.state();
    desk.presenter.forward();
    EXPECT_EQ(desk.presenter.state(), before);
    EXPECT_THAT(before.next, HasSubstr("Escape"));
}

TEST(ClassPresenter, GoesFromEffectToEffect) {
    ClassDesk desk;
    desk.presenter.next_effect();
    EXPECT_EQ(desk.presenter.state().foot.place, "1 of 5");
    desk.presenter.next_effect();
    EXPECT_EQ(desk.presenter.state().foot.place, "2 of 5");
    desk.presenter.forward();
    desk.presenter.previous_effect();
    EXPECT_EQ(desk.presenter.state().foot.place, "2 of 5");
    EXPECT_EQ(desk.slide().stage, ClassStage::opening);
    desk.presenter.previous_effect();
    EXPECT_EQ(desk.presenter.state().foot.place, "1 of 5");
    for (int i = 0; i < 5; ++i) desk.presenter.next_effect();
    EXPECT_EQ(desk.slide().stage, ClassStage::practice);
    desk.presenter.first();
    EXPECT_EQ(desk.slide().stage, ClassStage::start);
}

TEST(ClassPresenter, TellsTheSpeakerWhatComesNext) {
    ClassDesk desk;
    while (!desk.presenter.state().is_last) {
        const auto next = desk.presenter.state().next;
        desk.presenter.forward();
        EXPECT_EQ(desk.presenter.state().now, next);
    }
}

TEST(ClassPresenter, KeepsThePlaceWhenFewerLinesFit) {
    ClassDesk desk;
    for (std::size_t i = 0; i < desk.presenter.slides().size(); ++i) {
        const auto was = desk.slide();
        desk.presenter.fit(at_most(2));
        EXPECT_EQ(desk.slide().stage, was.stage);
        EXPECT_EQ(desk.slide().number, was.number);
        EXPECT_GE(desk.slide().reach, was.reach);
        desk.presenter.fit(at_most(most_lines_on_a_slide));
        desk.presenter.forward();
    }
}

TEST(ClassPresenter, ShowsTheKeysAndPutsThemAwayWithAnyStep) {
    ClassDesk desk;
    desk.presenter.next_effect();
    const auto before = desk.presenter.state();
    desk.presenter.toggle_keys();
    EXPECT_THAT(shown_text(desk.slide()), HasSubstr("Page Down"));
    EXPECT_EQ(desk.presenter.state().foot, before.foot);
    desk.presenter.forward();
    EXPECT_EQ(desk.presenter.state(), before);
}

// ---- Time

TEST(ClassPresenter, TellsTheTimeOfThePresentEffect) {
    ClassDesk desk;
    desk.now += seconds(30);
    EXPECT_THAT(desk.presenter.time(), IsEmpty());
    desk.presenter.next_effect();
    desk.now += seconds(70);
    EXPECT_EQ(desk.presenter.time(), "1:10 of 2:00");
    desk.presenter.forward();
    desk.now += seconds(70);
    EXPECT_EQ(desk.presenter.time(), "2:20 of 2:00");
    desk.presenter.next_effect();
    EXPECT_EQ(desk.presenter.time(), "0:00 of 2:00");
    desk.now += seconds(5);
    desk.presenter.previous_effect();
    EXPECT_EQ(desk.presenter.time(), "2:20 of 2:00");
}

TEST(ClassPresenter, CountsNoTimeWhileItIsStopped) {
    ClassDesk desk;
    desk.presenter.next_effect();
    desk.now += seconds(10);
    desk.presenter.toggle_time();
    EXPECT_TRUE(desk.presenter.state().is_time_paused);
    desk.now += seconds(500);
    desk.presenter.forward();
    desk.now += seconds(500);
    EXPECT_EQ(desk.presenter.time(), "0:10 of 2:00");
    desk.presenter.toggle_time();
    desk.now += seconds(5);
    EXPECT_EQ(desk.presenter.time(), "0:15 of 2:00");
}

// ---- Words

TEST(ClassPresenter, SaysNothingThatPromisesMoreThanAListOfSigns) {
    ClassDesk desk;
    for (const auto& slide : desk.presenter.slides()) {
        if (slide.stage == ClassStage::story) continue;  // what people say in it is their own
        const auto text = shown_text(slide);
        EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "") << text;
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << text;
    }
}

}  // namespace
}  // namespace signpost
