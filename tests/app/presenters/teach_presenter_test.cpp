// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/teach_presenter.h"

#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/diary_session.h"
#include "tests/app/presenters/teach_desk.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using testing::bytes_in;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;
using testing::real_lessons;
using ::testing::SizeIs;
using testing::TeachDesk;

std::string subject_of(const TeachState& state) {
    for (const auto& one : state.subjects)
        if (one.is_on) return one.id;
    return {};
}

// ---- The class

TEST(TeachPresenter, BeginsWithEveryEffectInTheClass) {
    TeachDesk desk;
    EXPECT_EQ(desk.teach.class_to_start().size(), real_catalog().effects.size());
    EXPECT_THAT(desk.state().lesson.problem, IsEmpty());
}

TEST(TeachPresenter, ShowsOnlyTheTickedEffectsInCatalogOrder) {
    TeachDesk desk;
    for (const auto& effect : real_catalog().effects) desk.teach.show_in_class(effect.id, false);
    desk.teach.show_in_class(real_catalog().effects[2].id, true);
    desk.teach.show_in_class(real_catalog().effects[0].id, true);
    EXPECT_THAT(desk.teach.class_to_start(), ElementsAre(EffectIndex{0}, EffectIndex{2}));
}

TEST(TeachPresenter, BeginsNoClassAboutNothingAndSaysSo) {
    TeachDesk desk;
    for (const auto& effect : real_catalog().effects) desk.teach.show_in_class(effect.id, false);
    EXPECT_THAT(desk.teach.class_to_start(), IsEmpty());
    EXPECT_TRUE(desk.state().said.is_problem);
    EXPECT_THAT(desk.state().lesson.problem, HasSubstr("Tick"));
}

TEST(TeachPresenter, AsksAboutTheEffectAfterAClassOnItAlone) {
    TeachDesk desk;
    for (const auto& effect : real_catalog().effects)
        desk.teach.show_in_class(effect.id, effect.id == "infection");
    desk.teach.class_ended();
    EXPECT_EQ(subject_of(desk.state()), "infection");
}

TEST(TeachPresenter, LeavesARecordThatIsBeingWrittenAfterAClass) {
    TeachDesk desk;
    desk.teach.mark(0, SaidBack::said);
    const auto before = desk.teach.record();
    for (const auto& effect : real_catalog().effects)
        desk.teach.show_in_class(effect.id, effect.id == "infection");
    desk.teach.class_ended();
    EXPECT_EQ(desk.teach.record(), before);
}

// ---- The points

TEST(TeachPresenter, AsksThePointsOfEachEffectAndThenWhomToCall) {
    TeachDesk desk;
    for (std::size_t i = 0; i < real_catalog().effects.size(); ++i) {
        desk.teach.choose_subject(real_catalog().effects[i].id);
        const auto points = points_of(real_lessons(), static_cast<EffectIndex>(i));
        ASSERT_EQ(desk.state().points.size(), points.size());
        for (std::size_t p = 0; p < points.size(); ++p) {
            EXPECT_EQ(desk.state().points[p].ask, points[p].ask);
            EXPECT_THAT(desk.state().points[p].listen_for, HasSubstr(points[p].listen_for));
        }
    }
    desk.teach.choose_subject(whom_to_call);
    EXPECT_EQ(desk.state().points.size(), real_lessons().for_everyone.size());
}

TEST(TeachPresenter, ListsAgainWhatWasTaughtAgainUntilItIsSaid) {
    TeachDesk desk;
    desk.teach.mark(0, SaidBack::taught_again);
    desk.teach.type_point_note(0, "Mixed up the numbers");
    EXPECT_THAT(desk.state().missed,
                ElementsAre(AllOf(HasSubstr(desk.state().points[0].ask), HasSubstr("Mixed up"))));
    EXPECT_THAT(desk.state().missed_note, IsEmpty());
    desk.teach.mark(0, SaidBack::said_after);
    EXPECT_THAT(desk.state().missed, IsEmpty());
    EXPECT_THAT(desk.state().missed_note, Not(IsEmpty()));
}

