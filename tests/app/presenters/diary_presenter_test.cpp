// SPDX-License-Identifier: Apache-2.0
// The file of the diary: made, opened, locked, failed, closed, sealed and copied.
#include "app/presenters/diary_presenter.h"

#include <cerrno>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/frame.h"
#include "tests/app/presenters/diary_desk.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::bytes_in;
using testing::DiaryDesk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::TempFolder;
using testing::write_bytes;

const Translator words;

class DiaryFile : public ::testing::Test {
protected:
    Settings remembered(const std::string& file) {
        Settings out;
        out.diary_path = file;
        return out;
    }

    /// A diary with the fever of one evening, closed again.
    void make_diary(const std::string& file, const std::string& passphrase = {}) {
        DiaryDesk desk;
        desk.diary.create(file, passphrase, passphrase);
        desk.tick("fever");
        ASSERT_TRUE(desk.diary.close());
    }

    /// The same, saved twice, so that there is a backup with the fever.
    void make_diary_with_backup(const std::string& file) {
        DiaryDesk desk;
        desk.diary.create(file, {}, {});
        desk.tick("fever");
        ASSERT_TRUE(desk.diary.save_now());
        desk.tick("chills");
        ASSERT_TRUE(desk.diary.close());
    }

    TempFolder folder;
    std::string path = folder / "diary.signpost";
};

TEST_F(DiaryFile, WithoutADiaryTheStripSaysThatNothingIsKept) {
    DiaryDesk desk;
    desk.tick("fever");
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
    EXPECT_EQ(desk.state().strip.text, "What you tick is gone when you close this window.");
    ASSERT_THAT(desk.state().strip.buttons, SizeIs(1));
    EXPECT_EQ(desk.state().strip.buttons[0].action, NoticeAction::show_diary);
    EXPECT_EQ(desk.diary.diary(), nullptr);
    EXPECT_TRUE(desk.diary.write_now());
    EXPECT_TRUE(desk.diary.save_now());
    EXPECT_TRUE(desk.diary.close());
}

TEST_F(DiaryFile, WithoutADiaryNothingThatIsPressedDoesHarm) {
    DiaryDesk desk;
    auto& diary = desk.diary;
    diary.open_remembered();
    diary.unlock("x");
    diary.change_passphrase("a", "a");
    diary.keep_copy(path);
    diary.new_entry();
    diary.select("x");
    diary.select_row(3);
    diary.type_date("5 Nov 2026");
    diary.type_note("x");
    diary.remove_selected();
    diary.bring_back("x");
    diary.undo();
    diary.redo();
    diary.type_detail("product", "x");
    for (int action = 0; action <= static_cast<int>(NoticeAction::add_note); ++action)
        if (static_cast<NoticeAction>(action) != NoticeAction::reopen)
            diary.act(static_cast<NoticeAction>(action));
    EXPECT_EQ(desk.state().stage, DiaryStage::failed) << "there is no copy to go back to";
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_EQ(diary.row(0), DiaryRow{});
    EXPECT_EQ(diary.id_of_row(0), "");
    EXPECT_FALSE(diary.row_of("x"));
}

TEST_F(DiaryFile, ANewDiaryIsOpenAndRemembered) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_FALSE(desk.state().is_sealed);
    EXPECT_THAT(desk.state().place, HasSubstr(path));
    EXPECT_EQ(desk.state().strip.text, "What you tick is kept in your diary by itself.");
    EXPECT_FALSE(desk.state().strip.is_strong);
    EXPECT_THAT(desk.entries(), IsEmpty());
    EXPECT_THAT(desk.state().notices, IsEmpty());
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, path);
    EXPECT_EQ(kept.who, "") << "nobody was chosen";
}

TEST_F(DiaryFile, TheDiaryOfTheLastTimeIsOpenedByItself) {
    make_diary(path);
    DiaryDesk desk(remembered(path));
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
    desk.diary.open_remembered();
    ASSERT_EQ(desk.state().stage, DiaryStage::open);
    ASSERT_THAT(desk.entries(), SizeIs(1));
    EXPECT_THAT(desk.entries()[0].signs, ::testing::ElementsAre("fever"));
}

