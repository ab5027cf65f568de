// SPDX-License-Identifier: Apache-2.0
// What a person changes: the check that is being made, entries, and details.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/diary_presenter.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::DiaryDesk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing::TempFolder;

/// An entry as another program could have left it: signs and units that these rules do not have, two
/// temperatures, a number that is none.
Entry entry_of_elsewhere() {
    Entry out;
    out.id = "0123456789abcdef0123456789abcdef";
    out.time = LocalTime::here(CalendarDate::from(2026, 11, 4).value(), 8 * 60);
    out.who = Who::nurse;
    out.signs = {"fever", "of_other_rules", "rash"};
    out.readings = {{"temperature", "kelvin", "311.5"},
                    {"temperature", "celsius", "38.4"},
                    {"temperature", "celsius", "38.9"},
                    {"glucose", "mmol", "5"},
                    {"heart_rate", "per_min", "quick"}};
    out.age_years = 54;
    out.sentence = SentenceLook::changed;
    out.sentence_text = "the letters lean";
    out.note = "after lunch";
    out.rules_version = "older";
    return out;
}

Diary diary_with(std::vector<Entry> entries) {
    Diary out;
    out.id = new_id();
    out.entries = std::move(entries);
    return out;
}

class DiaryEntries : public ::testing::Test {
protected:
    void SetUp() override { desk.diary.create(path, {}, {}); }

    void open_with(std::vector<Entry> entries) {
        const auto file = folder / "of elsewhere";
        ASSERT_TRUE(DiarySession::create(file, diary_with(std::move(entries)), nullptr).ok());
        desk.diary.open(file);
        ASSERT_EQ(desk.state().stage, DiaryStage::open);
    }

    const Entry& only_entry() {
        EXPECT_THAT(desk.entries(), SizeIs(1));
        return desk.entries().at(0);
    }

    const EntryEditor& editor() { return desk.state().editor.value(); }

    TempFolder folder;
    std::string path = folder / "diary.signpost";
    DiaryDesk desk;
    DiaryPresenter& diary = desk.diary;
};

// ---- Ticks on Check

TEST_F(DiaryEntries, ATickBecomesAnEntryByItselfWithItsTime) {
    const auto first = desk.now;
    desk.tick("fever");
    EXPECT_EQ(only_entry().time, first);
    EXPECT_THAT(only_entry().signs, ElementsAre("fever"));
    EXPECT_EQ(desk.state().strip.text, "Kept in your diary: today, 20:30.");
    EXPECT_TRUE(diary.has_unwritten());
    desk.pass_minutes(5);
    desk.tick("chills");
    desk.type("temperature", "38.4");
    EXPECT_EQ(only_entry().time, first) << "when the first was noticed";
    EXPECT_THAT(only_entry().signs, ::testing::UnorderedElementsAre("fever", "chills"));
    EXPECT_THAT(only_entry().readings, ElementsAre(EntryReading{"temperature", "celsius", "38.4"}));
    EXPECT_EQ(only_entry().rules_version, testing::real_catalog().version);
}

TEST_F(DiaryEntries, AnOldCheckAsksForANewOne) {
    desk.tick("fever");
    desk.pass_minutes(59);
    desk.tick("chills");
    EXPECT_FALSE(desk.state().strip.is_strong);
    desk.pass_minutes(1);
    desk.tick("rash");
    EXPECT_TRUE(desk.state().strip.is_strong);
    EXPECT_EQ(desk.state().strip.text,
              "This check began today, 20:30. For what you notice now, begin a new one.");
    ASSERT_FALSE(desk.state().strip.buttons.empty());
    EXPECT_EQ(desk.state().strip.buttons[0].action, NoticeAction::new_check);
    desk.pass_minutes(600);
    diary.time_passed();  // as when the window is looked at again in the morning
    EXPECT_THAT(desk.state().strip.text, HasSubstr("Thu 5 Nov 2026, 20:30"));
}

TEST_F(DiaryEntries, UntickingEverythingRemovesTheEntry) {
    desk.tick("fever");
    desk.tick("fever", false);
    EXPECT_THAT(desk.entries(), IsEmpty());
    desk.pass_minutes(3);
    desk.tick("rash");
    EXPECT_EQ(only_entry().time, desk.now) << "another check, with its own time";
}

