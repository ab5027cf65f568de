// SPDX-License-Identifier: Apache-2.0
// An open diary on a disk that works: what comes back, what is refused, what is undone. What happens when the
// disk fails is in faults_test.cpp, when two programs are at work in elsewhere_test.cpp.
#include "core/diary/diary_session.h"

#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/frame.h"
#include "core/diary/journal.h"
#include "tests/support/failing_layer.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::create_or_throw;
using ::testing::ElementsAre;
using testing::empty_diary;
using testing::FailingLayer;
using testing::Fault;
using testing::id_number;
using testing::is_there;
using ::testing::IsEmpty;
using testing::must;
using testing::note_entry;
using testing::notes_in;
using testing::open_or_throw;
using testing::put_file;
using testing::quick_key;
using testing::sample_diary;
using testing::TempFolder;
using FileKind = FileProblemKind;

class DiarySessionTest : public ::testing::Test {
protected:
    TempFolder folder_;
    std::string path_ = folder_ / "diary.signpost";
};

std::optional<FileKind> kind(const std::optional<FileProblem>& problem) {
    return problem ? std::optional(problem->kind) : std::nullopt;
}

FileKind kind_of_open(const std::string& path, SharedKey key = nullptr) {
    const auto result = DiarySession::open(path, std::move(key), OpenFor::writing);
    return result ? FileKind::other : result.error().kind;
}

TEST_F(DiarySessionTest, BringsBackWhatWasCreated) {
    { create_or_throw(path_, sample_diary()); }
    EXPECT_THAT(folder_.names(), ElementsAre("diary.signpost"));
    const auto session = open_or_throw(path_);
    EXPECT_EQ(session.diary(), sample_diary());
    EXPECT_EQ(session.report(), OpenReport{});
    EXPECT_FALSE(session.is_read_only());
    EXPECT_FALSE(session.is_sealed());
    EXPECT_FALSE(session.has_unsaved());
}

TEST_F(DiarySessionTest, BringsBackWhatWasSealed) {
    { create_or_throw(path_, sample_diary(), quick_key()); }
    EXPECT_EQ(kind_of_open(path_), FileKind::needs_passphrase);
    EXPECT_EQ(kind_of_open(path_, quick_key("another")), FileKind::wrong_passphrase);
    EXPECT_EQ(key_settings_of(path_).value(), quick_key()->settings());
    const auto session = open_or_throw(path_, quick_key());
    EXPECT_EQ(session.diary(), sample_diary());
    EXPECT_TRUE(session.is_sealed());
}

TEST_F(DiarySessionTest, PutsTheEntriesOfANewDiaryInOrder) {
    auto diary = sample_diary();
    std::swap(diary.entries[0], diary.entries[2]);
    { create_or_throw(path_, diary); }
    EXPECT_EQ(open_or_throw(path_).diary(), sample_diary());
}

TEST_F(DiarySessionTest, GivesADiaryAnIdOfItsOwnWhereAFileCannotHoldTheOneItHas) {
    auto diary = sample_diary();
    for (const auto* id :
         {"d1a0", "", "D1A0000000000000000000000000D1A0", "d1a0000000000000000000000000d1a00"}) {
        diary.id = id;
        const auto path = path_ + std::to_string(std::string_view(id).size());
        { create_or_throw(path, diary); }
        const auto session = open_or_throw(path);
        EXPECT_TRUE(is_diary_id(session.diary().id)) << id;
        EXPECT_EQ(session.diary().entries, diary.entries) << id;
    }
}

TEST_F(DiarySessionTest, DoesNotCreateWhatCouldNotBeReadAgain) {
    auto diary = sample_diary();
    diary.entries[0].note.assign(longest_text_bytes + 1, 'x');
    EXPECT_EQ(DiarySession::create(path_, diary, nullptr).error().kind, FileKind::too_large);
    diary = sample_diary();
    diary.entries[1].id = diary.entries[0].id;
    EXPECT_EQ(DiarySession::create(path_, diary, nullptr).error().kind, FileKind::too_large);
    EXPECT_THAT(folder_.names(), IsEmpty());
}

TEST_F(DiarySessionTest, DoesNotCreateOverAnything) {
    put_file(path_, "a letter");
    EXPECT_EQ(DiarySession::create(path_, sample_diary(), nullptr).error().kind, FileKind::exists_already);
    EXPECT_EQ(bytes_of_file(path_), "a letter");
    EXPECT_THAT(folder_.names(), ElementsAre("diary.signpost"));
}

