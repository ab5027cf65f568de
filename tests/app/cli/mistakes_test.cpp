// SPDX-License-Identifier: Apache-2.0
#include "app/cli/mistakes.h"

#include <sstream>

#include <gtest/gtest.h>

namespace signpost::cli {
namespace {

TEST(Mistakes, ShowsWordsFromOutsideSafely) {
    EXPECT_EQ(shown("fever"), "fever");
    EXPECT_EQ(shown("38,4 °C"), "38,4 °C");
    EXPECT_EQ(shown("\xFF"), "\\xFF");
    EXPECT_EQ(shown("a\tb\nc\x1B"), "a\\x09b\\x0Ac\\x1B");
    EXPECT_EQ(shown("\xE2\x80\xAE"), "\\xE2\\x80\\xAE");
    EXPECT_EQ(shown("\xC2\x85"), "\\xC2\\x85");
    EXPECT_EQ(shown(std::string("\0", 1)), "\\x00");
    EXPECT_EQ(in_quotes(""), "\"\"");
}

TEST(Mistakes, ShortensLongWords) {
    EXPECT_EQ(shown(std::string(40, 'a')), std::string(40, 'a'));
    EXPECT_EQ(shown(std::string(41, 'a')), std::string(40, 'a') + "…");
    EXPECT_EQ(shown_line(std::string(41, 'a')), std::string(41, 'a'));
}

TEST(Mistakes, NamesWhatMayHaveBeenMeant) {
    EXPECT_EQ(did_you_mean({"a"}, "none"), "; did you mean a?");
    EXPECT_EQ(did_you_mean({"a", "b"}, "none"), "; did you mean a or b?");
    EXPECT_EQ(did_you_mean({"a", "b", "c"}, "none"), "; did you mean a, b or c?");
    EXPECT_EQ(did_you_mean({}, "see the list"), "; see the list");
}

TEST(Mistakes, ReturnsTheHighestCode) {
    std::ostringstream err;
    const auto code = print_mistakes({{ExitCode::wrong_use, "a", "b"}, {ExitCode::refused, "c", "d"}}, err);
    EXPECT_EQ(code, ExitCode::wrong_use);
    EXPECT_EQ(err.str(), "a: b\nc: d\n");
}

}  // namespace
}  // namespace signpost::cli