TEST_F(DiaryEntries, AnEntryWithANoteStaysWhenItsTicksGo) {
    desk.tick("fever");
    diary.act(NoticeAction::add_note);
    diary.type_note("slept badly");
    desk.tick("fever", false);
    EXPECT_EQ(only_entry().note, "slept badly");
    EXPECT_THAT(only_entry().signs, IsEmpty());
}

TEST_F(DiaryEntries, AnEntryEmptiedInTheEditorDoesNotVanishUnderTheHand) {
    desk.tick("fever");
    diary.act(NoticeAction::add_note);
    diary.type_note("slept badly");
    desk.tick("fever", false);
    diary.type_note("");
    diary.type_detail("infusion_date", "2 Nov 2026");
    ASSERT_TRUE(desk.state().editor);
    diary.type_note("slept well after all");
    EXPECT_EQ(only_entry().note, "slept well after all");
}

TEST_F(DiaryEntries, WhatIsTypedWithoutUseLeavesNoTraceInTheDiary) {
    desk.check.type_age("fifty");
    desk.type("temperature", "  ");
    EXPECT_THAT(desk.entries(), IsEmpty());
    EXPECT_FALSE(diary.has_unsaved());
    EXPECT_FALSE(desk.state().can_undo);
    EXPECT_EQ(desk.check.state().age.text, "fifty");
}

TEST_F(DiaryEntries, NumbersThatCannotBeUsedAreKeptAsTyped) {
    desk.type("temperature", "38..4");
    desk.type("heart_rate", "\xff\r\nquick");
    EXPECT_THAT(only_entry().readings, ElementsAre(EntryReading{"temperature", "celsius", "38..4"},
                                                   EntryReading{"heart_rate", "per_min", "\uFFFD\nquick"}));
    ASSERT_TRUE(diary.save_now());
    diary.select(only_entry().id);
    EXPECT_THAT(editor().unknown_note, HasSubstr("38..4"));
}

TEST_F(DiaryEntries, WhatWasTickedBeforeTheDiaryWasOpenGoesIntoIt) {
    DiaryDesk other;
    other.tick("fever");
    other.check.set_fever_medicine(true);
    other.pass_minutes(10);
    other.diary.create(folder / "later", {}, {});
    ASSERT_THAT(other.entries(), SizeIs(1));
    EXPECT_THAT(other.entries()[0].signs, ElementsAre("fever"));
    EXPECT_TRUE(other.entries()[0].fever_medicine_taken);
    EXPECT_TRUE(other.is_ticked("fever"));
    other.tick("fever", false);
    EXPECT_THAT(other.entries(), SizeIs(1)) << "the medicine stays";
}

TEST_F(DiaryEntries, WhoNoticedIsRememberedForTheNextCheck) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.choose_who(1);
    diary.choose_who(7);
    EXPECT_EQ(only_entry().who, Who::caregiver);
    diary.new_check();
    desk.pass_minutes(1);
    desk.tick("rash");
    EXPECT_EQ(desk.entries().back().who, Who::caregiver);
    Settings kept;
    diary.store(kept);
    EXPECT_EQ(kept.who, "caregiver");
}

TEST_F(DiaryEntries, WhoNoticedFollowsTheVoiceUntilItIsChosen) {
    EXPECT_EQ(diary.who(), Who::patient);
    const auto settings_who = [](const char* who) {
        Settings settings;
        settings.who = who;
        return settings;
    };
    Translator to_caregiver;
    to_caregiver.voice = Voice::caregiver;
    DiaryPresenter unchosen(testing::real_catalog(), to_caregiver, desk.check, desk.team, {});
    EXPECT_EQ(unchosen.who(), Who::caregiver);
    EXPECT_EQ(
        DiaryPresenter(testing::real_catalog(), to_caregiver, desk.check, desk.team, settings_who("patient"))
            .who(),
        Who::patient);
    to_caregiver.voice = Voice::patient;
    EXPECT_EQ(unchosen.who(), Who::patient) << "it was never chosen";
}

// ---- New check, and back

