// SPDX-License-Identifier: Apache-2.0
// Two windows or programs on one diary, and files that are changed or replaced behind our back.
#include <cstdio>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/frame.h"
#include "tests/support/failing_layer.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using ::testing::Contains;
using testing::create_or_throw;
using ::testing::ElementsAre;
using testing::empty_diary;
using testing::FailingLayer;
using testing::Fault;
using testing::id_number;
using testing::is_there;
using testing::must;
using ::testing::Not;
using testing::note_entry;
using testing::notes_in;
using testing::open_or_throw;
using testing::put_file;
using testing::quick_key;
using testing::sample_diary;
using testing::TempFolder;
using FileKind = FileProblemKind;

Diary three_notes() {
    auto out = empty_diary();
    for (unsigned i = 1; i <= 3; ++i) out.entries.push_back(note_entry(i, "note " + std::to_string(i), i));
    return out;
}

Entry changed(const Diary& diary, unsigned number, const std::string& note) {
    auto out = *find_entry(diary, id_number(number));
    out.note = note;
    return out;
}

class Elsewhere : public ::testing::TestWithParam<bool> {
protected:
    SharedKey key() const { return GetParam() ? quick_key() : nullptr; }
    DiarySession open() const { return open_or_throw(path_, key()); }

    /// Lets another computer change the file while `ours` is open here: its copy goes there and comes back.
    template <class Work>
    void change_on_another_computer(const Work& work) const {
        const auto other = folder_ / "other.signpost";
        put_file(other, bytes_of_file(path_));
        {
            auto theirs = open_or_throw(other, key());
            work(theirs);
            must(theirs.save());
        }
        put_file(path_, bytes_of_file(other));
        for (const auto* ending : {"", ".backup"}) std::remove((other + ending).c_str());
    }

    TempFolder folder_;
    std::string path_ = folder_ / "diary.signpost";
};

TEST_P(Elsewhere, ASecondWindowOpensTheDiaryForReadingAndSaysWhy) {
    auto first = create_or_throw(path_, three_notes(), key());
    {
        auto second = open();
        EXPECT_TRUE(second.is_read_only());
        EXPECT_EQ(second.report().why_read_only->kind, FileKind::in_use);
        EXPECT_EQ(second.report().why_read_only->path, path_);
        EXPECT_EQ(second.make(PutEntry{note_entry(9, "x")})->kind, FileKind::read_only);
    }
    must(first.make(PutEntry{note_entry(9, "written by the first")}));
    must(first.write_journal());
    EXPECT_THAT(notes_in(open().diary()), Contains("written by the first"));
    must(first.save());
    EXPECT_FALSE(first.is_read_only());
}

TEST_P(Elsewhere, TheDiaryIsFreeAgainWhenItsWindowIsClosed) {
    { create_or_throw(path_, three_notes(), key()); }
    { EXPECT_FALSE(open().is_read_only()); }
    EXPECT_FALSE(is_there(folder_ / ".diary.signpost.lock"));
}

TEST_P(Elsewhere, BothNamesOfADiaryLeadToOneLock) {
    const auto first = create_or_throw(path_, three_notes(), key());
    std::filesystem::create_symlink(path_, folder_ / "link.signpost");
    const auto second = open_or_throw(folder_ / "link.signpost", key());
    EXPECT_EQ(second.report().why_read_only->kind, FileKind::in_use);
}

TEST_P(Elsewhere, SavingThroughALinkKeepsTheLink) {
    { create_or_throw(path_, three_notes(), key()); }
    std::filesystem::create_symlink(path_, folder_ / "link.signpost");
    auto session = open_or_throw(folder_ / "link.signpost", key());
    must(session.make(PutEntry{note_entry(9, "x")}));
    must(session.save());
    EXPECT_TRUE(std::filesystem::is_symlink(folder_ / "link.signpost"));
    EXPECT_EQ(open_or_throw(path_, key(), OpenFor::reading).diary(), session.diary());
}

