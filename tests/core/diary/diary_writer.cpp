// SPDX-License-Identifier: Apache-2.0
// A program that keeps changing a diary until somebody ends it: diary_writer PATH FIRST. Each change puts its
// number into the note of one of a few entries. When a number stands on the standard output, the change is in
// the journal or in the file.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#include <unistd.h>

#include "core/diary/diary_session.h"
#include "tests/support/sample_diaries.h"

namespace {

using namespace signpost;
using Clock = std::chrono::steady_clock;

constexpr unsigned entries = 7;
constexpr auto between_journals = std::chrono::milliseconds(20);
constexpr auto between_saves = std::chrono::milliseconds(200);

/// Nothing is held back in a buffer.
void acknowledge(unsigned number) {
    const auto line = std::to_string(number) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::exit(EXIT_FAILURE);
}

void work(DiarySession& session, unsigned number) {
    auto last_journal = Clock::now();
    auto last_save = last_journal;
    for (;; ++number) {
        testing::must(session.make(PutEntry{testing::note_entry(number % entries, std::to_string(number))}));
        const auto now = Clock::now();
        if (now - last_journal >= between_journals) {
            testing::must(session.write_journal());
            acknowledge(number);
            last_journal = now;
        }
        if (now - last_save >= between_saves) {
            testing::must(session.save());
            acknowledge(number);
            last_save = now;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return EXIT_FAILURE;
    try {
        auto session = testing::open_or_throw(argv[1]);
        if (session.is_read_only()) return EXIT_FAILURE;
        work(session, static_cast<unsigned>(std::stoul(argv[2])));
    } catch (const std::exception& mistake) {
        std::fprintf(stderr, "diary_writer: %s\n", mistake.what());
    }
    return EXIT_FAILURE;
}