TEST_F(DiaryEntries, ANewCheckKeepsTheOldEntryAndBeginsAnother) {
    desk.tick("fever");
    desk.pass_minutes(90);
    diary.act(NoticeAction::new_check);
    EXPECT_FALSE(desk.is_ticked("fever"));
    EXPECT_THAT(desk.entries(), SizeIs(1));
    EXPECT_EQ(desk.state().strip.text, "What you tick is kept in your diary by itself.");
    desk.tick("rash");
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_THAT(desk.entries()[0].signs, ElementsAre("fever"));
    EXPECT_THAT(desk.entries()[1].signs, ElementsAre("rash"));
}

TEST_F(DiaryEntries, AClockThatJumpsBackLosesNothing) {
    desk.tick("fever");
    const auto before = desk.now;
    desk.now = LocalTime::here(before.date.plus_days(-40).value(), 5);
    desk.tick("chills");  // still the same check, with the time at which it began
    diary.time_passed();
    EXPECT_EQ(only_entry().time, before);
    EXPECT_THAT(only_entry().signs, SizeIs(2));
    diary.new_check();
    desk.tick("headache");
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_TRUE(diary.save_now());
    EXPECT_TRUE(diary.close());
    diary.open(path);
    EXPECT_THAT(desk.entries(), SizeIs(2));
}

TEST_F(DiaryEntries, UndoingANewCheckGoesOnWithTheOldEntry) {
    desk.tick("fever");
    const auto id = only_entry().id;
    diary.new_check();
    diary.undo_new_check();
    EXPECT_TRUE(desk.is_ticked("fever"));
    desk.tick("chills");
    EXPECT_EQ(only_entry().id, id);
    EXPECT_THAT(only_entry().signs, ::testing::UnorderedElementsAre("fever", "chills"));
}

TEST_F(DiaryEntries, UndoingANewCheckLosesNothingTickedSince) {
    desk.tick("fever");
    diary.new_check();
    desk.pass_minutes(1);
    desk.tick("rash");
    diary.undo_new_check();
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_TRUE(desk.is_ticked("rash"));
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_THAT(desk.entries()[0].signs, ElementsAre("fever"));
}

TEST_F(DiaryEntries, UndoingANewCheckKeepsWhatWasChangedInItsEntryMeanwhile) {
    desk.tick("fever");
    const auto id = only_entry().id;
    diary.new_check();
    diary.select(id);
    diary.set_fever_medicine(true);
    diary.undo_new_check();
    EXPECT_TRUE(only_entry().fever_medicine_taken);
    EXPECT_TRUE(desk.check.state().fever_medicine_taken);
    EXPECT_TRUE(desk.is_ticked("fever"));
}

TEST_F(DiaryEntries, UndoOnCheckNeverPutsTheTicksOfADeletedEntryIntoAnother) {
    desk.tick("fever");
    const auto first = only_entry();
    diary.new_check();
    desk.pass_minutes(1);
    desk.tick("rash");
    diary.select(desk.entries()[1].id);
    diary.remove_selected();
    EXPECT_FALSE(desk.is_ticked("rash"));
    diary.undo_new_check();
    EXPECT_TRUE(desk.is_ticked("rash"));
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_EQ(*find_entry(*diary.diary(), first.id), first);
}

// ---- An entry shown on Check again

TEST_F(DiaryEntries, ContinuingAnEntryKeepsWhatTheCheckScreenCannotShow) {
    const auto before = entry_of_elsewhere();
    open_with({before});
    diary.continue_on_check(before.id);
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_TRUE(desk.is_ticked("rash"));
    EXPECT_EQ(desk.reading_field("temperature"), "38.4") << "the one in kelvin has no field";
    EXPECT_EQ(desk.reading_field("heart_rate"), "quick");
    EXPECT_EQ(desk.check.state().age.text, "54");
    EXPECT_EQ(only_entry(), before) << "to look at it changes nothing";
    EXPECT_FALSE(diary.has_unsaved());

    desk.tick("chills");
    const auto& after = only_entry();
    EXPECT_THAT(after.signs, ::testing::UnorderedElementsAre("fever", "rash", "chills", "of_other_rules"));
    EXPECT_THAT(after.readings, ::testing::UnorderedElementsAreArray(before.readings));
    EXPECT_EQ(after.time, before.time);
    EXPECT_EQ(after.who, before.who);
    EXPECT_EQ(after.note, before.note);
    EXPECT_EQ(after.sentence, before.sentence);
    EXPECT_EQ(after.sentence_text, before.sentence_text);
    EXPECT_EQ(after.age_years, before.age_years);
}