TEST_P(Elsewhere, ChangesOfBothPlacesComeTogether) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours")}));
    must(ours.make(PutEntry{note_entry(10, "new here")}));
    must(ours.make(SetDetail{"product", "axi-cel"}));
    change_on_another_computer([](DiarySession& theirs) {
        must(theirs.make(PutEntry{changed(theirs.diary(), 2, "theirs")}));
        must(theirs.make(PutEntry{note_entry(20, "new there")}));
        must(theirs.make(SetDetail{"team_name", "Team"}));
    });
    must(ours.save());
    EXPECT_TRUE(ours.take_merged());
    EXPECT_FALSE(ours.take_merged());
    EXPECT_THAT(notes_in(ours.diary()), ElementsAre("new here", "new there", "note 3", "ours", "theirs"));
    EXPECT_EQ(ours.diary().details.product, "axi-cel");
    EXPECT_EQ(ours.diary().details.team_name, "Team");
    EXPECT_EQ(open_or_throw(path_, key(), OpenFor::reading).diary(), ours.diary());
}

TEST_P(Elsewhere, AnEntryChangedInBothPlacesIsKeptTwice) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours")}));
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours, better")}));
    change_on_another_computer(
        [](DiarySession& theirs) { must(theirs.make(PutEntry{changed(theirs.diary(), 1, "theirs")})); });
    must(ours.save());
    EXPECT_THAT(notes_in(ours.diary()), ElementsAre("note 2", "note 3", "ours, better", "theirs"));
}

TEST_P(Elsewhere, AnEntryRemovedHereButChangedThereStays) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours")}));
    must(ours.make(RemoveEntry{id_number(1), 2}));
    must(ours.make(RemoveEntry{id_number(2), 1}));
    change_on_another_computer(
        [](DiarySession& theirs) { must(theirs.make(PutEntry{changed(theirs.diary(), 1, "theirs")})); });
    must(ours.save());
    EXPECT_THAT(notes_in(ours.diary()), ElementsAre("note 3", "theirs"));
}

TEST_P(Elsewhere, AnEntryChangedHereButRemovedThereStays) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours")}));
    change_on_another_computer([](DiarySession& theirs) { must(theirs.make(RemoveEntry{id_number(1), 1})); });
    must(ours.save());
    EXPECT_THAT(notes_in(ours.diary()), ElementsAre("note 2", "note 3", "ours"));
}

TEST_P(Elsewhere, WhatWasPutTogetherIsKeptAlsoWhenTheFileChangesOnceMoreBeforeItIsSaved) {
    const FailingLayer disk;
    { create_or_throw(path_, three_notes(), key()); }
    auto ours = open_or_throw(path_, key(), OpenFor::writing, disk.layer());
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours")}));
    change_on_another_computer(
        [](DiarySession& theirs) { must(theirs.make(PutEntry{changed(theirs.diary(), 1, "theirs")})); });
    disk.begin({Fault::one_call_fails, 1, ENOSPC});  // the file is read, the next one is not made
    EXPECT_EQ(ours.save()->kind, FileKind::no_space);
    disk.heal();
    must(ours.make(PutEntry{changed(ours.diary(), 1, "ours on theirs")}));
    change_on_another_computer(
        [](DiarySession& theirs) { must(theirs.make(PutEntry{note_entry(20, "new there")})); });
    must(ours.save());
    EXPECT_THAT(notes_in(ours.diary()),
                ElementsAre("new there", "note 2", "note 3", "ours", "ours on theirs"));
}

TEST_P(Elsewhere, AJournalIsPutTogetherWithAFileThatChangedMeanwhile) {
    {
        auto ours = create_or_throw(path_, three_notes(), key());
        must(ours.make(PutEntry{changed(ours.diary(), 1, "ours")}));
        must(ours.make(RemoveEntry{id_number(3), 1}));
        must(ours.write_journal());
    }
    change_on_another_computer(
        [](DiarySession& theirs) { must(theirs.make(PutEntry{changed(theirs.diary(), 1, "theirs")})); });
    auto again = open();
    EXPECT_THAT(notes_in(again.diary()), ElementsAre("note 2", "ours", "theirs"));
    const auto journal = bytes_of_file(path_ + ".journal");
    must(again.save());
    // As if the power had gone before the journal was removed.
    put_file(path_ + ".journal", journal);
    EXPECT_EQ(open_or_throw(path_, key(), OpenFor::reading).diary(), again.diary());
}

