// SPDX-License-Identifier: Apache-2.0
#include "core/diary/file_lock.h"

#include <utility>

#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::is_there;
using testing::put_file;
using testing::TempFolder;
using FileKind = FileProblemKind;

class FileLockTest : public ::testing::Test {
protected:
    TempFolder folder_;
    std::string path_ = folder_ / ".lock";
};

TEST_F(FileLockTest, IsHeldByOneOnly) {
    {
        const auto first = FileLock::take(path_);
        ASSERT_TRUE(first);
        EXPECT_TRUE(first.value().is_held());
        EXPECT_EQ(FileLock::take(path_).error().kind, FileKind::in_use);
    }
    EXPECT_FALSE(is_there(path_));
    EXPECT_TRUE(FileLock::take(path_));
}

TEST_F(FileLockTest, GoesWithItsHolder) {
    FileLock kept;
    EXPECT_FALSE(kept.is_held());
    {
        auto taken = std::move(FileLock::take(path_).value());
        kept = std::move(taken);
    }
    EXPECT_TRUE(kept.is_held());
    EXPECT_EQ(FileLock::take(path_).error().kind, FileKind::in_use);
    kept.release();
    kept.release();
    EXPECT_TRUE(FileLock::take(path_));
}

TEST_F(FileLockTest, OfAProgramThatEndedIsFree) {
    const auto child = ::fork();
    if (child == 0) {
        const auto taken = FileLock::take(path_);
        ::_exit(taken ? 0 : 1);  // without tidying up
    }
    int status = 1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0);
    EXPECT_TRUE(is_there(path_));
    EXPECT_TRUE(FileLock::take(path_));
}

TEST_F(FileLockTest, IsRefusedWhereNoFileCanBe) {
    EXPECT_EQ(FileLock::take(folder_ / "none/.lock").error().kind, FileKind::not_found);
    put_file(folder_ / "letter", "a letter");
    ASSERT_EQ(::symlink((folder_ / "letter").c_str(), path_.c_str()), 0);
    EXPECT_EQ(FileLock::take(path_).error().kind, FileKind::no_access);
    EXPECT_EQ(bytes_of_file(folder_ / "letter"), "a letter");
}

}  // namespace
}  // namespace signpost