TEST_F(DiaryEntries, ASecondTemperatureComesIntoTheFieldWhenTheFirstIsTakenAway) {
    open_with({entry_of_elsewhere()});
    diary.continue_on_check(entry_of_elsewhere().id);
    desk.type("temperature", "");
    EXPECT_EQ(desk.reading_field("temperature"), "38.9");
    desk.tick("chills");
    EXPECT_THAT(only_entry().readings, ::testing::Contains(EntryReading{"temperature", "celsius", "38.9"}));
    EXPECT_THAT(only_entry().readings, ::testing::Contains(EntryReading{"temperature", "kelvin", "311.5"}));
}

TEST_F(DiaryEntries, ContinuingAnEntryPutsTheCheckOfNowAwayAndMixesNothing) {
    desk.tick("fever");
    const auto first = only_entry();
    diary.new_check();
    desk.pass_minutes(1);
    desk.tick("rash");
    const auto second = desk.entries()[1];
    diary.continue_on_check(first.id);
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_FALSE(desk.is_ticked("rash"));
    diary.undo_new_check();
    EXPECT_EQ(*find_entry(*diary.diary(), first.id), first);
    EXPECT_EQ(*find_entry(*diary.diary(), second.id), second);
    diary.continue_on_check("no such entry");
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_THAT(desk.entries(), SizeIs(2));
}

// ---- What the diary changes follows on Check

TEST_F(DiaryEntries, MedicineTypedInTheDiaryShowsOnCheck) {
    desk.tick("fever");
    desk.check.type_age("fifty");
    diary.select(only_entry().id);
    diary.set_fever_medicine(true);
    diary.type_fever_medicine_when("18:00");
    EXPECT_TRUE(desk.check.state().fever_medicine_taken);
    EXPECT_EQ(desk.check.state().fever_medicine_when, "18:00");
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_EQ(desk.check.state().age.text, "fifty") << "an age of no use stays in its field";
    EXPECT_TRUE(editor().is_on_check);
    desk.check.set_fever_medicine(false);
    EXPECT_FALSE(editor().fever_medicine_taken);
}

TEST_F(DiaryEntries, UndoAndRedoOfTheEntryOnCheckFollowThere) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.type_note("slept badly");
    desk.tick("chills");
    diary.undo();
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_FALSE(desk.is_ticked("chills"));
    diary.undo();
    EXPECT_EQ(only_entry().note, "");
    diary.undo();
    EXPECT_THAT(desk.entries(), IsEmpty());
    EXPECT_FALSE(desk.is_ticked("fever"));
    diary.redo();
    EXPECT_TRUE(desk.is_ticked("fever"));
    diary.redo();
    diary.redo();
    EXPECT_TRUE(desk.is_ticked("chills"));
    EXPECT_EQ(only_entry().note, "slept badly");
    EXPECT_FALSE(desk.state().can_redo);
    desk.tick("rash");
    EXPECT_THAT(only_entry().signs, SizeIs(3)) << "the same entry goes on";
}

TEST_F(DiaryEntries, ADeletedEntryLeavesCheckAndComesBackThere) {
    desk.tick("fever");
    const auto id = only_entry().id;
    diary.select(id);
    diary.remove_selected();
    EXPECT_FALSE(desk.is_ticked("fever"));
    EXPECT_FALSE(desk.state().editor);
    EXPECT_EQ(desk.state().spoken, "Deleted. Undo brings it back.");
    ASSERT_THAT(desk.state().removed, SizeIs(1));
    EXPECT_EQ(desk.state().removed[0].name, "Thu 5 Nov 2026, 20:30: fever");
    diary.bring_back(id);
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_EQ(editor().id, id);
    EXPECT_THAT(desk.state().removed, IsEmpty());
    EXPECT_EQ(desk.state().spoken, "The entry is back.");
    diary.undo();
    EXPECT_THAT(desk.entries(), IsEmpty());
    diary.redo();
    EXPECT_THAT(desk.entries(), SizeIs(1));
}

