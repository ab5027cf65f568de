// SPDX-License-Identifier: Apache-2.0
// A program that is changing a diary is killed again and again at moments that nobody chose. What it had told
// to be written is there each time.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::create_or_throw;
using testing::empty_diary;
using testing::is_there;
using testing::must;
using testing::open_or_throw;
using testing::put_file;
using testing::TempFolder;

constexpr int kills = 200;
constexpr unsigned most_behind = 6;   // the writer goes round seven entries
constexpr int longest_life_ms = 260;  // a save comes after 200

/// Starts the writer with its output going to a file; answers with its process number.
pid_t start_writer(const std::string& diary, unsigned first, const std::string& output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC,
                                     0600);
    auto number = std::to_string(first);
    std::string program = SIGNPOST_DIARY_WRITER;
    auto path = diary;
    std::array<char*, 4> arguments{program.data(), path.data(), number.data(), nullptr};
    pid_t child = 0;
    const int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : -1;
}

/// True when it was our signal that ended it.
bool kill_and_wait(pid_t child) {
    int status = 0;
    return ::kill(child, SIGKILL) == 0 && ::waitpid(child, &status, 0) == child && WIFSIGNALED(status) &&
           WTERMSIG(status) == SIGKILL;
}

/// The last whole line as a number, or `otherwise`.
unsigned last_number(const std::string& lines, unsigned otherwise) {
    const auto end = lines.rfind('\n');
    if (end == std::string::npos) return otherwise;
    const auto begin = end == 0 ? std::string::npos : lines.rfind('\n', end - 1);
    return static_cast<unsigned>(std::stoul(lines.substr(begin == std::string::npos ? 0 : begin + 1)));
}

/// The highest number in the notes.
unsigned newest_in(const Diary& diary) {
    unsigned out = 0;
    for (const auto& entry : diary.entries)
        out = std::max(out, static_cast<unsigned>(std::stoul(entry.note)));
    return out;
}

TEST(Crash, OfAProgramAtWorkTakesNothingThatWasWritten) {
    const TempFolder folder;
    const auto path = folder / "diary.signpost";
    const auto output = folder / "numbers";
    { create_or_throw(path, empty_diary()); }
    std::mt19937 dice(20261124);
    unsigned acknowledged = 0;
    int with_journal = 0;
    int with_some_new = 0;
    int cut_short = 0;
    for (int i = 0; i < kills; ++i) {
        put_file(output, "");
        const auto child = start_writer(path, acknowledged + 1, output);
        ASSERT_GT(child, 0);
        std::this_thread::sleep_for(std::chrono::milliseconds(dice() % longest_life_ms));
        ASSERT_TRUE(kill_and_wait(child)) << "the writer ended by itself";
        with_journal += is_there(path + ".journal") ? 1 : 0;
        const auto told = last_number(bytes_of_file(output), acknowledged);
        with_some_new += told > acknowledged ? 1 : 0;
        auto session = open_or_throw(path);
        ASSERT_FALSE(session.is_read_only()) << "the lock outlived its holder";
        // The kill may have come in the middle of a write: what was not whole yet was not told either.
        cut_short += session.report().journal_set_aside.empty() ? 0 : 1;
        ASSERT_GE(newest_in(session.diary()), told);
        acknowledged = newest_in(session.diary());
        for (const auto& entry : session.diary().entries)
            ASSERT_GE(std::stoul(entry.note) + most_behind, told) << "an older state than was told";
        if (i % 2 == 0) must(session.save());
    }
    EXPECT_GT(with_some_new, 0) << "killed too early to show anything";
    std::printf(
        "killed %d times, %d with a journal left, %d in the middle of a write, %d with something new told: "
        "nothing "
        "missing, %u changes\n",
        kills, with_journal, cut_short, with_some_new, acknowledged);
}

}  // namespace
}  // namespace signpost