TEST_F(DiarySessionTest, SetsAsideTheJournalOfADiaryThatWasTakenAway) {
    {
        auto first = create_or_throw(path_, sample_diary());
        must(first.make(PutEntry{note_entry(9, "not saved")}));
        must(first.write_journal());
    }
    const auto journal = bytes_of_file(path_ + ".journal");
    std::rename(path_.c_str(), (folder_ / "elsewhere").c_str());
    auto other = sample_diary();
    other.id = id_number(77);
    auto second = create_or_throw(path_, other);
    must(second.make(PutEntry{note_entry(10, "new")}));
    must(second.write_journal());
    EXPECT_EQ(second.report().journal_set_aside, path_ + ".journal.1");
    EXPECT_EQ(bytes_of_file(path_ + ".journal.1"), journal);
}

TEST_F(DiarySessionTest, KeepsInTheJournalWhatIsNotSaved) {
    {
        auto session = create_or_throw(path_, sample_diary());
        must(session.make(PutEntry{note_entry(9, "in the journal")}));
        must(session.make(SetDetail{"product", "tisa-cel"}));
        must(session.make(RemoveEntry{id_number(1), 1}));
        EXPECT_TRUE(session.has_unwritten());
        must(session.write_journal());
        EXPECT_FALSE(session.has_unwritten());
        EXPECT_TRUE(session.has_unsaved());
    }
    auto again = open_or_throw(path_);
    EXPECT_EQ(find_entry(again.diary(), id_number(9))->note, "in the journal");
    EXPECT_EQ(again.diary().details.product, "tisa-cel");
    EXPECT_EQ(find_entry(again.diary(), id_number(1)), nullptr);
    EXPECT_EQ(again.report().recovered.entries.size(), 2U);
    EXPECT_EQ(again.report().recovered.details.size(), 1U);
    EXPECT_TRUE(again.has_unsaved());
    EXPECT_FALSE(again.has_unwritten());
    must(again.save());
    EXPECT_FALSE(is_there(path_ + ".journal"));
}

TEST_F(DiarySessionTest, KeepsTheStateBeforeTheSaveAsBackup) {
    auto session = create_or_throw(path_, sample_diary());
    const auto before = bytes_of_file(path_);
    must(session.make(SetDetail{"product", "tisa-cel"}));
    must(session.save());
    EXPECT_EQ(bytes_of_file(path_ + ".backup"), before);
    EXPECT_THAT(folder_.names(),
                ElementsAre(".diary.signpost.lock", "diary.signpost", "diary.signpost.backup"));
}

TEST_F(DiarySessionTest, SavesNothingWhenNothingChanged) {
    auto session = create_or_throw(path_, sample_diary());
    const auto before = bytes_of_file(path_);
    must(session.save());
    must(session.write_journal());
    EXPECT_EQ(bytes_of_file(path_), before);
    EXPECT_FALSE(is_there(path_ + ".journal"));
}

TEST_F(DiarySessionTest, PassesOverAChangeOfNothing) {
    auto session = create_or_throw(path_, sample_diary());
    must(session.make(SetDetail{"shoe_size", "43"}));
    must(session.make(RemoveEntry{id_number(99), 1}));
    EXPECT_FALSE(session.has_unsaved());
    EXPECT_FALSE(session.can_undo());
}

TEST_F(DiarySessionTest, RefusesWhatADiaryCannotHold) {
    auto session = create_or_throw(path_, sample_diary());
    EXPECT_EQ(kind(session.make(PutEntry{note_entry(9, std::string(longest_text_bytes + 1, 'x'))})),
              FileKind::too_large);
    EXPECT_EQ(kind(session.make(SetDetail{"product", std::string(longest_text_bytes + 1, 'x')})),
              FileKind::too_large);
    EXPECT_EQ(kind(session.make(SetDetail{"product", "\x01"})), FileKind::too_large);
    auto no_time = note_entry(9, "");
    no_time.time.minute_of_day = 1440;
    EXPECT_EQ(kind(session.make(PutEntry{no_time})), FileKind::too_large);
    EXPECT_EQ(session.diary(), sample_diary());
    EXPECT_FALSE(session.has_unsaved());
}

