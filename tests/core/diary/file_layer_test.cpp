// SPDX-License-Identifier: Apache-2.0
#include "core/diary/file_layer.h"

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "tests/support/failing_layer.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::FailingLayer;
using testing::Fault;
using testing::is_there;
using testing::put_file;
using testing::TempFolder;

class FileLayerTest : public ::testing::Test {
protected:
    int error_of_read(const std::string& path, std::size_t most = 100) const {
        const auto read = disk_.read(path, most);
        return read ? 0 : read.error().number;
    }
    TempFolder folder_;
    std::string path_ = folder_ / "file";
    FileLayer disk_ = system_file_layer();
};

unsigned mode_of(const std::string& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 ? about.st_mode & 0777 : 0;
}

TEST_F(FileLayerTest, ReadsWholeFilesUpToABound) {
    put_file(path_, std::string("a\0b\r\n", 5));
    EXPECT_EQ(disk_.read(path_, 5).value(), std::string("a\0b\r\n", 5));
    EXPECT_EQ(error_of_read(path_, 4), EFBIG);
    put_file(path_, "");
    EXPECT_EQ(disk_.read(path_, 0).value(), "");
}

TEST_F(FileLayerTest, ReadsNothingThatIsNoPlainFile) {
    EXPECT_EQ(error_of_read(path_), ENOENT);
    EXPECT_EQ(error_of_read(folder_.path()), EISDIR);
    EXPECT_EQ(error_of_read("/dev/zero"), EACCES);
    ASSERT_EQ(::mkfifo(path_.c_str(), 0600), 0);
    EXPECT_EQ(error_of_read(path_), EACCES);  // and does not wait for somebody to write
}

TEST_F(FileLayerTest, MakesFilesForTheirOwnerOnly) {
    const auto before = ::umask(0);
    const auto made = disk_.create(path_);
    const auto appended = disk_.open_to_append(folder_ / "journal");
    ::umask(before);
    ASSERT_TRUE(made && appended);
    disk_.close(made.value());
    disk_.close(appended.value());
    EXPECT_EQ(mode_of(path_), 0600U);
    EXPECT_EQ(mode_of(folder_ / "journal"), 0600U);
}

TEST_F(FileLayerTest, WritesAtTheEndAndCuts) {
    put_file(path_, "abc");
    const auto file = disk_.open_to_append(path_).value();
    EXPECT_EQ(write_all(disk_, file, "def"), 0);
    EXPECT_EQ(bytes_of_file(path_), "abcdef");
    EXPECT_EQ(disk_.truncate(file, 2), 0);
    EXPECT_EQ(write_all(disk_, file, "x"), 0);
    EXPECT_EQ(disk_.sync(file), 0);
    disk_.close(file);
    EXPECT_EQ(bytes_of_file(path_), "abx");
}

TEST_F(FileLayerTest, GoesOnWhereAWriteStoredOnlyPart) {
    const FailingLayer failing;
    const auto layer = failing.layer();
    const auto file = layer.create(path_).value();
    failing.begin({Fault::half_a_write, 0, 0});
    EXPECT_EQ(write_all(layer, file, "abcdef"), 0);
    EXPECT_EQ(failing.calls(), 2U);
    layer.close(file);
    EXPECT_EQ(bytes_of_file(path_), "abcdef");
}

TEST_F(FileLayerTest, TakesADiskThatStoresNothingForAFullOne) {
    auto layer = system_file_layer();
    layer.write = [](int, std::string_view) -> Result<std::size_t, SystemError> { return std::size_t{0}; };
    EXPECT_EQ(write_all(layer, 0, "abc"), ENOSPC);
}

TEST_F(FileLayerTest, NeverWritesThroughALink) {
    put_file(path_, "a letter");
    ASSERT_EQ(::symlink(path_.c_str(), (folder_ / "link").c_str()), 0);
    EXPECT_EQ(disk_.create(folder_ / "link").error().number, ELOOP);
    EXPECT_EQ(disk_.open_to_append(folder_ / "link").error().number, ELOOP);
    EXPECT_EQ(bytes_of_file(path_), "a letter");
}

TEST_F(FileLayerTest, NamesFilesAndTakesNamesAway) {
    put_file(path_, "a");
    EXPECT_EQ(disk_.link(path_, folder_ / "second"), 0);
    EXPECT_EQ(disk_.link(path_, folder_ / "second"), EEXIST);
    EXPECT_EQ(disk_.rename(path_, folder_ / "third"), 0);
    EXPECT_EQ(disk_.rename(path_, folder_ / "third"), ENOENT);
    EXPECT_EQ(disk_.remove(folder_ / "second"), 0);
    EXPECT_EQ(disk_.remove(folder_ / "second"), ENOENT);
    EXPECT_EQ(bytes_of_file(folder_ / "third"), "a");
    EXPECT_EQ(disk_.sync_folder_of(path_), 0);
    EXPECT_EQ(disk_.sync_folder_of(folder_ / "none/file"), ENOENT);
}

}  // namespace
}  // namespace signpost
