// SPDX-License-Identifier: Apache-2.0
#include "core/diary/diary_paths.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

namespace fs = std::filesystem;
using testing::put_file;
using testing::TempFolder;

TEST(DiaryPaths, AllStandInTheFolderOfTheDiary) {
    const TempFolder folder;
    const auto paths = DiaryPaths::of(folder / "my diary.signpost");
    EXPECT_EQ(paths.diary, folder / "my diary.signpost");
    EXPECT_EQ(paths.backup, folder / "my diary.signpost.backup");
    EXPECT_EQ(paths.journal, folder / "my diary.signpost.journal");
    EXPECT_EQ(paths.lock, folder / ".my diary.signpost.lock");
    EXPECT_EQ(paths.saving, folder / ".my diary.signpost.saving");
}

TEST(DiaryPaths, FollowLinksToTheFileItself) {
    const TempFolder folder;
    fs::create_directory(folder / "real");
    put_file(folder / "real/diary", "");
    fs::create_symlink(folder / "real/diary", folder / "link");
    fs::create_directory_symlink(folder / "real", folder / "folder");
    for (const auto& name : {"link", "folder/diary", "real/../real/diary", "folder/../real/./diary"})
        EXPECT_EQ(DiaryPaths::of(folder / name).lock, folder / "real/.diary.lock") << name;
}

TEST(DiaryPaths, OfAFileThatIsNotThereYetFollowItsFolder) {
    const TempFolder folder;
    fs::create_directory(folder / "real");
    fs::create_directory_symlink(folder / "real", folder / "folder");
    EXPECT_EQ(DiaryPaths::of(folder / "folder/new").diary, folder / "real/new");
}

TEST(DiaryPaths, KeepLettersOfEveryScript) {
    const TempFolder folder;
    EXPECT_EQ(DiaryPaths::of(folder / "יומן \U0001F4D3").backup, folder / "יומן \U0001F4D3.backup");
}

}  // namespace
}  // namespace signpost
