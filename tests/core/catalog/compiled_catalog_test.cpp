// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/compiled_catalog.h"

#include <cstdint>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "rules/embedded_rules.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::size_t checksum_bytes = 8;

Catalog tiny_catalog() { return testing::load_or_throw(testing::tiny_rules()); }

std::size_t end_of_heading(const std::string& bytes) { return bytes.find('\n') + 1; }

/// The bytes with a checksum that fits, as if a compiler of rules had written them.
std::string sealed(std::string bytes) {
    const auto at = end_of_heading(bytes);
    std::uint64_t sum = 0xCBF29CE484222325U;
    for (const char byte : bytes.substr(at + checksum_bytes))
        sum = (sum ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    for (std::size_t i = 0; i < checksum_bytes; ++i) bytes[at + i] = static_cast<char>(sum >> (8 * i));
    return bytes;
}

/// A made-up value, or none.
template <class Value>
std::optional<Value> perhaps() {
    if (*rc::gen::arbitrary<bool>()) return std::nullopt;
    return *rc::gen::arbitrary<Value>();
}

TEST(CompiledCatalog, ReadsBackEqual) {
    for (const auto& catalog : {testing::real_catalog(), tiny_catalog(), Catalog{}})
        EXPECT_TRUE(read_compiled(compiled(catalog)) == catalog);
}

TEST(CompiledCatalog, IsTheCatalogOfTheEmbeddedRules) {
    const auto carried = read_compiled(rules::compiled_catalog());
    ASSERT_TRUE(carried.has_value());
    EXPECT_TRUE(*carried == Catalog::load(rules::embedded_rules()).value());
    EXPECT_TRUE(rules::compiled_catalog() == compiled(testing::real_catalog()));
}

TEST(CompiledCatalog, HoldsNumbersOfAnySize) {
    auto catalog = tiny_catalog();
    for (const auto number :
         {std::numeric_limits<std::int64_t>::min(), std::int64_t{-65}, std::int64_t{-1}, std::int64_t{0},
          std::int64_t{63}, std::int64_t{64}, std::numeric_limits<std::int64_t>::max()}) {
        catalog.measurements[0].thresholds[0].line[0].hundredths = number;
        EXPECT_TRUE(read_compiled(compiled(catalog)) == catalog) << number;
    }
    catalog.signs[0].group = std::numeric_limits<std::size_t>::max();
    EXPECT_TRUE(read_compiled(compiled(catalog)) == catalog);
}

TEST(CompiledCatalog, ReadsBackWhateverAFieldHolds) {
    const auto tiny = tiny_catalog();
    EXPECT_TRUE(rc::check("every value reads back", [&tiny] {
        auto catalog = tiny;
        auto& sign = catalog.signs[*rc::gen::inRange<std::size_t>(0, catalog.signs.size())];
        sign.label = *rc::gen::arbitrary<std::string>();
        sign.synonyms = *rc::gen::arbitrary<std::vector<std::string>>();
        sign.codes = *rc::gen::arbitrary<std::map<std::string, std::string>>();
        sign.advice = *rc::gen::element(Advice::contact, Advice::emergency);
        catalog.sources[0].year = perhaps<int>();
        auto& threshold = catalog.measurements[0].thresholds[0];
        threshold.line[0].hundredths = *rc::gen::arbitrary<std::int64_t>();
        threshold.age.from = perhaps<int>();
        threshold.team_may_lower = *rc::gen::arbitrary<bool>();
        catalog.review.reviewed_by = perhaps<std::string>();
        RC_ASSERT(read_compiled(compiled(catalog)) == catalog);
    }));
}

TEST(CompiledCatalog, IsRefusedWhenCutOrContinued) {
    const auto bytes = compiled(tiny_catalog());
    for (std::size_t length = 0; length < bytes.size(); ++length)
        EXPECT_FALSE(read_compiled(bytes.substr(0, length)).has_value()) << length;
    EXPECT_FALSE(read_compiled(bytes + '\0').has_value());
    EXPECT_FALSE(read_compiled(bytes + bytes).has_value());
}

TEST(CompiledCatalog, IsRefusedWhenCutOrContinuedWithAChecksumThatFits) {
    const auto bytes = compiled(tiny_catalog());
    for (auto length = end_of_heading(bytes) + checksum_bytes; length < bytes.size(); ++length)
        EXPECT_FALSE(read_compiled(sealed(bytes.substr(0, length))).has_value()) << length;
    EXPECT_FALSE(read_compiled(sealed(bytes + '\0')).has_value());
    EXPECT_TRUE(read_compiled(sealed(bytes)).has_value());
}

TEST(CompiledCatalog, IsRefusedWithAnyBitFlipped) {
    const auto bytes = compiled(tiny_catalog());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        EXPECT_FALSE(read_compiled(changed).has_value()) << at;
    }
}

TEST(CompiledCatalog, OfAnotherFormatIsRefused) {
    auto bytes = compiled(tiny_catalog());
    const auto number = end_of_heading(bytes) - 2;
    ASSERT_EQ(bytes[number], '1');
    bytes[number] = '2';
    EXPECT_FALSE(read_compiled(bytes).has_value());
    EXPECT_FALSE(read_compiled("").has_value());
}

TEST(CompiledCatalog, WithADateThatIsNoneIsRefused) {
    for (const std::string date : {"2026-11-22", "2027-05-22"}) {
        auto bytes = compiled(tiny_catalog());
        const auto at = bytes.find(date);
        ASSERT_NE(at, std::string::npos) << date;
        EXPECT_TRUE(read_compiled(sealed(bytes)).has_value());
        bytes.replace(at, date.size(), "2026-13-22");
        EXPECT_FALSE(read_compiled(sealed(bytes)).has_value()) << date;
    }
}

TEST(CompiledCatalog, AnyBytesWithAChecksumThatFitsAreRefusedOrGiveAValue) {
    const auto bytes = compiled(tiny_catalog());
    const auto start = end_of_heading(bytes) + checksum_bytes;
    EXPECT_TRUE(rc::check("changed bytes", [&] {
        auto changed = bytes;
        const auto flips = *rc::gen::inRange(1, 20);
        for (int i = 0; i < flips; ++i)
            changed[*rc::gen::inRange(start, changed.size())] = static_cast<char>(*rc::gen::inRange(0, 256));
        if (const auto read = read_compiled(sealed(changed)))
            RC_ASSERT(read_compiled(compiled(*read)) == read);
    }));
    EXPECT_TRUE(rc::check("made-up bytes", [&] {
        const auto body = *rc::gen::arbitrary<Bytes>();
        const auto made = bytes.substr(0, start) + std::string(body.begin(), body.end());
        if (const auto read = read_compiled(sealed(made))) RC_ASSERT(read_compiled(compiled(*read)) == read);
    }));
}

TEST(CompiledCatalog, ACountOrLengthThatCannotBeIsRefused) {
    const auto bytes = compiled(Catalog{});
    const auto start = end_of_heading(bytes) + checksum_bytes;
    const std::string largest = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01";
    for (auto at = start; at < bytes.size(); ++at)  // every length and count of an empty catalog
        if (bytes[at] == '\0') {
            auto changed = bytes;
            changed.replace(at, 1, largest);
            const auto read = read_compiled(sealed(changed));
            EXPECT_FALSE(read.has_value()) << at;
        }
    const std::string endless(20, '\xFF');
    EXPECT_FALSE(read_compiled(sealed(bytes.substr(0, start) + endless)).has_value());
}

}  // namespace
}  // namespace signpost