TEST(TeachPresenter, KeepsTheQuestionAsItWasAskedWhenTheRulesChange) {
    TeachDesk desk;
    desk.start_diary();
    TeachBack old;
    old.id = new_entry_id();
    old.time = desk.desk.now;
    old.effect = "an_effect_of_old";
    old.points = {{"point_of_old", "What did we ask then?", SaidBack::said, "So"}};
    ASSERT_FALSE(desk.desk.diary.put_teach_back(old, {}));
    desk.teach.open(old.id);
    ASSERT_THAT(desk.state().points, SizeIs(1));
    EXPECT_EQ(desk.state().points[0].ask, "What did we ask then?");
    EXPECT_THAT(desk.state().points[0].listen_for, IsEmpty());
    EXPECT_EQ(subject_of(desk.state()), "an_effect_of_old");
    desk.teach.type_point_note(0, "So it was");
    EXPECT_EQ(desk.in_diary()[0].points[0].ask, "What did we ask then?");
}

TEST(TeachPresenter, ExchangesThePointsOnlyWhileNothingStandsInThem) {
    TeachDesk desk;
    desk.teach.type_nurse("Nurse Joy");
    desk.teach.choose_subject("infection");
    EXPECT_THAT(desk.state().rows, SizeIs(1));
    EXPECT_EQ(desk.state().nurse.text, "Nurse Joy");
    desk.teach.type_point_note(0, "Calls the ward");
    const auto before = desk.teach.record();
    desk.teach.choose_subject("neuro");
    EXPECT_EQ(subject_of(desk.state()), "neuro");
    EXPECT_EQ(desk.state().nurse.text, "Nurse Joy");
    EXPECT_THAT(desk.state().points[0].note, IsEmpty());
    EXPECT_THAT(desk.teach.records(), ElementsAre(before));
    desk.teach.undo();
    EXPECT_EQ(desk.teach.record(), before);
}

// ---- Names and times

TEST(TeachPresenter, TakesTheNameOfTheDiaryForTheLearnerUntilAnotherIsTyped) {
    TeachDesk desk;
    desk.start_diary();
    desk.desk.diary.type_detail("person_name", "Ann Example");
    EXPECT_EQ(desk.state().learner.text, "Ann Example");
    EXPECT_THAT(desk.in_diary(), IsEmpty());
    desk.teach.type_learner("Her husband");
    desk.desk.diary.type_detail("person_name", "Ann E. Example");
    EXPECT_EQ(desk.state().learner.text, "Her husband");
}

TEST(TeachPresenter, GivesTheRecordTheTimeAtWhichItWasBegun) {
    TeachDesk desk;
    desk.desk.pass_minutes(30);
    desk.teach.mark(0, SaidBack::said);
    desk.desk.pass_minutes(10);
    desk.teach.mark(0, SaidBack::taught_again);
    EXPECT_EQ(desk.teach.record().time.clock(), "21:00");
}

TEST(TeachPresenter, TakesATypedTimeAndRefusesOneToCome) {
    TeachDesk desk;
    desk.teach.mark(0, SaidBack::said);
    desk.teach.type_date("4 Nov 2026");
    desk.teach.type_time("9:15");
    EXPECT_EQ(desk.teach.record().time.iso().substr(0, 16), "2026-11-04T09:15");
    for (const std::string bad : {"11/04/2026", "5 Nov 2027", ""}) {
        desk.teach.type_date(bad);
        EXPECT_EQ(desk.state().date.text, bad);
        EXPECT_FALSE(desk.state().date.problem.empty() && desk.state().time.problem.empty()) << bad;
        EXPECT_EQ(desk.teach.record().time.date.iso(), "2026-11-04");
    }
}

TEST(TeachPresenter, KeepsADateThatCannotBeReadInItsBoxWhileOtherRecordsAreOpen) {
    TeachDesk desk;
    desk.teach.mark(0, SaidBack::said);
    const auto id = desk.teach.record().id;
    desk.teach.type_date("some day");
    desk.teach.start_another();
    EXPECT_NE(desk.state().date.text, "some day");
    desk.teach.open(id);
    EXPECT_EQ(desk.state().date.text, "some day");
}

// ---- Without a diary

