// SPDX-License-Identifier: Apache-2.0
#include "core/base/typed_text.h"

#include <gtest/gtest.h>

#include "core/base/calendar_date.h"
#include "core/base/local_time.h"

namespace signpost {
namespace {

TEST(TypedText, HasTheDigitsAndMarksOfAscii) {
    EXPECT_EQ(with_ascii_digits("٠١٢٣٤٥٦٧٨٩"), "0123456789");
    EXPECT_EQ(with_ascii_digits("۰۱۲۳۴۵۶۷۸۹"), "0123456789");
    EXPECT_EQ(with_ascii_digits("０１２３４５６７８９"), "0123456789");
    EXPECT_EQ(with_ascii_digits("٣٨٫٤"), "38.4");
    EXPECT_EQ(with_ascii_digits("２０：１５"), "20:15");
    EXPECT_EQ(with_ascii_digits("℃ ℉ ٪"), "°C °F %");
    EXPECT_EQ(with_ascii_digits("\u2068\u200E38\u2069"), "38");
}

TEST(TypedText, KeepsItsLetters) {
    for (const auto* text : {"", "plain text: 38.4", "حرارة", "发烧", "fièvre", "😀"})
        EXPECT_EQ(with_ascii_digits(text), text);
    EXPECT_EQ(with_ascii_digits("a\xFF"), "a\uFFFD") << "damaged text";
}

TEST(TypedText, IsReadAsATimeFromAnyKeyboard) {
    for (const auto* text : {"20:15", "٢٠:١٥", "۲۰:۱۵", "２０：１５", "20h15", "20.15", "\u00A020:15"})
        EXPECT_EQ(parse_clock(text), 20 * 60 + 15) << text;
    for (const auto* text : {"٢٥:١٥", "二十点", "20h", "h15"}) EXPECT_FALSE(parse_clock(text)) << text;
}

}  // namespace
}  // namespace signpost
