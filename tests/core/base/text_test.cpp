// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <string>

#include <gtest/gtest.h>

namespace signpost {
namespace {

TEST(Text, IsTrimmedAtBothSidesOnly) {
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed(" \t\r\n"), "");
    EXPECT_EQ(trimmed("a"), "a");
    EXPECT_EQ(trimmed("  a b\t\n"), "a b");
}

struct TwoTexts {
    std::string from;
    std::string to;
};

TEST(Text, IsLoweredInLatinOneOnly) {
    const TwoTexts rows[] = {
        {"", ""},           {"ABCZ", "abcz"}, {"@[`{", "@[`{"}, {"38.4 °C", "38.4 °c"},
        {"ÀÉÖØÞ", "àéöøþ"}, {"àéÿ", "àéÿ"},   {"×", "×"},       {"ß", "ß"},
        {"ΑΒ", "ΑΒ"},       {"Ā", "Ā"},       {"😀A", "😀a"},
    };
    for (const auto& row : rows) EXPECT_EQ(lower_case(row.from), row.to);
}

TEST(Text, FillsInKnownNamesAndLeavesOthers) {
    const std::map<std::string, std::string> values{{"a", "1"}, {"b", "{a}"}, {"", "empty"}};
    const TwoTexts rows[] = {
        {"", ""},           {"no names", "no names"}, {"{a}", "1"},    {"x{a}y{a}z", "x1y1z"},
        {"{b}", "{a}"},     {"{c}", "{c}"},           {"{a", "{a"},    {"a}", "a}"},
        {"{{a}", "{1"},     {"{a}}", "1}"},           {"{}", "empty"}, {"{ a }", "{ a }"},
        {"{c}{a}", "{c}1"},
    };
    for (const auto& row : rows) EXPECT_EQ(filled_in(row.from, values), row.to) << row.from;
}

TEST(Text, IsJoinedWithTheSeparatorBetween) {
    EXPECT_EQ(joined({}, ", "), "");
    EXPECT_EQ(joined({"a"}, ", "), "a");
    EXPECT_EQ(joined({"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(joined({"a", "b"}, ""), "ab");
}

struct Distance {
    std::string a;
    std::string b;
    std::size_t edits;
};

TEST(Text, CountsTheEditsBetweenTwoWords) {
    const Distance rows[] = {
        {"", "", 0},
        {"", "abc", 3},
        {"abc", "", 3},
        {"fever", "fever", 0},
        {"fever", "fevr", 1},
        {"fever", "feever", 1},
        {"fever", "fexer", 1},
        {"fever", "efver", 2},
        {"seizure", "sezure", 1},
        {"kitten", "sitting", 3},
    };
    for (const auto& row : rows) {
        EXPECT_EQ(edit_distance(row.a, row.b), row.edits) << row.a << ' ' << row.b;
        EXPECT_EQ(edit_distance(row.b, row.a), row.edits) << row.b << ' ' << row.a;
    }
}

TEST(Text, TakesPlainUtf8) {
    const std::string rows[] = {
        "",         "plain", "two\nlines\tand a tab", "°C",           "ÿ",
        "€",        "😀",     "\xF4\x8F\xBF\xBF",      "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xC2\x80",
    };
    for (const auto& row : rows) EXPECT_TRUE(is_plain_utf8(row)) << ::testing::PrintToString(row);
}

TEST(Text, RefusesBrokenUtf8AndControlCharacters) {
    const std::string rows[] = {
        "\x80",              // a continuation by itself
        "\xC2",              // cut
        "\xE2\x82",          // cut
        "\xF0\x9F\x98",      // cut
        "\xC0\xAF",          // overlong
        "\xC1\xBF",          // overlong
        "\xE0\x9F\xBF",      // overlong
        "\xF0\x8F\xBF\xBF",  // overlong
        "\xED\xA0\x80",      // half of a surrogate pair
        "\xF4\x90\x80\x80",  // past the last code point
        "\xF5\x80\x80\x80",
        "\xFE",
        "\xFF",
        "a\xE2\x28\xA1z",
        std::string("a\0b", 3),
        "\x01",
        "\x1B[31m",
        "\x7F",
        "\r",
    };
    for (const auto& row : rows) EXPECT_FALSE(is_plain_utf8(row)) << ::testing::PrintToString(row);
}

}  // namespace
}  // namespace signpost