TEST_F(DiarySessionTest, OnlyShowsADiaryOpenedForReading) {
    { create_or_throw(path_, sample_diary()); }
    auto session = open_or_throw(path_, nullptr, OpenFor::reading);
    EXPECT_TRUE(session.is_read_only());
    EXPECT_EQ(session.report().why_read_only->kind, FileKind::read_only);
    EXPECT_EQ(kind(session.make(SetDetail{"product", "x"})), FileKind::read_only);
    EXPECT_EQ(kind(session.change_key(quick_key())), FileKind::read_only);
    EXPECT_THAT(folder_.names(), ElementsAre("diary.signpost"));
}

TEST_F(DiarySessionTest, UndoesAndRedoesWholeSteps) {
    auto session = create_or_throw(path_, sample_diary());
    must(session.make(PutEntry{note_entry(9, "one")}, "check"));
    must(session.make(PutEntry{note_entry(9, "two")}, "check"));
    must(session.make(SetDetail{"product", "x"}, "detail"));
    session.undo();
    EXPECT_EQ(session.diary().details.product, "axi-cel");
    session.undo();
    EXPECT_EQ(session.diary(), sample_diary());
    EXPECT_FALSE(session.can_undo());
    session.redo();
    EXPECT_EQ(find_entry(session.diary(), id_number(9))->note, "two");
    must(session.save());
    EXPECT_TRUE(session.can_redo());
}

TEST_F(DiarySessionTest, BringsBackARemovedEntryAlsoAfterASave) {
    auto session = create_or_throw(path_, sample_diary());
    must(session.make(RemoveEntry{id_number(2), 1}));
    must(session.save());
    ASSERT_EQ(session.removed().size(), 1U);
    must(session.bring_back(id_number(2)));
    EXPECT_THAT(session.removed(), IsEmpty());
    EXPECT_EQ(notes_in(session.diary()), notes_in(sample_diary()));
    EXPECT_EQ(kind(session.bring_back(id_number(55))), FileKind::not_found);
    must(session.save());
}

TEST_F(DiarySessionTest, SealsThePlainDiaryAndItsBackup) {
    {
        auto session = create_or_throw(path_, sample_diary());
        must(session.make(SetDetail{"product", "x"}));
        must(session.change_key(quick_key()));
        EXPECT_TRUE(session.is_sealed());
    }
    EXPECT_EQ(kind_of_open(path_), FileKind::needs_passphrase);
    EXPECT_TRUE(key_settings_of(path_ + ".backup").value());
    EXPECT_EQ(open_or_throw(path_, quick_key()).diary().details.product, "x");
    {
        auto session = open_or_throw(path_, quick_key());
        must(session.change_key(nullptr));
    }
    EXPECT_FALSE(key_settings_of(path_ + ".backup").value());
    EXPECT_EQ(open_or_throw(path_).diary().details.product, "x");
}

TEST_F(DiarySessionTest, WritesACopyThatIsADiary) {
    auto session = create_or_throw(path_, sample_diary(), quick_key());
    must(session.make(SetDetail{"product", "x"}));
    must(session.write_copy(folder_ / "copy.signpost"));
    EXPECT_EQ(kind(session.write_copy(folder_ / "copy.signpost")), FileKind::exists_already);
    EXPECT_EQ(open_or_throw(folder_ / "copy.signpost", quick_key()).diary(), session.diary());
    EXPECT_TRUE(session.has_unsaved());
}

TEST_F(DiarySessionTest, SetsAsideAJournalThatSaysNothing) {
    { create_or_throw(path_, sample_diary()); }
    put_file(path_ + ".journal", std::string(1000, '?'));
    const auto session = open_or_throw(path_);
    EXPECT_EQ(session.report().journal_set_aside, path_ + ".journal.1");
    EXPECT_EQ(bytes_of_file(path_ + ".journal.1"), std::string(1000, '?'));
    EXPECT_FALSE(is_there(path_ + ".journal"));
}