TEST_F(DiaryFile, AGivenDiaryIsOpenedInPlaceOfTheLastOneAndRemembered) {
    make_diary(path);
    const auto given = folder / "given.signpost";
    make_diary(given);
    DiaryDesk desk(remembered(path));
    desk.diary.open_given(given);
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_EQ(desk.diary.path(), given);
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, given);
}

TEST_F(DiaryFile, AGivenFileThatIsNoDiaryDoesNotTakeThePlaceOfTheLastOne) {
    make_diary(path);
    const auto given = folder / "letter";
    write_bytes(given, "a letter");
    DiaryDesk desk(remembered(path));
    desk.diary.open_given(given);
    EXPECT_EQ(desk.state().stage, DiaryStage::failed);
    EXPECT_THAT(desk.notice_text("not_opened"), HasSubstr(given + " is not a Signpost diary"));
    EXPECT_EQ(bytes_in(given), "a letter");
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, path);

    const auto third = folder / "third.signpost";
    desk.diary.create(third, {}, {});
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, third) << "what was opened since is the diary of the last time";
}

TEST_F(DiaryFile, AGivenDiaryThatStaysLockedDoesNotTakeThePlaceOfTheLastOne) {
    make_diary(path);
    const auto given = folder / "given.signpost";
    make_diary(given, "secret");
    DiaryDesk desk(remembered(path));
    desk.diary.open_given(given);
    EXPECT_EQ(desk.state().stage, DiaryStage::locked);
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, path);
    desk.diary.unlock("secret");
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, given);
}

TEST_F(DiaryFile, ASealedDiaryHoldsNoWordOfWhatIsInIt) {
    DiaryDesk desk;
    desk.diary.create(path, "a short sentence", "a short sentence");
    ASSERT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_TRUE(desk.state().is_sealed);
    EXPECT_THAT(desk.state().place, HasSubstr("with a passphrase"));
    desk.tick("fever");
    ASSERT_TRUE(desk.diary.write_now());
    EXPECT_THAT(bytes_in(path + ".journal"), ::testing::Not(HasSubstr("fever")));
    ASSERT_TRUE(desk.diary.save_now());
    EXPECT_THAT(bytes_in(path), ::testing::Not(HasSubstr("fever")));
}

TEST_F(DiaryFile, TwoPassphrasesThatDifferAreAskedForAgainAndMakeNoFile) {
    DiaryDesk desk;
    desk.diary.create(path, "one", "another");
    EXPECT_EQ(desk.state().passphrase_problem, "The two are not the same. Type both again.");
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
    EXPECT_FALSE(std::filesystem::exists(path));
    desk.diary.create(path, "one", "one");
    EXPECT_EQ(desk.state().passphrase_problem, "");
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
}

TEST_F(DiaryFile, AFileThatIsThereAlreadyIsNotWrittenOver) {
    write_bytes(path, "a letter");
    DiaryDesk desk;
    for (const auto* passphrase : {"", "secret"}) {
        desk.diary.create(path, passphrase, passphrase);
        EXPECT_EQ(desk.state().stage, DiaryStage::none) << "as before: nothing was open";
        EXPECT_THAT(desk.notice_text("not_created"), HasSubstr(path + " is there already"));
        EXPECT_EQ(bytes_in(path), "a letter");
        EXPECT_EQ(desk.state().strip.text, "What you tick is gone when you close this window.");
    }
    desk.diary.create(folder / "other.signpost", {}, {});
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_EQ(desk.notice("not_created"), nullptr);
}

TEST_F(DiaryFile, WhereNothingCanBeWrittenNoDiaryIsMadeAndWhatIsOpenStays) {
    DiaryDesk desk;
    desk.disk.fail_with(EACCES);
    desk.diary.create(path, {}, {});
    EXPECT_THAT(desk.notice_text("not_created"), HasSubstr("Choose a folder of your own"));
    desk.disk.fail_with(0);
    desk.diary.create(folder / "no such folder/diary", {}, {});
    EXPECT_THAT(desk.notice_text("not_created"), HasSubstr("its folder is not there"));
    desk.diary.create("", {}, {});
    EXPECT_THAT(desk.notice_text("not_created"), HasSubstr("Choose a place"));
    desk.diary.create(path, {}, {});
    desk.tick("fever");
    write_bytes(folder / "letter", "a letter");
    desk.diary.create(folder / "letter", {}, {});
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.notice_text("not_created"), HasSubstr("is there already"));
    EXPECT_THAT(desk.entries(), SizeIs(1));
}

