// SPDX-License-Identifier: Apache-2.0
// A disk that is full or broken, a crash, another program, a second window: what is told, and that nothing is
// lost.
#include <cerrno>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/presenters/diary_presenter.h"
#include "core/diary/frame.h"
#include "tests/app/presenters/diary_desk.h"

namespace signpost {
namespace {

using testing::bytes_in;
using testing::DiaryDesk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using testing::TempFolder;
using testing::write_bytes;

class DiaryDisk : public ::testing::Test {
protected:
    void SetUp() override { desk.diary.create(path, {}, {}); }

    Diary diary_in(const std::string& file) {
        const auto bytes = bytes_in(file);
        const auto frame = read_frame(bytes);
        EXPECT_TRUE(frame.ok());
        return frame.ok() ? open_frame(frame.value(), nullptr).value() : Diary{};
    }

    /// What another program wrote into the file meanwhile.
    void change_elsewhere(const std::function<void(Diary&)>& change) {
        auto theirs = diary_in(path);
        change(theirs);
        write_bytes(path, diary_file_bytes(theirs, 50, nullptr));
    }

    /// Ends like a crash: one change of the file's entries is in the journal only.
    void leave_in_journal(const std::vector<Change>& changes) {
        ASSERT_TRUE(desk.diary.close());
        auto session = DiarySession::open(path, nullptr, OpenFor::writing);
        ASSERT_TRUE(session.ok());
        for (const auto& change : changes) ASSERT_FALSE(session.value().make(change));
        ASSERT_FALSE(session.value().write_journal());
    }

    Entry entry_with(const std::string& sign) {
        Entry out;
        out.id = new_id();
        out.time = desk.now;
        out.signs = {sign};
        return out;
    }

