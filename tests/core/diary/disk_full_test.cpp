// SPDX-License-Identifier: Apache-2.0
// No room left, for real: on a small disk of its own where the test may mount one, and at the largest size
// that the system lets this program write.
#include <csignal>
#include <cstdio>
#include <string>

#include <sys/mount.h>
#include <sys/resource.h>

#include <gtest/gtest.h>
#include <sched.h>

#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::create_or_throw;
using testing::empty_diary;
using testing::must;
using testing::note_entry;
using testing::open_or_throw;
using testing::put_file;
using testing::TempFolder;
using FileKind = FileProblemKind;

constexpr auto small_disk = "size=256k";
constexpr rlim_t largest_file = 64 * 1024;
constexpr unsigned most_changes = 200;  // far more than either holds

/// A disk of 256 KiB that only this process sees, until it goes.
class SmallDisk {
public:
    explicit SmallDisk(std::string folder) : folder_(std::move(folder)) {
        is_there_ = ::unshare(CLONE_NEWNS) == 0 &&
                    ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                    ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, small_disk) == 0;
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        if (is_there_) ::umount2(folder_.c_str(), MNT_DETACH);
    }
    bool is_there() const { return is_there_; }

private:
    std::string folder_;
    bool is_there_ = false;
};

/// While it lives, no file may grow above a size; writing more tells EFBIG instead of ending the program.
class SizeLimit {
public:
    SizeLimit() : handler_before_(::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{largest_file, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    SizeLimit(const SizeLimit&) = delete;
    SizeLimit& operator=(const SizeLimit&) = delete;
    ~SizeLimit() { lift(); }
    void lift() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_before_);
    }

private:
    void (*handler_before_)(int);
    rlimit before_{};
};

/// Adds long notes until there is no room; answers with what told it.
std::optional<FileProblem> fill(DiarySession& session, Diary& written) {
    for (unsigned i = 1; i <= most_changes; ++i) {
        must(session.make(PutEntry{note_entry(i, std::string(longest_text_bytes, 'x'))}));
        if (auto problem = session.write_journal()) return problem;
        written = session.diary();
    }
    return std::nullopt;
}

/// What must hold from the moment when the room is gone; `make_room` brings it back.
template <class MakeRoom>
void goes_on_without_room(const std::string& path, const MakeRoom& make_room) {
    auto session = create_or_throw(path, empty_diary());
    const auto file = bytes_of_file(path);
    Diary written;
    const auto problem = fill(session, written);
    ASSERT_TRUE(problem) << "there was room for everything";
    EXPECT_EQ(problem->kind, FileKind::no_space);
    const auto save = session.save();
    if (save) {
        EXPECT_EQ(save->kind, FileKind::no_space);
        EXPECT_EQ(bytes_of_file(path), file);
        EXPECT_EQ(open_or_throw(path, nullptr, OpenFor::reading).diary(), written);
    }
    must(session.make(PutEntry{note_entry(1000, std::string(longest_text_bytes, 'y'))}));
    EXPECT_NE(find_entry(session.diary(), testing::id_number(1000)), nullptr);
    std::printf("no room after %zu entries: told as no_space, %zu written ones kept, then saved\n",
                session.diary().entries.size(), written.entries.size());
    make_room();
    must(session.save());
    EXPECT_EQ(open_or_throw(path, nullptr, OpenFor::reading).diary(), session.diary());
    EXPECT_FALSE(session.has_unsaved());
}

TEST(DiskFull, OnASmallDiskLosesNothing) {
    const TempFolder folder;
    const SmallDisk disk(folder.path());
    if (!disk.is_there()) GTEST_SKIP() << "no disk can be mounted here";
    const auto filler = folder / "filler";
    put_file(filler, std::string(200 * 1024, 'f'));
    goes_on_without_room(folder / "diary.signpost", [&] { std::remove(filler.c_str()); });
}

TEST(DiskFull, AtTheLargestFileThatMayBeWrittenLosesNothing) {
    const TempFolder folder;
    SizeLimit limit;
    goes_on_without_room(folder / "diary.signpost", [&] { limit.lift(); });
}

}  // namespace
}  // namespace signpost