TEST_F(DiaryFile, ALockedDiaryStaysLockedWhenANewOneCannotBeMade) {
    make_diary(path, "secret");
    DiaryDesk desk(remembered(path));
    desk.diary.open_remembered();
    write_bytes(folder / "letter", "a letter");
    desk.diary.create(folder / "letter", "x", "x");
    EXPECT_EQ(desk.state().stage, DiaryStage::locked);
    desk.diary.unlock("secret");
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
}

TEST_F(DiaryFile, ASecondClickWhileTheKeyIsMadeDoesNotLeaveTheWorkGoingOnForEver) {
    write_bytes(path, "a letter");
    DiaryDesk desk;
    desk.is_work_held = true;
    desk.diary.create(path, "x", "x");
    desk.diary.create(path, "x", "x");
    EXPECT_EQ(desk.state().stage, DiaryStage::working);
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
}

TEST_F(DiaryFile, ASealedDiaryIsLockedUntilItsPassphraseIsTyped) {
    make_diary(path, "secret");
    DiaryDesk desk(remembered(path));
    desk.is_work_held = true;
    desk.diary.open_remembered();
    EXPECT_EQ(desk.state().stage, DiaryStage::locked);
    EXPECT_EQ(desk.state().strip.text, "Your diary is locked. What you tick goes into it once it is open.");
    const auto ticked_at = desk.now;
    desk.tick("chills");
    desk.pass_minutes(20);

    desk.diary.unlock("SECRET");
    EXPECT_EQ(desk.state().stage, DiaryStage::working);
    EXPECT_EQ(desk.state().strip.text, "Your diary is being opened.");
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::locked);
    EXPECT_THAT(desk.state().passphrase_problem, HasSubstr("not the passphrase of this diary"));

    desk.diary.unlock("secret");
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_EQ(desk.state().passphrase_problem, "");
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_EQ(desk.entries().back().time, ticked_at) << "it was noticed when it was ticked";
}

TEST_F(DiaryFile, WithoutMemoryForTheKeyItIsSaidAndCanBeTriedAgain) {
    DiaryWorld world;
    KeySettings greedy = KeySettings::quick();
    greedy.memory_bytes = 1ULL << 40U;  // refused, as if there were too little of it
    world.new_key = [greedy] { return greedy; };
    CheckPresenter check(testing::real_catalog(), words, [] { return CalendarDate{}; }, {});
    CareTeamPresenter team(testing::real_catalog(), words, {});
    DiaryPresenter diary(testing::real_catalog(), words, check, team, {}, world);
    diary.create(folder / "third", "x", "x");
    EXPECT_EQ(diary.state().stage, DiaryStage::none);
    ASSERT_THAT(diary.state().notices, SizeIs(1));
    EXPECT_THAT(diary.state().notices[0].text, HasSubstr("not enough free memory"));
    EXPECT_FALSE(std::filesystem::exists(folder / "third"));

    diary.create(folder / "third", {}, {});
    ASSERT_EQ(diary.state().stage, DiaryStage::open);
    diary.change_passphrase("x", "x");
    EXPECT_EQ(diary.state().stage, DiaryStage::open);
    EXPECT_FALSE(diary.state().is_sealed);
    EXPECT_THAT(diary.state().notices.back().text, HasSubstr("not enough free memory"));
    EXPECT_THAT(diary.state().notices.back().heading, HasSubstr("passphrase"));
}

struct BadFile {
    std::string bytes;
    std::string words;
};