TEST_F(DiaryEntries, WhatIsTickedSinceIsNotReplacedByAnEntryThatComesBack) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.remove_selected();
    desk.tick("rash");
    diary.undo();
    diary.undo();
    ASSERT_THAT(desk.entries(), SizeIs(1)) << "first the rash goes, then the fever comes back";
    EXPECT_THAT(only_entry().signs, ElementsAre("fever"));
}

// ---- The editor

TEST_F(DiaryEntries, ANewEntryIsOpenForWriting) {
    diary.new_entry();
    EXPECT_EQ(editor().id, only_entry().id);
    EXPECT_EQ(editor().heading, "Thursday 5 November 2026, 20:30");
    EXPECT_EQ(editor().signs_heading, "Nothing was ticked.");
    diary.type_note("a note without a sign");
    EXPECT_EQ(only_entry().note, "a note without a sign");
    EXPECT_FALSE(editor().is_on_check);
}

TEST_F(DiaryEntries, SelectingWhatIsNotThereOpensNothing) {
    desk.tick("fever");
    diary.select("no such entry");
    EXPECT_FALSE(desk.state().editor);
    diary.select_row(0);
    EXPECT_EQ(editor().id, only_entry().id);
    diary.select_row(5);
    EXPECT_FALSE(desk.state().editor);
    diary.type_note("nowhere");
    diary.remove_selected();
    EXPECT_EQ(only_entry().note, "");
}

TEST_F(DiaryEntries, DateAndTimeAreTypedInWords) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.type_date("4 Nov 2026");
    diary.type_time("8.05");
    EXPECT_EQ(only_entry().time, LocalTime::here(CalendarDate::from(2026, 11, 4).value(), 8 * 60 + 5));
    EXPECT_EQ(editor().date.text, "4 Nov 2026") << "as typed";
    EXPECT_EQ(editor().time.text, "8.05");
    EXPECT_EQ(editor().heading, "Wednesday 4 November 2026, 08:05");
    EXPECT_EQ(editor().date.problem + editor().time.problem, "");
    diary.undo();
    EXPECT_EQ(only_entry().time, desk.now) << "both were one step";
    EXPECT_EQ(editor().date.text, "5 November 2026");
}

TEST_F(DiaryEntries, ADateOrTimeThatIsNoneStaysInItsBoxWithTheReason) {
    desk.tick("fever");
    diary.select(only_entry().id);
    const auto before = only_entry();
    for (const auto* text : {"", "11/04/2026", "soon"}) {
        diary.type_date(text);
        EXPECT_EQ(editor().date.text, text);
        EXPECT_THAT(editor().date.problem, HasSubstr("month as a word")) << text;
    }
    for (const auto* text : {"", "25:00", "8", "noon"}) {
        diary.type_time(text);
        EXPECT_EQ(editor().time.text, text);
        EXPECT_THAT(editor().time.problem, HasSubstr("hours and minutes")) << text;
    }
    EXPECT_EQ(only_entry(), before);
    diary.type_time("19:00");
    EXPECT_EQ(only_entry(), before) << "the date is still none";
    diary.type_date("5 Nov 2026");
    EXPECT_EQ(only_entry().time.minute_of_day, 19 * 60);
}

TEST_F(DiaryEntries, ATimeToComeIsRefusedInWords) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.type_time("20:31");
    EXPECT_THAT(editor().time.problem, HasSubstr("still to come"));
    EXPECT_EQ(editor().time.text, "20:31");
    EXPECT_EQ(only_entry().time, desk.now);
    diary.type_date("6 Nov 2026");
    diary.type_time("08:00");
    EXPECT_THAT(editor().time.problem, HasSubstr("still to come"));
    EXPECT_EQ(only_entry().time, desk.now);
    diary.type_date("5 Nov 2026");
    diary.type_time("20:30");
    EXPECT_EQ(editor().time.problem, "");
}

TEST_F(DiaryEntries, TheClockOfAnotherZoneStaysAsLongAsTheTimeDoes) {
    auto entry = entry_of_elsewhere();
    entry.time.utc_offset_minutes += 300;
    open_with({entry});
    diary.select(entry.id);
    diary.type_date("4 Nov 2026");
    diary.type_time("08:00");
    EXPECT_EQ(only_entry(), entry);
}