TEST(TeachPresenter, SaysThatWithoutADiaryItIsKeptOnlyUntilTheWindowCloses) {
    TeachDesk desk;
    EXPECT_EQ(desk.state().kept.text, "Kept only until this window closes. Open a diary to keep it.");
    EXPECT_TRUE(desk.state().kept.is_strong);
    EXPECT_TRUE(desk.state().kept.can_open_diary);
    desk.teach.mark(0, SaidBack::said);
    EXPECT_THAT(desk.state().rows, SizeIs(1));
    EXPECT_THAT(desk.state().rows[0].fine, HasSubstr("only until this window closes"));
}

TEST(TeachPresenter, PutsWhatWasWrittenBeforeIntoADiaryOnlyWhenAsked) {
    TeachDesk desk;
    desk.teach.mark(0, SaidBack::said);
    desk.teach.start_another();
    desk.teach.mark(1, SaidBack::taught_again);
    desk.start_diary();
    EXPECT_THAT(desk.in_diary(), IsEmpty());
    EXPECT_TRUE(desk.state().kept.can_put);
    EXPECT_THAT(desk.state().kept.text, HasSubstr("not in the open diary"));
    desk.teach.put_into_diary();
    EXPECT_THAT(desk.in_diary(), SizeIs(2));
    EXPECT_FALSE(desk.state().kept.can_put);
    EXPECT_FALSE(desk.state().kept.is_strong);
    desk.teach.type_note("And goes on in it");
    EXPECT_THAT(desk.in_diary(), ::testing::Contains(desk.teach.record()));
}

TEST(TeachPresenter, SaysThatALockedDiaryMustBeUnlockedFirst) {
    TeachDesk desk;
    desk.desk.diary.create(desk.folder / "diary.signpost", "a passphrase", "a passphrase");
    ASSERT_TRUE(desk.desk.diary.close());
    desk.desk.diary.open(desk.folder / "diary.signpost");
    EXPECT_THAT(desk.state().kept.text, HasSubstr("unlock"));
}

// ---- With a diary

TEST(TeachPresenter, PutsTheRecordIntoTheDiaryAsItIsWritten) {
    TeachDesk desk;
    desk.start_diary();
    EXPECT_THAT(desk.in_diary(), IsEmpty());
    desk.teach.type_nurse("N");
    desk.teach.type_nurse("Nurse Joy");
    desk.teach.mark(0, SaidBack::taught_again);
    desk.teach.type_point_note(0, "Own words");
    ASSERT_THAT(desk.in_diary(), SizeIs(1));
    EXPECT_EQ(desk.in_diary()[0], desk.teach.record());
    EXPECT_EQ(desk.in_diary()[0].nurse, "Nurse Joy");
    EXPECT_EQ(desk.in_diary()[0].points[0].note, "Own words");
    EXPECT_TRUE(desk.desk.diary.save_now());
    EXPECT_THAT(desk.state().kept.text, HasSubstr("Kept in the open diary"));
}

TEST(TeachPresenter, TakesAnEmptiedRecordOutOfTheDiaryAgain) {
    TeachDesk desk;
    desk.start_diary();
    desk.teach.type_note("x");
    EXPECT_THAT(desk.in_diary(), SizeIs(1));
    desk.teach.type_note("");
    EXPECT_THAT(desk.in_diary(), IsEmpty());
}

TEST(TeachPresenter, FollowsTheUndoOfTheDiary) {
    TeachDesk desk;
    desk.start_diary();
    desk.teach.mark(0, SaidBack::said);
    desk.teach.type_note("First");
    const auto written = desk.teach.record();
    desk.desk.diary.undo();
    EXPECT_THAT(desk.state().note, IsEmpty());
    EXPECT_EQ(desk.state().points[0].said, SaidBack::said);
    desk.desk.diary.undo();
    EXPECT_THAT(desk.in_diary(), IsEmpty());
    EXPECT_EQ(desk.state().points[0].said, SaidBack::not_asked);
    desk.desk.diary.redo();
    desk.desk.diary.redo();
    EXPECT_EQ(desk.teach.record().note, written.note);
    EXPECT_EQ(desk.teach.record().id, written.id);
}