TEST_F(DiaryFile, EachFileThatCannotBeOpenedIsToldInItsOwnWordsAndLeftAsItIs) {
    make_diary(folder / "sound");
    const auto sound = bytes_in(folder / "sound");
    auto newer = sound.substr(0, sound.size() - checksum_bytes);
    newer[8] = '\x63';  // the format number behind the magic word
    const auto checksum = checksum_of(newer);
    newer.append(reinterpret_cast<const char*>(checksum.data()), checksum.size());
    auto damaged = sound;
    damaged[sound.size() - 40] ^= 1;
    const BadFile files[] = {{"a letter", "is not a Signpost diary"},
                             {"", "is damaged"},
                             {newer, "was made by a newer Signpost"},
                             {damaged, "is damaged"},
                             {sound.substr(0, sound.size() / 2), "is damaged"}};
    for (const auto& [bytes, words_said] : files) {
        write_bytes(path, bytes);
        DiaryDesk desk(remembered(path));
        desk.diary.open_remembered();
        EXPECT_EQ(desk.state().stage, DiaryStage::failed) << words_said;
        EXPECT_THAT(desk.notice_text("not_opened"), HasSubstr(words_said));
        EXPECT_THAT(desk.notice_text("not_opened"), HasSubstr(path));
        EXPECT_TRUE(desk.has_button("not_opened", NoticeAction::reopen));
        EXPECT_FALSE(desk.has_button("not_opened", NoticeAction::restore_backup)) << "there is no copy";
        EXPECT_TRUE(desk.state().strip.is_strong);
        EXPECT_THAT(desk.state().strip.text, HasSubstr("not kept"));
        EXPECT_EQ(bytes_in(path), bytes);
    }
}

TEST_F(DiaryFile, AMissingFileIsToldAndTriedAgain) {
    DiaryDesk desk(remembered(path));
    desk.diary.open_remembered();
    EXPECT_EQ(desk.state().stage, DiaryStage::failed);
    EXPECT_THAT(desk.notice_text("not_opened"), HasSubstr("There is no file " + path));
    make_diary(path);
    desk.diary.act(NoticeAction::reopen);
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_EQ(desk.notice("not_opened"), nullptr);
}

TEST_F(DiaryFile, AFailureIsForgottenOnceAnotherDiaryIsAskedFor) {
    make_diary(path, "secret");
    write_bytes(folder / "letter", "a letter");
    DiaryDesk desk;
    desk.diary.open(folder / "letter");
    EXPECT_NE(desk.notice("not_opened"), nullptr);
    desk.diary.open(path);
    EXPECT_EQ(desk.state().stage, DiaryStage::locked);
    EXPECT_EQ(desk.notice("not_opened"), nullptr) << "it is about another file";
}

TEST_F(DiaryFile, ADamagedDiaryGivesWayToItsBackupAndIsKept) {
    make_diary_with_backup(path);
    auto damaged = bytes_in(path);
    damaged[damaged.size() - 40] ^= 1;
    write_bytes(path, damaged);
    DiaryDesk desk(remembered(path));
    desk.diary.open_remembered();
    ASSERT_TRUE(desk.has_button("not_opened", NoticeAction::restore_backup));
    desk.diary.act(NoticeAction::restore_backup);
    ASSERT_EQ(desk.state().stage, DiaryStage::open);
    ASSERT_THAT(desk.entries(), SizeIs(1));
    EXPECT_THAT(desk.entries()[0].signs, ::testing::ElementsAre("fever"));
    EXPECT_THAT(desk.notice_text("restored"), HasSubstr(path + ".damaged1"));
    EXPECT_EQ(bytes_in(path + ".damaged1"), damaged);
    EXPECT_EQ(desk.notice("not_opened"), nullptr);
    desk.diary.act(NoticeAction::dismiss);
    EXPECT_EQ(desk.notice("restored"), nullptr);
}

TEST_F(DiaryFile, AnEmptiedFileGivesWayToItsBackupToo) {
    make_diary_with_backup(path);
    write_bytes(path, "");  // as some disks leave a file after a power failure
    DiaryDesk desk(remembered(path));
    desk.diary.open_remembered();
    ASSERT_TRUE(desk.has_button("not_opened", NoticeAction::restore_backup));
    desk.diary.act(NoticeAction::restore_backup);
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
}

TEST_F(DiaryFile, AMissingDiaryGivesWayToItsBackupWithoutNamingADamagedFile) {
    make_diary_with_backup(path);
    std::filesystem::remove(path);
    DiaryDesk desk(remembered(path));
    desk.diary.open_remembered();
    desk.diary.act(NoticeAction::restore_backup);
    ASSERT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.notice_text("restored"), ::testing::Not(HasSubstr("damaged")));
}