TEST_F(DiaryEntries, WhatIsWrittenBesideTheSignsIsKept) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.choose_sentence(2);
    diary.choose_sentence(9);
    diary.type_sentence("the hand shakes");
    diary.type_note("one\r\ntwo");
    EXPECT_EQ(only_entry().sentence, SentenceLook::changed);
    EXPECT_EQ(only_entry().sentence_text, "the hand shakes");
    EXPECT_EQ(only_entry().note, "one\ntwo");
    const auto row = diary.row(0);
    EXPECT_EQ(row.note, "sentence not as usual; one two");
    EXPECT_EQ(row.noticed, "fever");
    EXPECT_EQ(row.who, "patient");
}

TEST_F(DiaryEntries, ANoteAsLongAsADiaryHoldsIsKeptAndALongerOneStaysInItsBoxWithTheReason) {
    desk.tick("fever");
    const auto id = only_entry().id;
    diary.select(id);
    const std::string longest(longest_text_bytes, 'x');
    diary.type_note(longest);
    EXPECT_EQ(only_entry().note, longest);
    EXPECT_EQ(editor().problem, "");
    const auto too_long = longest + "y";
    const auto is_told = [&] {
        return editor().note == too_long && editor().problem.find("4096") != std::string::npos &&
               desk.notice("too_long") != nullptr && desk.state().strip.is_strong;
    };
    diary.type_note(too_long);
    EXPECT_EQ(only_entry().note, longest);
    EXPECT_TRUE(is_told());
    diary.choose_who(1);
    EXPECT_TRUE(is_told()) << "another change of the entry does not make it forgotten";
    diary.type_sentence("short");
    EXPECT_TRUE(is_told());
    desk.tick("chills");
    EXPECT_TRUE(is_told());
    diary.new_entry();
    EXPECT_EQ(editor().problem, "") << "of the other entry";
    EXPECT_NE(desk.notice("too_long"), nullptr);
    diary.select(id);
    EXPECT_TRUE(is_told());
    diary.type_note("short");
    EXPECT_EQ(editor().problem, "");
    EXPECT_EQ(desk.notice("too_long"), nullptr);
    EXPECT_EQ(find_entry(*diary.diary(), id)->note, "short");
    EXPECT_EQ(find_entry(*diary.diary(), id)->sentence_text, "short");
}

TEST_F(DiaryEntries, ATextThatWasTooLongIsForgottenWithItsEntry) {
    desk.tick("fever");
    diary.select(only_entry().id);
    diary.type_note(std::string(longest_text_bytes + 1, 'x'));
    diary.remove_selected();
    EXPECT_EQ(desk.notice("too_long"), nullptr);
}

TEST_F(DiaryEntries, AReadingThatIsTooLongToKeepIsToldOnCheckUntilItIsShorter) {
    desk.type("temperature", std::string(longest_text_bytes + 1, '3'));
    EXPECT_THAT(desk.entries(), IsEmpty());
    EXPECT_TRUE(desk.state().strip.is_strong);
    EXPECT_THAT(desk.state().strip.text, HasSubstr("not kept"));
    desk.type("temperature", "38.4");
    EXPECT_FALSE(desk.state().strip.is_strong);
    EXPECT_THAT(desk.entries(), SizeIs(1));
}

TEST_F(DiaryEntries, AFullDiarySaysSoAndTakesNoMore) {
    std::vector<Entry> entries(most_entries);
    for (std::size_t i = 0; i < entries.size(); ++i) entries[i].id = "e" + std::to_string(10'000'000 + i);
    diary.show_list(false);
    open_with(std::move(entries));
    desk.tick("fever");
    EXPECT_TRUE(desk.state().strip.is_strong);
    EXPECT_THAT(desk.state().strip.text, HasSubstr("20000 entries"));
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_THAT(desk.entries(), SizeIs(most_entries));
    diary.new_entry();
    EXPECT_THAT(desk.state().notices, SizeIs(1)) << "the same is told once";
    diary.select("e10000000");
    diary.remove_selected();
    desk.tick("chills");
    EXPECT_FALSE(desk.state().strip.is_strong) << "there is room now";
    EXPECT_THAT(desk.entries(), SizeIs(most_entries));
    diary.bring_back("e10000000");
    EXPECT_THAT(desk.notice_text("not_added"), HasSubstr("this one is full"));
    EXPECT_THAT(desk.state().removed, SizeIs(1));
}

