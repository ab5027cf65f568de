// SPDX-License-Identifier: Apache-2.0
// A journal's bytes as docs/diary-file.md gives them, and what is told of one that cannot be used. What
// happens to damaged ones is in damage_test.cpp.
#include "core/diary/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/diary/little_endian.h"
#include "core/diary/record_archive.h"
#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using testing::any_change;
using testing::empty_diary;
using testing::id_number;
using ::testing::IsEmpty;
using testing::quick_key;
using FileKind = FileProblemKind;

const Change a_change = SetDetail{"product", "x"};

std::string journal_of(const std::vector<Change>& changes, const SharedKey& key) {
    auto out = journal_start(empty_diary().id, 3, key.get());
    const auto start = checksum_of_start(out);
    std::uint64_t sequence = 0;
    for (const auto& change : changes) out += journal_record(change, sequence++, start, key.get());
    return out;
}

TEST(Journal, StandsAtTheOffsetsThatAreWrittenDown) {
    const auto bytes = journal_of({a_change}, nullptr);
    EXPECT_EQ(bytes.substr(0, 8), "\x89SGNJ\r\n\x1A");
    EXPECT_EQ(number_at<std::uint16_t>(bytes, 8), 1);
    EXPECT_EQ(number_at<std::uint64_t>(bytes, 16), 0U);  // a journal has no length of its own
    EXPECT_EQ(number_at<std::uint64_t>(bytes, 24), 3U);  // generation of the file it belongs to
    const auto body = archived(a_change);
    EXPECT_EQ(number_at<std::uint32_t>(bytes, 136), body.size());
    EXPECT_EQ(number_at<std::uint64_t>(bytes, 140), 0U);  // sequence
    EXPECT_EQ(bytes.substr(148, 24), std::string(24, '\0'));
    EXPECT_EQ(bytes.substr(172, body.size()), body);
    EXPECT_EQ(bytes.size(), 172 + body.size() + 32);
}

RC_GTEST_PROP(Journal, BringsBackEveryChange, ()) {
    const auto key = *rc::gen::arbitrary<bool>() ? quick_key() : nullptr;
    const auto changes = *rc::gen::container<std::vector<Change>>(any_change(100));
    const auto bytes = journal_of(changes, key);
    const auto read = read_journal(bytes, empty_diary().id, key.get());
    RC_ASSERT(read.ok());
    RC_ASSERT(read.value().changes == changes);
    RC_ASSERT(read.value().damaged_records == 0U);
    RC_ASSERT(read.value().sound_bytes == bytes.size());
    RC_ASSERT(read.value().next_sequence == changes.size());
}

TEST(Journal, TellsWhoseItIs) {
    const auto plain = journal_of({a_change}, nullptr);
    const auto sealed = journal_of({a_change}, quick_key());
    EXPECT_EQ(read_journal(plain, id_number(5), nullptr).error(), FileKind::not_ours);
    EXPECT_EQ(read_journal(sealed, empty_diary().id, nullptr).error(), FileKind::needs_passphrase);
    EXPECT_EQ(read_journal(plain, empty_diary().id, quick_key().get()).error(), FileKind::wrong_passphrase);
    auto settings = quick_key()->settings();
    settings.salt[0] ^= 1;
    const auto other = SealKey::derive("open sesame", settings).value();
    EXPECT_EQ(read_journal(sealed, empty_diary().id, &other).error(), FileKind::wrong_passphrase);
}

TEST(Journal, WithoutAnyByteIsOneThatWasJustBegun) {
    const auto read = read_journal("", empty_diary().id, nullptr).value();
    EXPECT_THAT(read.changes, IsEmpty());
    EXPECT_EQ(read.sound_bytes, 0U);
    EXPECT_EQ(read.damaged_records, 0U);
}

TEST(Journal, SealedWithAnotherPassphraseGivesNoChange) {
    const auto bytes = journal_of({a_change, a_change}, quick_key());
    const auto read = read_journal(bytes, empty_diary().id, quick_key("another").get()).value();
    EXPECT_THAT(read.changes, IsEmpty());
    EXPECT_EQ(read.damaged_records, 2U);
}

}  // namespace
}  // namespace signpost