TEST_F(DiaryFile, ABackupThatIsDamagedTooLeavesBothFilesAndSaysSo) {
    make_diary_with_backup(path);
    write_bytes(path, "nothing of worth");
    write_bytes(path + ".backup", bytes_in(path + ".backup").substr(0, 100));
    DiaryDesk desk(remembered(path));
    desk.diary.open_remembered();
    desk.diary.act(NoticeAction::restore_backup);
    EXPECT_EQ(desk.state().stage, DiaryStage::failed);
    EXPECT_THAT(desk.notice_text("not_opened"), HasSubstr(".backup is damaged"));
    EXPECT_TRUE(desk.has_button("not_opened", NoticeAction::reopen));
    EXPECT_EQ(bytes_in(path), "nothing of worth");
}

TEST_F(DiaryFile, ADiaryThatIsOpenStaysWhenAnotherCannotBeOpened) {
    write_bytes(folder / "letter", "a letter");
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.tick("fever");
    desk.diary.open(folder / "letter");
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.notice_text("not_opened"), HasSubstr("letter is not a Signpost diary"));
    EXPECT_TRUE(desk.has_button("not_opened", NoticeAction::dismiss));
    EXPECT_FALSE(desk.has_button("not_opened", NoticeAction::reopen)) << "that would close the open one";
    EXPECT_THAT(desk.entries(), SizeIs(1));
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, path);
}

TEST_F(DiaryFile, WhatIsKeptInOneDiaryIsNoPartOfTheNext) {
    make_diary(folder / "of somebody else");
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.diary.type_detail("infusion_date", "2 Nov 2026");
    desk.tick("seizure");
    desk.diary.new_check();
    desk.tick("rash");
    desk.diary.open(folder / "of somebody else");
    EXPECT_THAT(desk.entries(), SizeIs(1)) << "the fever that was there";
    EXPECT_EQ(desk.detail("infusion_date"), "");
    EXPECT_EQ(desk.check.state().infusion_date.text, "");
    EXPECT_FALSE(desk.is_ticked("rash"));
    EXPECT_FALSE(desk.check.state().can_undo);
    desk.diary.open(path);
    EXPECT_THAT(desk.entries(), SizeIs(2));
    EXPECT_EQ(desk.check.state().infusion_date.text, "2 Nov 2026");
}

TEST_F(DiaryFile, OpeningTheSameDiaryAgainKeepsWhatIsTickedOnce) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.tick("rash");
    desk.diary.open(path);
    ASSERT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.entries(), SizeIs(1));
}

TEST_F(DiaryFile, ClosingSavesAndShowsThatNothingIsKeptNow) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.tick("rash");
    EXPECT_TRUE(desk.diary.has_unsaved());
    EXPECT_TRUE(desk.diary.close());
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
    EXPECT_EQ(desk.state().strip.text, "What you tick is gone when you close this window.");
    EXPECT_FALSE(std::filesystem::exists(path + ".journal"));
    EXPECT_EQ(desk.diary.diary(), nullptr);
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, path) << "opened again at the next start";
}

TEST_F(DiaryFile, ADiaryClosedByAButtonIsNotOpenedAgainByItself) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.tick("rash");
    desk.diary.close_diary();
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
    EXPECT_EQ(desk.state().place, "");
    EXPECT_FALSE(desk.is_ticked("rash")) << "it is in the diary that was closed";
    Settings kept;
    desk.diary.store(kept);
    EXPECT_EQ(kept.diary_path, "");

    make_diary(folder / "sealed", "secret");
    desk.diary.open(folder / "sealed");
    EXPECT_EQ(desk.state().stage, DiaryStage::locked);
    desk.diary.close_diary();
    EXPECT_EQ(desk.state().stage, DiaryStage::none);
}