// ---- Details

TEST_F(DiaryEntries, TheInfusionDateIsTheSameOnCheckAndInTheDiary) {
    diary.type_detail("infusion_date", "2 Nov 2026");
    EXPECT_EQ(desk.check.state().infusion_date.text, "2 Nov 2026");
    EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-02");
    desk.check.type_infusion_date("3 Nov 2026");
    EXPECT_EQ(desk.detail("infusion_date"), "3 Nov 2026");
    EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-03");
    for (const auto* text : {"3 No", "9 Nov 2026"}) {
        desk.check.type_infusion_date(text);
        EXPECT_EQ(desk.detail("infusion_date"), text);
        EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-03") << "until the new one can be used";
    }
    EXPECT_NE(desk.state().details[0].value.problem, "");
    diary.type_detail("infusion_date", "");
    EXPECT_EQ(diary.diary()->details.infusion_date, "");
}

TEST_F(DiaryEntries, UndoneDetailsAreUndoneOnCheckToo) {
    diary.type_detail("infusion_date", "2 Nov 2026");
    diary.new_entry();
    diary.type_detail("infusion_date", "3 Nov 2026");
    diary.undo();
    EXPECT_EQ(desk.check.state().infusion_date.text, "2 Nov 2026");
    desk.tick("fever");
    EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-02") << "the next tick does not undo the undo";
    diary.undo();
    diary.redo();
    EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-02");
}

TEST_F(DiaryEntries, TheInfusionDateOfTheDiaryStandsOnCheckWhenItIsOpened) {
    diary.type_detail("infusion_date", "2 Nov 2026");
    ASSERT_TRUE(diary.close());
    DiaryDesk other;
    other.diary.open(path);
    EXPECT_EQ(other.check.state().infusion_date.text, "2 Nov 2026");
    EXPECT_THAT(other.state().title, HasSubstr("infusion 2 November 2026, today day 3"));
}

TEST_F(DiaryEntries, ADetailThatIsTooLongStaysInItsBoxWithTheReason) {
    diary.type_detail("product", "a study");
    const std::string too_long(longest_text_bytes + 1, 'x');
    diary.type_detail("product", too_long);
    EXPECT_EQ(desk.detail("product"), too_long);
    EXPECT_NE(desk.state().details[1].value.problem, "");
    EXPECT_EQ(diary.diary()->details.product, "a study");
    desk.tick("fever");
    EXPECT_EQ(desk.detail("product"), too_long);
    diary.type_detail("product", "another study");
    EXPECT_EQ(diary.diary()->details.product, "another study");
    EXPECT_EQ(desk.state().details[1].value.problem, "");
}

TEST_F(DiaryEntries, NumbersThatOneSideDoesNotHaveAreFilledInFromTheOther) {
    diary.type_detail("team_phone", "555 0134");
    diary.type_detail("product", "a study");
    ASSERT_TRUE(diary.close());
    Settings settings;
    settings.team_name = "Ward 5C";
    settings.fever_line = "37.5 °C";
    DiaryDesk other(settings);
    other.diary.open(path);
    EXPECT_EQ(other.team.team().phone, "555 0134");
    EXPECT_EQ(other.team.team().name, "Ward 5C");
    EXPECT_EQ(other.detail("team_name"), "Ward 5C");
    EXPECT_EQ(other.detail("fever_line"), "37.5 °C");
    EXPECT_EQ(other.detail("team_phone"), "555 0134");
    EXPECT_EQ(other.notice("team_differs"), nullptr);
}

class TwoTeams : public DiaryEntries {
protected:
    TwoTeams() {
        Settings settings;
        settings.team_name = "Ward 5C";
        settings.team_phone = "555 0134";
        other = std::make_unique<DiaryDesk>(settings);
    }