TEST(TeachPresenter, KeepsInItsBoxWhatTheDiaryDoesNotTake) {
    TeachDesk desk;
    desk.start_diary();
    desk.teach.type_note("Short");
    const std::string long_text(longest_text_bytes + 1, 'x');
    desk.teach.type_note(long_text);
    EXPECT_EQ(desk.state().note, long_text);
    EXPECT_EQ(desk.in_diary()[0].note, "Short");
    EXPECT_THAT(desk.state().kept.problem, Not(IsEmpty()));
    const auto id = desk.teach.record().id;
    desk.teach.start_another();
    desk.teach.open(id);
    EXPECT_EQ(desk.state().note, long_text);
    desk.teach.type_note("Short again");
    EXPECT_EQ(desk.in_diary()[0].note, "Short again");
    EXPECT_THAT(desk.state().kept.problem, IsEmpty());
    EXPECT_FALSE(desk.state().kept.can_put);
}

TEST(TeachPresenter, LeavesADiaryThatIsOpenForReadingOnlyAndSaysSo) {
    TeachDesk desk;
    desk.start_diary();
    desk.teach.mark(0, SaidBack::said);
    const auto id = desk.teach.record().id;
    ASSERT_TRUE(desk.desk.diary.close());
    auto other = DiarySession::open(desk.folder / "diary.signpost", nullptr, OpenFor::writing);
    ASSERT_TRUE(other);
    desk.desk.diary.open(desk.folder / "diary.signpost");
    ASSERT_TRUE(desk.desk.state().is_read_only);
    EXPECT_THAT(desk.state().kept.text, HasSubstr("reading only"));
    ASSERT_THAT(desk.state().rows, SizeIs(1));
    EXPECT_FALSE(desk.state().rows[0].can_be_removed);
    desk.teach.remove(id);
    EXPECT_THAT(desk.in_diary(), SizeIs(1));
    EXPECT_TRUE(desk.state().said.is_problem);
    desk.teach.open(id);
    desk.teach.type_note("In the window alone");
    EXPECT_THAT(desk.in_diary()[0].note, IsEmpty());
    EXPECT_EQ(desk.state().note, "In the window alone");
    EXPECT_THAT(desk.state().rows[0].fine, HasSubstr("only until this window closes"));
}

TEST(TeachPresenter, ShowsNothingOfADiaryThatIsClosed) {
    TeachDesk desk;
    desk.start_diary();
    desk.teach.type_learner("Ann Example");
    desk.teach.type_note("About Ann");
    desk.desk.diary.close_diary();
    EXPECT_THAT(desk.state().rows, IsEmpty());
    EXPECT_THAT(desk.state().note, IsEmpty());
    EXPECT_THAT(desk.state().learner.text, IsEmpty());
    EXPECT_FALSE(desk.state().can_undo);
    desk.start_diary("another.signpost");
    EXPECT_THAT(desk.in_diary(), IsEmpty());
    EXPECT_FALSE(desk.state().kept.can_put);
}

// ---- Back and on

TEST(TeachPresenter, UndoesTypingInOneBoxAsOneStep) {
    TeachDesk desk;
    desk.teach.type_nurse("N");
    desk.teach.type_nurse("Nu");
    desk.teach.type_note("x");
    desk.teach.undo();
    EXPECT_EQ(desk.state().nurse.text, "Nu");
    EXPECT_THAT(desk.state().note, IsEmpty());
    desk.teach.undo();
    EXPECT_THAT(desk.state().nurse.text, IsEmpty());
    EXPECT_FALSE(desk.state().can_undo);
    desk.teach.redo();
    desk.teach.redo();
    EXPECT_EQ(desk.state().nurse.text, "Nu");
    EXPECT_EQ(desk.state().note, "x");
    EXPECT_FALSE(desk.state().can_redo);
}

TEST(TeachPresenter, StartsAnotherWithoutLosingTheOneBefore) {
    TeachDesk desk;
    desk.teach.type_nurse("Nurse Joy");
    desk.teach.type_learner("Ann");
    desk.teach.type_note("Came with her son");
    const auto before = desk.teach.record();
    desk.teach.start_another();
    EXPECT_EQ(desk.state().nurse.text, "Nurse Joy");
    EXPECT_THAT(desk.state().learner.text, IsEmpty());
    EXPECT_THAT(desk.state().note, IsEmpty());
    EXPECT_THAT(desk.teach.records(), ElementsAre(before));
    desk.teach.undo();
    EXPECT_EQ(desk.teach.record(), before);
    desk.teach.redo();
    desk.teach.open(before.id);
    EXPECT_EQ(desk.teach.record(), before);
}

