// SPDX-License-Identifier: Apache-2.0
#include "core/diary/journal_writer.h"

#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/failing_layer.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using ::testing::ElementsAre;
using testing::empty_diary;
using testing::FailingLayer;
using testing::Fault;
using testing::is_there;
using testing::put_file;
using testing::TempFolder;

class JournalWriterTest : public ::testing::Test {
protected:
    JournalWriter writer() const { return {std::make_shared<const FileLayer>(disk_.layer()), path_}; }
    JournalContents contents() const {
        return read_journal(bytes_of_file(path_), owner_.diary_id, nullptr).value();
    }
    static std::vector<Change> change(const std::string& value) { return {SetDetail{"product", value}}; }

    TempFolder folder_;
    std::string path_ = folder_ / "journal";
    FailingLayer disk_;
    JournalOwner owner_{empty_diary().id, 1, nullptr};
};

TEST_F(JournalWriterTest, WaitsUntilANewJournalAndItsNameAreOnTheDisk) {
    auto journal = writer();
    ASSERT_EQ(journal.write(change("a"), owner_), 0);
    EXPECT_THAT(disk_.names(),
                ElementsAre("open_to_append", "truncate", "write", "write", "sync", "sync_folder_of"));
    disk_.begin({});
    ASSERT_EQ(journal.write(change("b"), owner_), 0);
    EXPECT_THAT(disk_.names(), ElementsAre("write", "sync"));
    EXPECT_EQ(contents().changes.size(), 2U);
}

TEST_F(JournalWriterTest, GoesOnBehindWhatWasRead) {
    ASSERT_EQ(writer().write(change("a"), owner_), 0);
    auto again = writer();
    again.continue_after(contents());
    ASSERT_EQ(again.write(change("b"), owner_), 0);
    EXPECT_THAT(contents().changes,
                ElementsAre(Change(SetDetail{"product", "a"}), Change(SetDetail{"product", "b"})));
    EXPECT_EQ(contents().damaged_records, 0U);
}

TEST_F(JournalWriterTest, CutsOffWhatAFailedWriteLeft) {
    auto journal = writer();
    ASSERT_EQ(journal.write(change("a"), owner_), 0);
    const auto before = bytes_of_file(path_);
    disk_.begin({Fault::half_a_write_fails, 0, ENOSPC});
    EXPECT_EQ(journal.write(change("b"), owner_), ENOSPC);
    disk_.heal();
    EXPECT_GT(bytes_of_file(path_).size(), before.size());
    ASSERT_EQ(journal.write(change("b"), owner_), 0);
    EXPECT_TRUE(bytes_of_file(path_).starts_with(before));
    EXPECT_EQ(contents().changes.size(), 2U);
    EXPECT_EQ(contents().damaged_records, 0U);
}

TEST_F(JournalWriterTest, WritesTheStartAgainWhenItMayNotHaveReachedTheDisk) {
    auto journal = writer();
    disk_.begin({Fault::one_call_fails, 4, EIO});  // sync
    EXPECT_EQ(journal.write(change("a"), owner_), EIO);
    disk_.begin({});
    ASSERT_EQ(journal.write(change("a"), owner_), 0);
    EXPECT_THAT(disk_.names(),
                ElementsAre("open_to_append", "truncate", "write", "write", "sync", "sync_folder_of"));
    EXPECT_EQ(contents().changes.size(), 1U);
}

TEST_F(JournalWriterTest, BeginsAnewAfterItWasRemoved) {
    auto journal = writer();
    ASSERT_EQ(journal.write(change("a"), owner_), 0);
    journal.remove();
    EXPECT_FALSE(is_there(path_));
    ASSERT_EQ(journal.write(change("b"), owner_), 0);
    EXPECT_THAT(contents().changes, ElementsAre(Change(SetDetail{"product", "b"})));
}

TEST_F(JournalWriterTest, WritesNothingThroughALink) {
    put_file(folder_ / "letter", "a letter");
    ASSERT_EQ(::symlink((folder_ / "letter").c_str(), path_.c_str()), 0);
    EXPECT_EQ(writer().write(change("a"), owner_), ELOOP);
    EXPECT_EQ(bytes_of_file(folder_ / "letter"), "a letter");
}

}  // namespace
}  // namespace signpost