    void SetUp() override {
        DiaryEntries::SetUp();
        diary.type_detail("team_name", "Ward 7");
        diary.type_detail("team_phone", "555 0999");
        diary.type_detail("emergency_number", "112");
        ASSERT_TRUE(diary.close());
        other->diary.open(path);
        ASSERT_NE(other->notice("team_differs"), nullptr);
        EXPECT_TRUE(other->state().strip.is_strong) << "the Check screen says it too";
    }

    std::unique_ptr<DiaryDesk> other;
};

TEST_F(TwoTeams, AreAskedAboutAndNeitherIsWrittenOver) {
    EXPECT_EQ(other->team.team().phone, "555 0134");
    EXPECT_EQ(other->detail("team_phone"), "555 0999");
    EXPECT_EQ(other->team.team().emergency_number, "112") << "which only one of them had";
    other->tick("fever");
    other->team.type_name("Ward 5");
    EXPECT_EQ(other->detail("team_name"), "Ward 5") << "what is typed later changes both";
    EXPECT_EQ(other->detail("team_phone"), "555 0999") << "what was not typed does not";
    EXPECT_EQ(other->team.team().phone, "555 0134");
    EXPECT_NE(other->notice("team_differs"), nullptr);
    other->diary.type_detail("team_phone", "555 0777");
    EXPECT_EQ(other->team.team().phone, "555 0777");
    EXPECT_EQ(other->notice("team_differs"), nullptr) << "they are the same now";
}

TEST_F(TwoTeams, TheOneInTheDiaryCanBeTaken) {
    other->diary.act(NoticeAction::use_diary_team);
    EXPECT_EQ(other->team.team().name, "Ward 7");
    EXPECT_EQ(other->team.team().phone, "555 0999");
    EXPECT_EQ(other->notice("team_differs"), nullptr);
}

TEST_F(TwoTeams, TheOneAboveCanBeTakenAndUndone) {
    other->diary.act(NoticeAction::use_window_team);
    EXPECT_EQ(other->detail("team_name"), "Ward 5C");
    EXPECT_EQ(other->detail("team_phone"), "555 0134");
    EXPECT_EQ(other->detail("emergency_number"), "112");
    EXPECT_EQ(other->notice("team_differs"), nullptr);
    other->diary.undo();
    EXPECT_EQ(other->detail("team_phone"), "555 0999");
}

TEST_F(TwoTeams, NoAnswerEmptiesANumber) {
    DiaryDesk reading;  // for reading only, so that nothing can be filled in on its side
    reading.team.type_phone("555 0134");
    reading.team.type_name("Ward 5C");
    reading.team.type_fever_line("37.5");
    reading.diary.open(path);
    ASSERT_TRUE(reading.state().is_read_only);
    reading.diary.act(NoticeAction::use_diary_team);
    EXPECT_EQ(reading.team.team().phone, "555 0999");
    EXPECT_EQ(reading.team.state().fever_line, "37.5") << "the diary has none";
}

TEST_F(DiaryEntries, WhatIsTypedAboutTheTeamChangesBothSides) {
    desk.team.type_phone("555 0134");
    EXPECT_EQ(diary.diary()->details.team_phone, "555 0134");
    diary.type_detail("fever_line", "37.5 °C");
    EXPECT_TRUE(desk.team.team().fever_line);
    desk.type("temperature", "37.6");
    EXPECT_THAT(diary.row(0).noticed, "fever");
    diary.type_detail("team_phone", "555 0999");
    EXPECT_EQ(desk.team.team().phone, "555 0999");
    desk.team.type_name("Ward 5C");
    EXPECT_EQ(diary.diary()->details.team_phone, "555 0999");
    desk.team.type_phone("");
    EXPECT_EQ(diary.diary()->details.team_phone, "");
}

TEST_F(DiaryEntries, UndoNeverTakesANumberOutOfTheBand) {
    Settings settings;
    settings.team_phone = "555 0134";
    settings.team_name = "Ward 5C";
    DiaryDesk other(settings);
    other.diary.create(folder / "other", {}, {});
    while (other.state().can_undo) other.diary.undo();
    EXPECT_EQ(other.team.team().phone, "555 0134");
    other.team.type_phone("555 0999");
    other.diary.new_entry();
    other.team.type_phone("555 0777");
    other.diary.undo();
    EXPECT_EQ(other.team.team().phone, "555 0999");
}

}  // namespace
}  // namespace signpost