TEST(TeachPresenter, StartsNoOtherRecordAfterAnEmptyOne) {
    TeachDesk desk;
    desk.teach.start_another();
    EXPECT_FALSE(desk.state().can_undo);
    EXPECT_THAT(desk.state().said.text, HasSubstr("still empty"));
}

TEST(TeachPresenter, BringsADeletedRecordBack) {
    for (const bool has_diary : {false, true}) {
        TeachDesk desk;
        if (has_diary) desk.start_diary();
        desk.teach.type_note("Worth keeping");
        const auto id = desk.teach.record().id;
        desk.teach.remove(id);
        EXPECT_THAT(desk.teach.records(), IsEmpty());
        EXPECT_THAT(desk.state().note, IsEmpty());
        desk.teach.undo();
        ASSERT_THAT(desk.teach.records(), SizeIs(1));
        EXPECT_EQ(desk.teach.record().note, "Worth keeping");
        EXPECT_EQ(desk.teach.record().id, id);
        if (has_diary) {
            EXPECT_THAT(desk.in_diary(), SizeIs(1));
        }
        desk.teach.redo();
        EXPECT_THAT(desk.teach.records(), IsEmpty());
    }
}

// ---- The page

TEST(TeachPresenter, MakesAPageWithNamesQuestionsAndWhatToComeBackTo) {
    TeachDesk desk;
    desk.desk.team.type_phone("555 0134");
    desk.teach.type_nurse("Nurse Joy");
    desk.teach.type_learner("Ann Example");
    desk.teach.mark(0, SaidBack::taught_again);
    desk.teach.type_point_note(0, "Fever first");
    EXPECT_THAT(desk.text(),
                AllOf(HasSubstr("Nurse Joy"), HasSubstr("Ann Example"), HasSubstr("Fever first"),
                      HasSubstr("555 0134"), HasSubstr(real_catalog().texts.prompt.substr(0, 20))));
}

TEST(TeachPresenter, MakesThePageOfAnotherRecordWithoutOpeningIt) {
    TeachDesk desk;
    desk.teach.type_note("The first one");
    const auto id = desk.teach.record().id;
    desk.teach.start_another();
    EXPECT_THAT(plain_text(desk.teach.paper(id)), HasSubstr("The first one"));
    EXPECT_THAT(desk.text(), Not(HasSubstr("The first one")));
}

TEST(TeachPresenter, NamesOnThePageAndInTheListWhatIsTaughtOfNoEffect) {
    TeachDesk desk;
    desk.teach.choose_subject(whom_to_call);
    desk.teach.mark(0, SaidBack::said);
    EXPECT_THAT(desk.text(), AllOf(HasSubstr("Whom to call, and when"), Not(HasSubstr("whom_to_call"))));
    EXPECT_THAT(desk.state().rows[0].words, HasSubstr("Whom to call, and when"));
}

TEST(TeachPresenter, SavesThePageAndNeverOverADiary) {
    TeachDesk desk;
    desk.start_diary();
    desk.teach.type_note("On paper");
    EXPECT_TRUE(desk.teach.save_pdf(desk.folder / "record"));
    EXPECT_THAT(bytes_in(desk.folder / "record.pdf"), HasSubstr("On paper"));
    EXPECT_THAT(desk.state().said.text, HasSubstr("record.pdf"));
    EXPECT_FALSE(desk.teach.save_pdf(desk.folder / "diary.signpost"));
    EXPECT_TRUE(desk.state().said.is_problem);
    EXPECT_FALSE(desk.teach.save_pdf(""));
}

TEST(TeachPresenter, TellsThatAFullDiskTookNoPage) {
    TeachDesk desk;
    desk.teach.type_note("On paper");
    desk.desk.disk.fail_with(ENOSPC);
    EXPECT_FALSE(desk.teach.save_pdf(desk.folder / "record.pdf"));
    EXPECT_THAT(desk.state().said.text, HasSubstr("full"));
}

}  // namespace
}  // namespace signpost
