// SPDX-License-Identifier: Apache-2.0
#include "core/diary/seal.h"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/support/sample_diaries.h"

namespace signpost {
namespace {

using testing::quick_key;

TEST(Seal, IsOpenedByItsKeyBesideItsContextOnly) {
    const auto nonce = new_nonce();
    const auto sealed = quick_key()->seal("a note", "context", nonce);
    EXPECT_EQ(quick_key()->open(sealed, "context", nonce), "a note");
    EXPECT_FALSE(quick_key()->open(sealed, "another context", nonce));
    EXPECT_FALSE(quick_key()->open(sealed, "", nonce));
    EXPECT_FALSE(quick_key()->open(sealed, "context", new_nonce()));
    EXPECT_FALSE(quick_key("open sesam")->open(sealed, "context", nonce));
    EXPECT_FALSE(quick_key("")->open(sealed, "context", nonce));
    EXPECT_FALSE(quick_key()->open(sealed.substr(1), "context", nonce));
    EXPECT_FALSE(quick_key()->open(sealed + "x", "context", nonce));
    for (std::size_t length = 0; length < 40; ++length)
        EXPECT_FALSE(quick_key()->open(std::string(length, '\0'), "context", nonce));
}

TEST(Seal, AnotherSaltMakesAnotherKey) {
    auto settings = quick_key()->settings();
    settings.salt[0] ^= 1;
    const auto other = SealKey::derive("open sesame", settings).value();
    const auto nonce = new_nonce();
    EXPECT_FALSE(other.open(quick_key()->seal("a note", "", nonce), "", nonce));
    EXPECT_NE(KeySettings::quick().salt, KeySettings::quick().salt);
    EXPECT_NE(new_nonce(), new_nonce());
}

TEST(Seal, TheSamePassphraseAndSettingsMakeTheSameKey) {
    const auto nonce = new_nonce();
    EXPECT_EQ(quick_key("pässword")->seal("x", "", nonce), quick_key("pässword")->seal("x", "", nonce));
}

TEST(Seal, HidesTheLengthInBlocks) {
    const auto length = [](std::size_t bytes) {
        return quick_key()->seal(std::string(bytes, 'x'), "", new_nonce()).size();
    };
    EXPECT_EQ(length(0), 4096U + 16U);
    EXPECT_EQ(length(0), length(4095));
    EXPECT_EQ(length(4096), 2 * 4096U + 16U);
    for (const std::size_t bytes : {0U, 1U, 4095U, 4096U, 4097U, 100'000U})
        EXPECT_EQ(length(bytes), SealKey::sealed_bytes(bytes)) << bytes;
}

RC_GTEST_PROP(Seal, BringsBackEveryBytes, ()) {
    const auto bytes =
        *rc::gen::arbitrary<std::string>() + std::string(*rc::gen::inRange<std::size_t>(0, 9000), '\0');
    const auto nonce = new_nonce();
    RC_ASSERT(quick_key()->open(quick_key()->seal(bytes, "c", nonce), "c", nonce) == bytes);
}

TEST(Seal, SettingsOverTheBoundsAreRefusedBeforeAnyWork) {
    const auto with = [](std::uint32_t operations, std::uint64_t memory) {
        auto out = KeySettings::quick();
        out.operations = operations;
        out.memory_bytes = memory;
        return out;
    };
    constexpr std::uint64_t mebibyte = 1024 * 1024;
    for (const auto& settings : {with(0, mebibyte), with(9, mebibyte), with(UINT32_MAX, mebibyte), with(1, 0),
                                 with(1, 8191), with(1, 512 * mebibyte + 1), with(1, UINT64_MAX)}) {
        EXPECT_FALSE(settings.are_acceptable());
        EXPECT_FALSE(SealKey::derive("x", settings));
    }
    for (const auto& settings : {with(1, 8192), with(8, mebibyte), with(1, 512 * mebibyte)})
        EXPECT_TRUE(settings.are_acceptable());
    EXPECT_TRUE(KeySettings::quick().are_acceptable());
    EXPECT_TRUE(KeySettings::moderate().are_acceptable());
    EXPECT_GE(KeySettings::moderate().memory_bytes, 256 * mebibyte);
}

TEST(Seal, TheChecksumIsTheOneThatOthersCompute) {
    // BLAKE2b-256 of "abc", as b2sum -l 256 gives it.
    const auto sum = checksum_of("abc");
    std::string letters;
    for (const auto byte : sum) {
        letters += "0123456789abcdef"[byte >> 4];
        letters += "0123456789abcdef"[byte & 15];
    }
    EXPECT_EQ(letters, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    EXPECT_EQ(checksum_of("a", "bc"), sum);
    EXPECT_NE(checksum_of("abc", "d"), sum);
}

TEST(Seal, WipingLeavesNothing) {
    std::string text = "secret";
    wipe(text);
    EXPECT_EQ(text, std::string(6, '\0'));
}

}  // namespace
}  // namespace signpost
