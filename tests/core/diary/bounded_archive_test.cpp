// SPDX-License-Identifier: Apache-2.0
// The archive that does not believe the lengths it reads.
#include "core/diary/bounded_archive.h"

#include <istream>
#include <string>

#include <gtest/gtest.h>

namespace signpost {
namespace {

constexpr std::string_view start = "22 serialization::archive 18 ";

/// Reads one thing out of what follows the archive's start; false when it is refused.
template <class Work>
bool reads(std::string_view text, const Work& work) {
    const auto bytes = std::string(start) + std::string(text);
    try {
        BytesInPlace buffer(bytes);
        std::istream stream(&buffer);
        BoundedTextInput archive(stream);
        return work(archive);
    } catch (const boost::archive::archive_exception&) {
        return false;
    }
}

bool reads_text(std::string_view text, const std::string& expected) {
    return reads(text, [&](BoundedTextInput& archive) {
        std::string out;
        archive >> out;
        return out == expected;
    });
}

bool reads_list(std::string_view text, std::size_t most) {
    return reads(text, [&](BoundedTextInput& archive) {
        std::vector<std::string> out;
        archive.load_list(out, most, [](const std::string& item) { return item != "no"; });
        return true;
    });
}

TEST(BoundedArchive, ReadsTextsOfTheLengthThatStandsThere) {
    EXPECT_TRUE(reads_text("3 abc", "abc"));
    EXPECT_TRUE(reads_text("0 ", ""));
    EXPECT_TRUE(reads_text("5 a b\nc", "a b\nc"));
}

TEST(BoundedArchive, RefusesALengthBeyondWhatIsLeft) {
    for (const auto* text : {"4 abc", "1000 abc", "4294967295 abc", "18446744073709551615 abc", "-1 abc",
                             "abc", "", "99999999999999999999999 abc"})
        EXPECT_FALSE(reads_text(text, "abc")) << text;
}

TEST(BoundedArchive, RefusesATextThatNoRecordHolds) {
    const std::string longest(64 * 1024, 'x');
    EXPECT_TRUE(reads_text(std::to_string(longest.size()) + " " + longest, longest));
    EXPECT_FALSE(reads_text(std::to_string(longest.size() + 1) + " x" + longest, "x" + longest));
}

TEST(BoundedArchive, ReadsListsUpToTheirLimitOnly) {
    EXPECT_TRUE(reads_list("0 ", 2));
    EXPECT_TRUE(reads_list("2 1 a 1 b", 2));
    EXPECT_FALSE(reads_list("3 1 a 1 b 1 c", 2));
    EXPECT_FALSE(reads_list("2 1 a", 2));
    EXPECT_FALSE(reads_list("4000000000 1 a", 4'000'000'000));
    EXPECT_FALSE(reads_list("2 1 a 2 no", 2));
}

TEST(BoundedArchive, KnowsWhenNothingIsLeftButBlanks) {
    const auto ends_after_a_number = [](std::string_view text) {
        return reads(text, [](BoundedTextInput& archive) {
            int number = 0;
            archive >> number;
            return archive.is_at_end();
        });
    };
    EXPECT_TRUE(ends_after_a_number("7"));
    EXPECT_TRUE(ends_after_a_number("7 \n"));
    EXPECT_FALSE(ends_after_a_number("7 8"));
}

}  // namespace
}  // namespace signpost
