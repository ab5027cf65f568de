// SPDX-License-Identifier: Apache-2.0
#include "core/base/shown_text.h"

#include <gtest/gtest.h>

namespace signpost {
namespace {

TEST(ShownText, ShowsWordsFromOutsideSafely) {
    EXPECT_EQ(shown("fever"), "fever");
    EXPECT_EQ(shown("38,4 °C"), "38,4 °C");
    EXPECT_EQ(shown("\xFF"), "\\xFF");
    EXPECT_EQ(shown("a\tb\nc\x1B"), "a\\x09b\\x0Ac\\x1B");
    EXPECT_EQ(shown("\xE2\x80\xAE"), "\\xE2\\x80\\xAE");
    EXPECT_EQ(shown("\xC2\x85"), "\\xC2\\x85");
    EXPECT_EQ(shown(std::string("\0", 1)), "\\x00");
    EXPECT_EQ(in_quotes(""), "\"\"");
}

TEST(ShownText, ShortensLongWords) {
    EXPECT_EQ(shown(std::string(40, 'a')), std::string(40, 'a'));
    EXPECT_EQ(shown(std::string(41, 'a')), std::string(40, 'a') + "…");
    EXPECT_EQ(shown_line(std::string(41, 'a')), std::string(41, 'a'));
}

TEST(ShownText, NamesWhatMayHaveBeenMeant) {
    EXPECT_EQ(did_you_mean({"a"}, "none"), "; did you mean a?");
    EXPECT_EQ(did_you_mean({"a", "b"}, "none"), "; did you mean a or b?");
    EXPECT_EQ(did_you_mean({"a", "b", "c"}, "none"), "; did you mean a, b or c?");
    EXPECT_EQ(did_you_mean({}, "see the list"), "; see the list");
}

TEST(ShownText, KnowsALineThatHidesNothing) {
    for (const auto* text : {"", "Ward 9, day and night", "Größe 38,4 °C",
                             "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7", "می\u200Cخواهم"})
        EXPECT_TRUE(is_one_plain_line(text)) << text;
    for (const auto* text : {"two\nlines", "a\ttab", "\x1B[31mred", "\u202Eturned", "\u2066isolated",
                             "zero\u200Bwidth", "\xFF", "\xC2\x85", "\uFEFF"})
        EXPECT_FALSE(is_one_plain_line(text)) << text;
}

}  // namespace
}  // namespace signpost