TEST_P(Elsewhere, AFileThatIsNoDiaryAnyMoreIsNeverOverwritten) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{note_entry(9, "ours")}));
    must(ours.write_journal());
    for (const auto& there : {std::string("a letter"), std::string(5000, '\0'), std::string("\x89SGNP")}) {
        put_file(path_, there);
        EXPECT_EQ(ours.save()->kind, FileKind::changed_elsewhere);
        EXPECT_EQ(ours.change_key(quick_key())->kind, FileKind::changed_elsewhere);
        EXPECT_EQ(bytes_of_file(path_), there);
        EXPECT_TRUE(ours.has_unsaved());
    }
    must(ours.write_copy(folder_ / "copy.signpost"));
    EXPECT_EQ(open_or_throw(folder_ / "copy.signpost", key()).diary(), ours.diary());
}

TEST_P(Elsewhere, AnotherDiaryInItsPlaceIsNeverOverwritten) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{note_entry(9, "ours")}));
    auto other = sample_diary();
    other.id = id_number(77);
    { create_or_throw(folder_ / "other.signpost", other, key()); }
    const auto there = bytes_of_file(folder_ / "other.signpost");
    put_file(path_, there);
    EXPECT_EQ(ours.save()->kind, FileKind::changed_elsewhere);
    EXPECT_EQ(bytes_of_file(path_), there);
}

TEST_P(Elsewhere, ADiarySealedAnewElsewhereIsNeverOverwritten) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{note_entry(9, "ours")}));
    const auto there = diary_file_bytes(three_notes(), 7, quick_key("another passphrase").get());
    put_file(path_, there);
    EXPECT_EQ(ours.save()->kind, FileKind::changed_elsewhere);
    EXPECT_EQ(bytes_of_file(path_), there);
}

TEST_P(Elsewhere, AFileThatWasTakenAwayIsWrittenAnew) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{note_entry(9, "ours")}));
    std::remove(path_.c_str());
    must(ours.save());
    EXPECT_EQ(open_or_throw(path_, key(), OpenFor::reading).diary(), ours.diary());
}

TEST_P(Elsewhere, AFileDamagedWhileItWasOpenIsMendedAndIsNoBackup) {
    auto ours = create_or_throw(path_, three_notes(), key());
    must(ours.make(PutEntry{note_entry(9, "a")}));
    must(ours.save());
    const auto backup = bytes_of_file(path_ + ".backup");
    auto damaged = bytes_of_file(path_);
    damaged[200] = static_cast<char>(damaged[200] ^ 1);
    put_file(path_, damaged);
    must(ours.make(PutEntry{note_entry(10, "b")}));
    must(ours.save());
    EXPECT_EQ(open_or_throw(path_, key(), OpenFor::reading).diary(), ours.diary());
    EXPECT_EQ(bytes_of_file(path_ + ".backup"), backup);
}

TEST_P(Elsewhere, TwoPlacesTogetherAreNeverSavedAboveTheLimit) {
    auto full = empty_diary();
    for (unsigned i = 1; i < most_entries; ++i) full.entries.push_back(note_entry(i, ""));
    auto ours = create_or_throw(path_, full, key());
    must(ours.make(PutEntry{note_entry(30'000, "ours")}));
    change_on_another_computer(
        [](DiarySession& theirs) { must(theirs.make(PutEntry{note_entry(40'000, "theirs")})); });
    const auto there = bytes_of_file(path_);
    EXPECT_EQ(ours.save()->kind, FileKind::too_many_entries);
    EXPECT_EQ(bytes_of_file(path_), there);
    must(ours.write_journal());
    must(ours.make(RemoveEntry{id_number(1), 1}));
    must(ours.save());
    EXPECT_THAT(notes_in(open_or_throw(path_, key(), OpenFor::reading).diary()), Contains("ours"));
    EXPECT_THAT(notes_in(ours.diary()), Contains("theirs"));
}

INSTANTIATE_TEST_SUITE_P(Diary, Elsewhere, ::testing::Bool(),
                         [](const auto& one) { return one.param ? "Sealed" : "Plain"; });

}  // namespace
}  // namespace signpost