TEST_F(DiarySessionTest, WritesNothingWhileAJournalThatCannotBeReadCannotBeSetAsideEither) {
    {
        auto session = create_or_throw(path_, sample_diary());
        must(session.make(SetDetail{"product", "in the journal"}));
        must(session.write_journal());
    }
    const auto journal = bytes_of_file(path_ + ".journal");
    const FailingLayer failing;
    auto layer = failing.layer();
    const auto read = layer.read;
    layer.read = [&](const std::string& path, std::size_t most) -> Result<std::string, SystemError> {
        if (path.ends_with(".journal")) return SystemError{EIO};
        return read(path, most);
    };
    layer.rename = [](const std::string&, const std::string&) { return EIO; };
    auto session = open_or_throw(path_, nullptr, OpenFor::writing, layer);
    EXPECT_TRUE(session.is_read_only());
    EXPECT_EQ(session.report().why_read_only->kind, FileKind::other);
    EXPECT_EQ(kind(session.make(SetDetail{"product", "new"})), FileKind::read_only);
    EXPECT_EQ(bytes_of_file(path_ + ".journal"), journal);
}

TEST_F(DiarySessionTest, RestoresTheBackupAndKeepsTheDamagedFile) {
    {
        auto session = create_or_throw(path_, sample_diary());
        must(session.make(SetDetail{"product", "x"}));
        must(session.save());
    }
    put_file(path_, bytes_of_file(path_).substr(0, 200));
    EXPECT_EQ(kind_of_open(path_), FileKind::damaged);
    EXPECT_EQ(restore_backup(path_).value(), path_ + ".damaged1");
    EXPECT_EQ(open_or_throw(path_).diary(), sample_diary());
    EXPECT_EQ(bytes_of_file(path_ + ".damaged1").size(), 200U);
    EXPECT_THAT(folder_.names(),
                ElementsAre("diary.signpost", "diary.signpost.backup", "diary.signpost.damaged1"));
    std::remove(path_.c_str());
    EXPECT_EQ(restore_backup(path_).value(), "");
    EXPECT_EQ(open_or_throw(path_).diary(), sample_diary());
}

TEST_F(DiarySessionTest, LosesNothingOfTheJournalWhenTheBackupIsRestored) {
    {
        auto session = create_or_throw(path_, sample_diary());
        must(session.make(PutEntry{note_entry(1, "saved")}));
        must(session.save());
        must(session.make(PutEntry{note_entry(1, "in the journal")}));
        must(session.make(PutEntry{note_entry(9, "new in the journal")}));
        must(session.write_journal());
    }
    put_file(path_, bytes_of_file(path_).substr(0, 200));
    ASSERT_TRUE(restore_backup(path_));
    const auto notes = notes_in(open_or_throw(path_).diary());
    for (const auto& note : {std::string("in the journal"), std::string("new in the journal"),
                             sample_diary().entries[0].note, sample_diary().entries[1].note})
        EXPECT_THAT(notes, ::testing::Contains(note));
}

TEST_F(DiarySessionTest, RestoresNoBackupThatIsDamagedItself) {
    { create_or_throw(path_, sample_diary()); }
    EXPECT_EQ(restore_backup(path_).error().kind, FileKind::not_found);
    put_file(path_ + ".backup", bytes_of_file(path_).substr(1));
    EXPECT_EQ(restore_backup(path_).error().kind, FileKind::not_ours);
    put_file(path_ + ".backup", bytes_of_file(path_).substr(0, 300));
    EXPECT_EQ(restore_backup(path_).error().kind, FileKind::damaged);
    EXPECT_EQ(open_or_throw(path_).diary(), sample_diary());
}

TEST_F(DiarySessionTest, RestoresNoBackupUnderAnOpenDiary) {
    auto session = create_or_throw(path_, sample_diary());
    must(session.make(SetDetail{"product", "x"}));
    must(session.save());
    EXPECT_EQ(restore_backup(path_).error().kind, FileKind::in_use);
}

TEST_F(DiarySessionTest, TellsWhatIsNoDiary) {
    EXPECT_EQ(kind_of_open(path_), FileKind::not_found);
    EXPECT_EQ(kind_of_open(folder_.path()), FileKind::no_access);
    EXPECT_EQ(kind_of_open("/dev/null"), FileKind::no_access);
    put_file(path_, "a letter");
    EXPECT_EQ(kind_of_open(path_), FileKind::not_ours);
    EXPECT_EQ(key_settings_of(path_).error().kind, FileKind::not_ours);
    put_file(path_, "");
    EXPECT_EQ(kind_of_open(path_), FileKind::damaged);
    EXPECT_THAT(folder_.names(), ElementsAre("diary.signpost"));
}

}  // namespace
}  // namespace signpost