TEST_F(DiaryFile, APassphraseIsSetChangedAndTakenAway) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.tick("rash");
    desk.diary.change_passphrase("one", "two");
    EXPECT_NE(desk.state().passphrase_problem, "");
    EXPECT_FALSE(desk.state().is_sealed);
    for (const auto* passphrase : {"one", "two"}) {
        desk.diary.change_passphrase(passphrase, passphrase);
        EXPECT_TRUE(desk.state().is_sealed);
        EXPECT_THAT(desk.state().spoken, HasSubstr("nobody can open the diary without it"));
        DiaryDesk other(remembered(path));
        other.diary.open_remembered();
        EXPECT_EQ(other.state().stage, DiaryStage::locked);
        other.diary.unlock(passphrase);
        EXPECT_EQ(other.state().stage, DiaryStage::open) << passphrase;
    }
    desk.diary.change_passphrase({}, {});
    EXPECT_FALSE(desk.state().is_sealed);
    EXPECT_THAT(desk.state().spoken, HasSubstr("no passphrase"));
    EXPECT_THAT(desk.entries(), SizeIs(1));
}

TEST_F(DiaryFile, APassphraseThatCannotBeWrittenIsNotSaidToBeSet) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.disk.fail_with(ENOSPC);
    desk.diary.change_passphrase("secret", "secret");
    EXPECT_FALSE(desk.state().is_sealed);
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.notice_text("passphrase"), HasSubstr("The disk is full"));
    EXPECT_THAT(desk.state().spoken, ::testing::Not(HasSubstr("passphrase now")));
    desk.disk.fail_with(0);
    desk.diary.change_passphrase("secret", "secret");
    EXPECT_TRUE(desk.state().is_sealed);
    EXPECT_EQ(desk.notice("passphrase"), nullptr);
}

TEST_F(DiaryFile, WhileAPassphraseIsBeingSetTheDiaryTakesTicks) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.is_work_held = true;
    desk.diary.change_passphrase("secret", "secret");
    EXPECT_EQ(desk.state().stage, DiaryStage::working);
    desk.tick("rash");
    EXPECT_THAT(desk.state().strip.text, HasSubstr("Kept in your diary"));
    desk.diary.change_passphrase("other", "other");  // a second click
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.entries(), SizeIs(1));
    ASSERT_TRUE(desk.diary.close());
    desk.diary.open(path);
    desk.diary.unlock("secret");
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
}

TEST_F(DiaryFile, AKeyThatComesTooLateChangesNothing) {
    make_diary(folder / "plain");
    make_diary(folder / "sealed", "secret");
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.is_work_held = true;
    desk.diary.change_passphrase("new", "new");
    desk.diary.open(folder / "plain");  // the diary whose passphrase was to be changed is closed
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_FALSE(desk.state().is_sealed);
    desk.diary.change_passphrase("new", "new");
    desk.diary.close_diary();
    desk.finish_work();
    EXPECT_EQ(desk.state().stage, DiaryStage::none);

    desk.diary.open(folder / "sealed");
    desk.diary.unlock("secret");
    desk.diary.open(folder / "plain");
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    desk.finish_work();
    EXPECT_THAT(desk.state().place, HasSubstr("plain"));
    for (const auto& name : {"plain", "diary.signpost"}) {
        EXPECT_EQ(key_settings_of(folder / name).value(), std::nullopt) << name;
    }
}

TEST_F(DiaryFile, ACopyHoldsEverythingAndNeverReplacesAFile) {
    DiaryDesk desk;
    desk.diary.create(path, {}, {});
    desk.tick("rash");
    const auto copy = folder / "copy";
    desk.diary.keep_copy(copy);
    EXPECT_THAT(desk.notice_text("copy"), HasSubstr(copy));
    EXPECT_FALSE(desk.notice("copy")->is_problem);
    const auto bytes = bytes_in(copy);
    desk.tick("chills");
    desk.diary.keep_copy(copy);
    EXPECT_TRUE(desk.notice("copy")->is_problem);
    EXPECT_THAT(desk.notice_text("copy"), HasSubstr("is there already"));
    EXPECT_EQ(bytes_in(copy), bytes);
    desk.diary.keep_copy(folder / "no folder/copy");
    EXPECT_THAT(desk.notice_text("copy"), HasSubstr("its folder is not there"));
    DiaryDesk other;
    other.diary.open(copy);
    ASSERT_EQ(other.state().stage, DiaryStage::open);
    EXPECT_THAT(other.entries(), SizeIs(1));
}

}  // namespace
}  // namespace signpost
