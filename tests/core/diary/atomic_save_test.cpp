// SPDX-License-Identifier: Apache-2.0
// The order of a save, and what it does where the file system lacks something. Failures at each step are in
// faults_test.cpp.
#include "core/diary/atomic_save.h"

#include <cerrno>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/failing_layer.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using ::testing::ElementsAre;
using testing::FailingLayer;
using testing::is_there;
using testing::put_file;
using testing::TempFolder;
using FileKind = FileProblemKind;

class AtomicSave : public ::testing::Test {
protected:
    TempFolder folder_;
    DiaryPaths paths_ = DiaryPaths::of(folder_ / "diary");
    FailingLayer disk_;
};

/// A file system that knows one name for each file, as on a memory stick.
FileLayer without_links(FileLayer layer) {
    layer.link = [](const std::string&, const std::string&) { return EPERM; };
    return layer;
}

TEST_F(AtomicSave, SyncsTheNewStateBeforeItTakesTheOldOnesName) {
    put_file(paths_.diary, "old");
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "new", true));
    EXPECT_THAT(disk_.names(), ElementsAre("create", "write", "sync", "remove", "link", "rename", "remove",
                                           "rename", "sync_folder_of"));
    EXPECT_EQ(bytes_of_file(paths_.diary), "new");
    EXPECT_EQ(bytes_of_file(paths_.backup), "old");
    EXPECT_THAT(folder_.names(), ElementsAre("diary", "diary.backup"));
}

TEST_F(AtomicSave, KeepsTheLastBackupOnly) {
    put_file(paths_.diary, "first");
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "second", true));
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "third", true));
    EXPECT_EQ(bytes_of_file(paths_.backup), "second");
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "fourth", false));
    EXPECT_EQ(bytes_of_file(paths_.backup), "second");
    EXPECT_THAT(folder_.names(), ElementsAre("diary", "diary.backup"));
}

TEST_F(AtomicSave, MakesTheFirstFileWithoutABackup) {
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "first", true));
    EXPECT_THAT(folder_.names(), ElementsAre("diary"));
}

TEST_F(AtomicSave, LeavesNoSecondNameWhereTheBackupIsTheVeryFile) {
    put_file(paths_.diary, "old");
    ASSERT_EQ(system_file_layer().link(paths_.diary, paths_.backup), 0);
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "new", true));
    EXPECT_EQ(bytes_of_file(paths_.backup), "old");
    EXPECT_THAT(folder_.names(), ElementsAre("diary", "diary.backup"));
}

TEST_F(AtomicSave, CopiesTheBackupWhereFilesHaveOneNameOnly) {
    put_file(paths_.diary, "old");
    EXPECT_FALSE(atomic_save(without_links(disk_.layer()), paths_, "new", true));
    EXPECT_EQ(bytes_of_file(paths_.diary), "new");
    EXPECT_EQ(bytes_of_file(paths_.backup), "old");
    EXPECT_THAT(folder_.names(), ElementsAre("diary", "diary.backup"));
}

TEST_F(AtomicSave, TakesUpWhereAPowerCutEnded) {
    put_file(paths_.diary, "old");
    put_file(paths_.saving, "half of a sta");
    put_file(paths_.saving + ".backup", "older");
    EXPECT_FALSE(atomic_save(disk_.layer(), paths_, "new", true));
    EXPECT_EQ(bytes_of_file(paths_.backup), "old");
    EXPECT_THAT(folder_.names(), ElementsAre("diary", "diary.backup"));
}

TEST_F(AtomicSave, WritesNewFilesOverNothing) {
    for (const auto& layer : {disk_.layer(), without_links(disk_.layer())}) {
        EXPECT_FALSE(write_new_file(layer, folder_ / "new", "bytes"));
        EXPECT_EQ(bytes_of_file(folder_ / "new"), "bytes");
        EXPECT_EQ(write_new_file(layer, folder_ / "new", "others")->kind, FileKind::exists_already);
        EXPECT_EQ(bytes_of_file(folder_ / "new"), "bytes");
        EXPECT_THAT(folder_.names(), ElementsAre("new"));
        folder_.empty();
    }
    EXPECT_EQ(write_new_file(disk_.layer(), folder_ / "none/new", "x")->kind, FileKind::not_found);
}

TEST_F(AtomicSave, ReplacesADamagedFileAndKeepsIt) {
    for (const auto& layer : {disk_.layer(), without_links(disk_.layer())}) {
        put_file(paths_.diary, "damaged");
        EXPECT_FALSE(replace_and_keep(layer, paths_, "sound", folder_ / "aside"));
        EXPECT_EQ(bytes_of_file(paths_.diary), "sound");
        EXPECT_EQ(bytes_of_file(folder_ / "aside"), "damaged");
        EXPECT_THAT(folder_.names(), ElementsAre("aside", "diary"));
        EXPECT_EQ(replace_and_keep(disk_.layer(), paths_, "other", folder_ / "aside")->kind,
                  FileKind::exists_already);
        EXPECT_EQ(bytes_of_file(folder_ / "aside"), "damaged");
        folder_.empty();
    }
    EXPECT_FALSE(replace_and_keep(disk_.layer(), paths_, "sound", folder_ / "aside"));
    EXPECT_THAT(folder_.names(), ElementsAre("diary"));
}

}  // namespace
}  // namespace signpost