    TempFolder folder;
    std::string path = folder / "diary.signpost";
    DiaryDesk desk;
    DiaryPresenter& diary = desk.diary;
};

TEST_F(DiaryDisk, WhatIsTickedIsInTheJournalBeforeItIsInTheFile) {
    desk.tick("fever");
    ASSERT_TRUE(diary.write_now());
    EXPECT_FALSE(diary.has_unwritten());
    EXPECT_TRUE(diary.has_unsaved());
    EXPECT_THAT(diary_in(path).entries, IsEmpty());
    EXPECT_TRUE(std::filesystem::exists(path + ".journal"));
    ASSERT_TRUE(diary.save_now());
    EXPECT_FALSE(diary.has_unsaved());
    EXPECT_THAT(diary_in(path).entries, SizeIs(1));
    EXPECT_FALSE(std::filesystem::exists(path + ".journal"));
}

struct DiskFailure {
    int error;
    std::string words;
};

TEST_F(DiaryDisk, AFailureIsToldLosesNothingAndIsForgottenOnceItSucceeds) {
    const DiskFailure failures[] = {{ENOSPC, "The disk is full."}, {EIO, "not on the disk yet"}};
    for (const auto& [error, words] : failures) {
        desk.tick("fever");
        desk.disk.fail_with(error);
        EXPECT_FALSE(diary.write_now());
        EXPECT_THAT(desk.notice_text("not_written"), HasSubstr(words));
        EXPECT_TRUE(desk.notice("not_written")->is_problem);
        EXPECT_TRUE(desk.has_button("not_written", NoticeAction::keep_copy));
        EXPECT_TRUE(desk.state().strip.is_strong);
        EXPECT_EQ(desk.state().strip.text, desk.notice_text("not_written"));
        EXPECT_TRUE(diary.has_unwritten());
        desk.tick("chills");
        EXPECT_THAT(desk.entries().back().signs, SizeIs(2)) << "ticking goes on";
        EXPECT_FALSE(diary.save_now());
        EXPECT_THAT(desk.state().notices, SizeIs(1)) << "the same is told once";
        desk.disk.fail_with(0);
        EXPECT_TRUE(diary.write_now());
        EXPECT_EQ(desk.notice("not_written"), nullptr);
        EXPECT_EQ(desk.notice("not_saved"), nullptr) << "with room again the file is tried at once too";
        EXPECT_THAT(desk.state().notices, IsEmpty());
        EXPECT_FALSE(desk.state().strip.is_strong);
        EXPECT_EQ(diary_in(path), *diary.diary());
        diary.new_check();
    }
}

TEST_F(DiaryDisk, AFailureThatGoesOnIsNotToldAnewEachTime) {
    desk.tick("fever");
    desk.disk.fail_with(ENOSPC);
    int changes = 0;
    EXPECT_FALSE(diary.write_now());
    diary.on_change = [&] { ++changes; };
    for (int i = 0; i < 3; ++i) EXPECT_FALSE(diary.write_now());
    EXPECT_EQ(changes, 0);
}

TEST_F(DiaryDisk, ACopyElsewhereCanBeKeptWhileTheDiskIsFull) {
    desk.tick("fever");
    desk.disk.fail_with(ENOSPC);
    EXPECT_FALSE(diary.save_now());
    diary.keep_copy(folder / "copy");
    EXPECT_TRUE(desk.notice("copy")->is_problem);
    EXPECT_THAT(desk.notice_text("copy"), HasSubstr("The disk is full"));
    desk.disk.fail_with(0);
    diary.keep_copy(folder / "copy");
    EXPECT_THAT(diary_in(folder / "copy").entries, SizeIs(1));
}

TEST_F(DiaryDisk, ADiaryThatCannotBeBroughtToTheDiskStaysOpen) {
    desk.tick("fever");
    desk.disk.fail_with(EIO);
    EXPECT_FALSE(diary.close());
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_TRUE(desk.state().strip.is_strong);
    diary.close_diary();
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    diary.open(path);
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    diary.create(folder / "another", {}, {});
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_FALSE(std::filesystem::exists(folder / "another"));
    diary.create(folder / "another", "secret", "secret");
    EXPECT_EQ(desk.state().stage, DiaryStage::open) << "and does not wait for a key for ever";
    EXPECT_THAT(desk.entries(), SizeIs(1));
    desk.disk.fail_with(0);
    EXPECT_TRUE(diary.close());
    EXPECT_THAT(diary_in(path).entries, SizeIs(1));
}

TEST_F(DiaryDisk, ADiaryWhoseJournalIsWrittenMayBeClosed) {
    desk.tick("fever");
    ASSERT_TRUE(diary.write_now());
    desk.disk.fail_with(ENOSPC);
    EXPECT_TRUE(diary.close());
    EXPECT_THAT(desk.state().notices, IsEmpty());
    desk.disk.fail_with(0);
    diary.open(path);
    ASSERT_THAT(desk.entries(), SizeIs(1));
    EXPECT_NE(desk.notice("recovered"), nullptr);
}

TEST_F(DiaryDisk, WhatAnotherProgramWroteIsPutTogetherWithOursAndSaid) {
    desk.tick("fever");
    ASSERT_TRUE(diary.save_now());
    desk.pass_minutes(1);
    const auto theirs = entry_with("rash");
    change_elsewhere([&](Diary& file) {
        file.entries.push_back(theirs);
        file.details.infusion_date = "2026-11-02";
    });
    desk.tick("chills");
    ASSERT_TRUE(diary.save_now());
    EXPECT_THAT(desk.notice_text("merged"), HasSubstr("What both wrote is in it now"));
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_EQ(*find_entry(*diary.diary(), theirs.id), theirs);
    EXPECT_EQ(diary_in(path), *diary.diary());
    EXPECT_EQ(desk.state().entry_count, 2U) << "the list shows it at once";
    EXPECT_EQ(desk.check.state().infusion_date.text, "2 Nov 2026");
    desk.tick("rash");
    EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-02") << "the next tick does not take it back";
}

TEST_F(DiaryDisk, AnEntryThatBothChangedStandsThereTwiceAndOursGoesOnOnCheck) {
    desk.tick("fever");
    ASSERT_TRUE(diary.save_now());
    change_elsewhere([&](Diary& file) {
        file.entries[0].signs = {"rash"};
        file.entries[0].revision += 3;
    });
    desk.tick("chills");
    ASSERT_TRUE(diary.save_now());
    EXPECT_THAT(desk.entries(), SizeIs(2));
    EXPECT_TRUE(desk.is_ticked("fever"));
    EXPECT_TRUE(desk.is_ticked("chills"));
    EXPECT_FALSE(desk.is_ticked("rash"));
    desk.tick("seizure");
    EXPECT_THAT(desk.entries(), SizeIs(2)) << "no third one";
    EXPECT_THAT(desk.entries(), ::testing::Contains(::testing::Field(&Entry::signs, ElementsAre("rash"))));
}

TEST_F(DiaryDisk, AForeignFileInTheDiarysPlaceIsNotWrittenOver) {
    desk.tick("fever");
    write_bytes(path, "a letter");
    EXPECT_FALSE(diary.save_now());
    EXPECT_THAT(desk.notice_text("not_saved"), HasSubstr("Nothing was written over it"));
    EXPECT_EQ(bytes_in(path), "a letter");
    EXPECT_TRUE(diary.has_unsaved());
}

TEST_F(DiaryDisk, WhatACrashLeftIsBackAndListedInWords) {
    leave_in_journal({PutEntry{entry_with("fever")}, SetDetail{"team_phone", "555 0134"}});
    diary.open(path);
    const auto* said = desk.notice("recovered");
    ASSERT_NE(said, nullptr);
    EXPECT_FALSE(said->is_problem);
    EXPECT_THAT(said->items, ElementsAre("New: Thu 5 Nov 2026, 20:30: fever",
                                         "Telephone number, day and night: 555 0134"));
    EXPECT_THAT(desk.entries(), SizeIs(1));
    EXPECT_EQ(desk.team.team().phone, "555 0134");
    diary.act(NoticeAction::dismiss, "recovered");
    EXPECT_EQ(desk.notice("recovered"), nullptr);
    EXPECT_THAT(desk.entries(), SizeIs(1)) << "kept";
    ASSERT_TRUE(diary.close());
    EXPECT_THAT(diary_in(path).entries, SizeIs(1));
}

TEST_F(DiaryDisk, WhatACrashLeftCanBeTakenOutAndBroughtBackByUndo) {
    desk.tick("rash");
    ASSERT_TRUE(diary.save_now());
    auto changed = desk.entries()[0];
    changed.note = "changed";
    ++changed.revision;
    const auto added = entry_with("fever");
    leave_in_journal({PutEntry{changed}, PutEntry{added}, SetDetail{"infusion_date", "2026-11-02"}});
    diary.open(path);
    ASSERT_THAT(desk.entries(), SizeIs(2));
    EXPECT_THAT(desk.notice("recovered")->items, SizeIs(3));
    diary.act(NoticeAction::take_out_recovered);
    EXPECT_EQ(desk.notice("recovered"), nullptr);
    ASSERT_THAT(desk.entries(), SizeIs(1));
    EXPECT_EQ(desk.entries()[0].note, "");
    EXPECT_EQ(diary.diary()->details.infusion_date, "");
    EXPECT_EQ(desk.check.state().infusion_date.text, "");
    EXPECT_EQ(desk.state().spoken, "Taken out. Undo brings it back.");
    diary.undo();
    EXPECT_THAT(desk.entries(), SizeIs(2));
    EXPECT_EQ(find_entry(*diary.diary(), changed.id)->note, "changed");
    EXPECT_EQ(diary.diary()->details.infusion_date, "2026-11-02");
    EXPECT_EQ(desk.check.state().infusion_date.text, "2 Nov 2026");
}

TEST_F(DiaryDisk, AnEntryTakenBackByUndoDoesNotComeBackAfterACrash) {
    {
        DiaryDesk crashing;
        crashing.diary.create(folder / "other", {}, {});
        crashing.tick("fever");
        crashing.tick("chills");
        ASSERT_TRUE(crashing.diary.write_now());
        crashing.diary.undo();
        ASSERT_THAT(crashing.entries(), IsEmpty());
        ASSERT_TRUE(crashing.diary.write_now());
    }
    diary.open(folder / "other");
    EXPECT_THAT(desk.entries(), IsEmpty());
}

TEST_F(DiaryDisk, ClosingOneNoticeLeavesTheOthers) {
    leave_in_journal({PutEntry{entry_with("fever")}});
    diary.open(path);
    diary.keep_copy(folder / "copy");
    diary.act(NoticeAction::dismiss, "copy");
    EXPECT_EQ(desk.notice("copy"), nullptr);
    EXPECT_NE(desk.notice("recovered"), nullptr);
    diary.act(NoticeAction::dismiss);
    EXPECT_THAT(desk.state().notices, IsEmpty());
}

TEST_F(DiaryDisk, AJournalThatCannotBeReadIsSetAsideAndSaid) {
    ASSERT_TRUE(diary.close());
    write_bytes(path + ".journal", std::string(500, 'x'));
    diary.open(path);
    EXPECT_EQ(desk.state().stage, DiaryStage::open);
    EXPECT_THAT(desk.notice_text("set_aside"), HasSubstr(path + ".journal.1"));
    EXPECT_EQ(bytes_in(path + ".journal.1"), std::string(500, 'x'));
}

TEST_F(DiaryDisk, ASecondWindowReadsAndSaysThatItKeepsNothing) {
    desk.tick("fever");
    ASSERT_TRUE(diary.save_now());
    DiaryDesk second;
    second.tick("rash");
    second.diary.open(path);
    EXPECT_EQ(second.state().stage, DiaryStage::open);
    EXPECT_TRUE(second.state().is_read_only);
    EXPECT_THAT(second.notice_text("read_only"), HasSubstr("another window or program"));
    EXPECT_THAT(second.entries(), SizeIs(1));
    EXPECT_TRUE(second.state().strip.is_strong);
    EXPECT_THAT(second.state().strip.text, HasSubstr("not kept"));
    const auto before = *second.diary.diary();
    second.tick("chills");
    second.diary.new_entry();
    second.diary.select(before.entries[0].id);
    second.diary.type_note("a note");
    EXPECT_THAT(second.state().editor->problem, HasSubstr("reading only"));
    second.diary.choose_who(1);
    second.diary.type_time("08:00");
    second.diary.type_detail("product", "a study");
    second.diary.type_detail("infusion_date", "2 Nov 2026");
    second.diary.change_passphrase("x", "x");
    EXPECT_THAT(second.state().passphrase_problem, HasSubstr("reading only"));
    second.diary.remove_selected();
    second.diary.undo();
    second.diary.continue_on_check(before.entries[0].id);
    EXPECT_EQ(*second.diary.diary(), before);
    EXPECT_FALSE(second.is_ticked("fever")) << "nothing could be changed there";
    EXPECT_TRUE(second.is_ticked("chills"));
    EXPECT_FALSE(second.state().can_undo);
    EXPECT_TRUE(second.diary.close());
    EXPECT_TRUE(second.is_ticked("chills")) << "it is kept nowhere else";
}

TEST_F(DiaryDisk, TryAgainWorksOnceTheFirstWindowIsClosed) {
    desk.tick("fever");
    DiaryDesk second;
    second.diary.open(path);
    second.tick("rash");
    second.diary.act(NoticeAction::reopen);
    EXPECT_TRUE(second.state().is_read_only);
    ASSERT_TRUE(diary.close());
    second.diary.act(NoticeAction::reopen);
    EXPECT_FALSE(second.state().is_read_only);
    EXPECT_EQ(second.notice("read_only"), nullptr);
    ASSERT_THAT(second.entries(), SizeIs(2)) << "what was ticked meanwhile goes into it now";
    EXPECT_THAT(second.entries(), ::testing::Contains(::testing::Field(&Entry::signs, ElementsAre("rash"))));
}

TEST_F(DiaryDisk, ASecondWindowDoesNotSayThatTheFirstOneEnded) {
    desk.tick("fever");
    ASSERT_TRUE(diary.write_now());
    DiaryDesk second;
    second.diary.open(path);
    EXPECT_THAT(second.entries(), SizeIs(1));
    const auto* said = second.notice("recovered");
    ASSERT_NE(said, nullptr);
    EXPECT_THAT(said->text, Not(HasSubstr("ended")));
    EXPECT_THAT(said->buttons, IsEmpty());
    second.diary.act(NoticeAction::take_out_recovered);
    EXPECT_THAT(second.entries(), SizeIs(1));
}

}  // namespace
}  // namespace signpost
