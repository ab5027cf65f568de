// SPDX-License-Identifier: Apache-2.0
// The frame round a diary: every offset as docs/diary-file.md gives it, and what is told of a file by its
// frame.
#include "core/diary/frame.h"

#include <gtest/gtest.h>

#include "core/diary/little_endian.h"
#include "core/diary/record_archive.h"
#include "core/diary/records_v2.h"
#include "tests/support/sample_diaries.h"

namespace signpost {
namespace {

using testing::quick_key;
using testing::sample_diary;
using FileKind = FileProblemKind;

std::string file(const SharedKey& key = nullptr) { return diary_file_bytes(sample_diary(), 7, key.get()); }

TEST(Frame, StandsAtTheOffsetsThatAreWrittenDown) {
    const auto bytes = file();
    EXPECT_EQ(bytes.substr(0, 8), "\x89SGNP\r\n\x1A");
    EXPECT_EQ(number_at<std::uint16_t>(bytes, 8), 1);    // format
    EXPECT_EQ(number_at<std::uint16_t>(bytes, 10), 0);   // flags: plain
    EXPECT_EQ(number_at<std::uint32_t>(bytes, 12), 3U);  // schema
    EXPECT_EQ(number_at<std::uint64_t>(bytes, 16), bytes.size() - 104 - 32);
    EXPECT_EQ(number_at<std::uint64_t>(bytes, 24), 7U);  // generation
    EXPECT_EQ(bytes.substr(32, 16), std::string("\xD1\xA0\0\0\0\0\0\0\0\0\0\0\0\0\xD1\xA0", 16));
    EXPECT_EQ(bytes.substr(48, 56), std::string(56, '\0'));  // no key settings, no nonce, nothing reserved
    EXPECT_EQ(bytes.substr(104, bytes.size() - 136), archived(sample_diary()));
    const auto sum = checksum_of(std::string_view(bytes).substr(0, bytes.size() - 32));
    EXPECT_EQ(bytes.substr(bytes.size() - 32), std::string(reinterpret_cast<const char*>(sum.data()), 32));
}

TEST(Frame, OfASealedDiaryHoldsWhatMakesItsKey) {
    const auto bytes = file(quick_key());
    EXPECT_EQ(number_at<std::uint16_t>(bytes, 10), 1);  // flags: sealed
    EXPECT_EQ(number_at<std::uint32_t>(bytes, 48), quick_key()->settings().operations);
    EXPECT_EQ(number_at<std::uint64_t>(bytes, 52), quick_key()->settings().memory_bytes);
    EXPECT_EQ(bytes.substr(60, 4), "\1\2\3\4");              // salt
    EXPECT_NE(bytes.substr(76, 24), std::string(24, '\0'));  // nonce
    EXPECT_EQ(bytes.substr(100, 4), std::string(4, '\0'));
    EXPECT_EQ(bytes.size(), 104 + SealKey::sealed_bytes(archived(sample_diary()).size()) + 32);
}

TEST(Frame, GivesBackTheHeaderThatWasWritten) {
    for (const auto& key : {SharedKey(), quick_key()}) {
        const auto bytes = file(key);
        const auto frame = read_frame(bytes).value();
        EXPECT_EQ(frame.header.generation, 7U);
        EXPECT_EQ(frame.header.diary_id, sample_diary().id);
        EXPECT_EQ(frame.header.key.has_value(), key != nullptr);
        EXPECT_EQ(bytes_of(frame.header, bytes.substr(0, 8)), bytes.substr(0, 104));
        EXPECT_EQ(frame.header_text, bytes.substr(0, 104));
    }
}

TEST(Frame, GivesBackTheDiary) {
    for (const auto& key : {SharedKey(), quick_key()}) {
        const auto bytes = file(key);
        EXPECT_EQ(open_frame(read_frame(bytes).value(), key.get()).value(), sample_diary());
    }
}

TEST(Frame, TellsAMissingPassphraseFromAWrongOne) {
    const auto bytes = file(quick_key());
    const auto frame = read_frame(bytes).value();
    EXPECT_EQ(open_frame(frame, nullptr).error(), FileKind::needs_passphrase);
    EXPECT_EQ(open_frame(frame, quick_key("wrong").get()).error(), FileKind::wrong_passphrase);
}

TEST(Frame, TellsFilesOfOtherProgramsFromDamagedDiaries) {
    for (const std::string other : {"PK\3\4", "%PDF-1.7 and so on", "SGNP", "\x89PNG\r\n\x1A\n and so on",
                                    "{\"entries\": []}", "22 serialization::archive 18"})
        EXPECT_EQ(read_frame(other).error(), FileKind::not_ours) << other;
    EXPECT_EQ(read_frame("\x89SGNJ\r\n\x1A and so on").error(),
              FileKind::damaged);  // a journal, one letter away
    EXPECT_EQ(read_frame("").error(), FileKind::damaged);
    EXPECT_EQ(read_frame("\x89SGN").error(), FileKind::damaged);
}

TEST(Frame, ShowsACopyThatWasMadeAsText) {
    auto bytes = file();
    for (std::size_t at = 0; (at = bytes.find("\r\n", at)) != std::string::npos;) bytes.erase(at, 1);
    EXPECT_EQ(read_frame(bytes).error(), FileKind::damaged);
}

TEST(LittleEndian, WritesTheLowestByteFirst) {
    std::string out;
    append_number(out, std::uint32_t{0x01020384});
    EXPECT_EQ(out, "\x84\x03\x02\x01");
    EXPECT_EQ(number_at<std::uint32_t>(out, 0), 0x01020384U);
    EXPECT_EQ(number_at<std::uint16_t>(out, 1), 0x0203U);
    append_number(out, std::uint64_t{UINT64_MAX});
    EXPECT_EQ(number_at<std::uint64_t>(out, 4), UINT64_MAX);
}

TEST(FileProblem, HasAWordForEachKind) {
    EXPECT_EQ(id_of(FileKind::not_found), "not_found");
    EXPECT_EQ(id_of(FileKind::wrong_passphrase), "wrong_passphrase");
    EXPECT_EQ(id_of(FileKind::no_memory), "no_memory");
    EXPECT_EQ(id_of(FileKind::other), "other");
}

TEST(FileProblem, SaysWhatTheSystemsErrorMeans) {
    EXPECT_EQ(problem_from(ENOSPC, "p"), (FileProblem{FileKind::no_space, "p", ENOSPC}));
    EXPECT_EQ(problem_from(EDQUOT, "p").kind, FileKind::no_space);
    EXPECT_EQ(problem_from(EROFS, "p").kind, FileKind::no_access);
    EXPECT_EQ(problem_from(ENOENT, "p").kind, FileKind::not_found);
    EXPECT_EQ(problem_from(EEXIST, "p").kind, FileKind::exists_already);
    EXPECT_EQ(problem_from(EIO, "p").kind, FileKind::other);
}

}  // namespace
}  // namespace signpost
