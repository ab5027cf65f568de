// SPDX-License-Identifier: Apache-2.0
#include "core/paper/text_block.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/core/paper/canvas.h"
#include "tests/support/random_diaries.h"

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Type plain{11, false, {}, false};
const Type whom_to_call{11, true, {}, true};

SharedText set(std::string_view text, double width, const Type& type = plain) {
    return Typesetter("", "en").set(text, type, width);
}

/// Where in a row of pixels something stands.
bool has_ink(const Canvas& canvas, int x, int right) {
    const int all = (right - x) * canvas.height();
    return canvas.count(Canvas::untouched, x, 0, right, canvas.height()) < all;
}

TEST(TextBlock, BreaksBetweenWordsToStayInItsWidth) {
    const auto block = set("Call your care team now about any of these signs", 100);
    EXPECT_GT(block->lines(), 2U);
    EXPECT_LE(block->width(), 100);
    EXPECT_NEAR(block->height(), static_cast<double>(block->lines()) * block->height_of(0), 0.01);
}

TEST(TextBlock, BreaksAnEndlessWordBetweenLetters) {
    const auto one = set("W", 0);
    const auto block = set(std::string(100, 'W'), 10.5 * one->width());
    EXPECT_EQ(block->lines(), 10U);
    EXPECT_LE(block->width(), 10.5 * one->width());
}

TEST(TextBlock, HasNoLinesForNoText) {
    EXPECT_EQ(set("", 100)->lines(), 0U);
    EXPECT_EQ(set("", 100)->height(), 0);
    EXPECT_EQ(set("a\nb", 0)->lines(), 2U);
}

TEST(TextBlock, PutsTextReadFromTheRightAtTheRight) {
    const auto block = set("חום וצמרמורות", 200);
    EXPECT_TRUE(block->is_right_to_left());
    EXPECT_FALSE(set("Fever", 200)->is_right_to_left());
    Canvas canvas(200, 30);
    block->paint(canvas.cr());
    EXPECT_FALSE(has_ink(canvas, 0, 90));
    EXPECT_TRUE(has_ink(canvas, 150, 200));
}

TEST(TextBlock, PaintsEachLineAtItsOwnPlace) {
    const auto block = set("one\n\nthree", 200);
    Canvas blank(200, 30);
    block->paint_line(blank.cr(), 1);
    EXPECT_FALSE(has_ink(blank, 0, 200));
    Canvas third(200, static_cast<int>(block->height_of(2)));
    block->paint_line(third.cr(), 2);
    EXPECT_TRUE(has_ink(third, 0, 50));
    EXPECT_FALSE(cairo_has_current_point(third.cr()));
}

TEST(TextBlock, KeepsANumberToCallOnOneLine) {
    const std::string words = "Riverside Ward 555 0142";
    const double width = set("Riverside Ward 555 ", 0, whom_to_call)->width() + 4;
    Type free = whom_to_call;
    free.keeps_numbers = false;
    const auto second_line = [&](const Type& type) { return set(words, width, type)->lines(); };
    EXPECT_EQ(second_line(free), 2U);
    EXPECT_EQ(second_line(whom_to_call), 2U);
    EXPECT_LT(set(words, width, whom_to_call)->width(), set(words, width, free)->width())
        << "all of the number goes on the next line";
    EXPECT_LE(set("555 0142 555 0142", 20, whom_to_call)->width(), 20) << "where there is no room it breaks";
}

TEST(TextBlock, AddsNoHyphenWhereItPartsAWord) {
    const auto one = set("W", 0);
    EXPECT_NEAR(set(std::string(100, 'W'), 10.1 * one->width())->width(), 10 * one->width(), 0.1);
}

TEST(TextBlock, KeepsTheOrderOfANumberAmongLettersFromTheRight) {
    const auto columns_of = [](const std::string& text) {
        Canvas canvas(200, 30);
        set(text, 200)->paint(canvas.cr());
        std::vector<int> out;
        for (int x = 100; x < 200; ++x) out.push_back(canvas.count(Canvas::untouched, x, 0, x + 1, 30));
        return out;
    };
    EXPECT_EQ(columns_of("صصص 888 111"), columns_of("صصص \u2066888 111\u2069"));
    EXPECT_NE(columns_of("صصص 888 111"), columns_of("صصص 111 888"));
}

TEST(TextBlock, FindsTheNumbersToCall) {
    const auto found = [](std::string_view text) {
        std::vector<std::string> out;
        for (const auto& at : grouped_numbers(text))
            out.emplace_back(text.substr(at.first, at.end - at.first));
        return out;
    };
    EXPECT_THAT(found("Ward 555 0142, or +49 30 555-01 now"), ElementsAre("555 0142", "+49 30 555-01"));
    EXPECT_THAT(found("(555) 010-0142"), ElementsAre("(555) 010-0142"));
    EXPECT_THAT(found("one - two ( 3 )"), IsEmpty());
    EXPECT_THAT(found(std::string(30, '1')), IsEmpty()) << "no one calls that";
}

TEST(TextBlock, CutsNoLetter) {
    EXPECT_EQ(beginning_of("", 4), "");
    EXPECT_EQ(beginning_of("abcd", 4), "abcd");
    EXPECT_EQ(beginning_of("abcde", 4), "abcd");
    EXPECT_EQ(beginning_of("abcé", 4), "abc");
    EXPECT_EQ(beginning_of("a\U0001F912b", 4), "a");
}

TEST(TextBlock, SetsALongParagraphAsAShortOne) {
    std::string words;
    for (int i = 0; words.size() < 900; ++i) words += "word" + std::to_string(i % 10) + " ";
    const auto lines_of = [](const std::string& text) { return set(text, 200)->lines(); };
    EXPECT_NEAR(static_cast<double>(lines_of(words + words + words + words)),
                4 * static_cast<double>(lines_of(words)), 2);
    EXPECT_EQ(lines_of(words + "\n" + words + "\n\n" + words), 3 * lines_of(words) + 1);
    const auto endless = set(std::string(5000, 'W'), 10.5 * set("W", 0)->width());
    EXPECT_EQ(endless->lines(), 500U) << "no line is shorter than it need be";
}

TEST(TextBlock, KeepsTheDirectionOfALongParagraph) {
    std::string words;
    for (int i = 0; i < 300; ++i) words += "CAR T-cell ";
    const auto block = set("חום " + words, 200);
    EXPECT_TRUE(block->is_right_to_left());
    for (std::size_t line = 0; line < block->lines(); ++line) {
        Canvas canvas(200, 30);
        block->paint_line(canvas.cr(), line);
        ASSERT_TRUE(has_ink(canvas, 192, 200)) << line;
    }
}

TEST(TextBlock, MendsWhatIsNoText) {
    EXPECT_EQ(mended_text("a\tb\nc é"), "a b\nc é");
    EXPECT_EQ(mended_text("a\x01\x7F\r"), "a   ");
    EXPECT_EQ(mended_text("a\xFF"), "a\uFFFD");
    EXPECT_EQ(mended_text(std::string("a\0b", 3)).size(), 5U);
}

RC_GTEST_PROP(TextBlock, StaysInItsWidthWhateverTheText, ()) {
    const auto text = *testing::any_text();
    const double width = *rc::gen::inRange(60, 400);
    // Joined letters can grow where Pango parts a word, after it has measured.
    const double letter = plain.points;
    RC_ASSERT(set(text, width)->width() <= width + letter);
    RC_ASSERT(set(text, width, whom_to_call)->width() <= width + letter);
}

TEST(NumbersInOrder, AreThoseOfSeveralGroupsAndNoTimesOrVersions) {
    EXPECT_EQ(with_numbers_in_order("هاتف 030 1234 567"), "هاتف \u2066030 1234 567\u2069");
    EXPECT_EQ(with_numbers_in_order("هاتف +49 170 1234."), "هاتف \u2066+49 170 1234\u2069.");
    EXPECT_EQ(with_numbers_in_order("2026-11-05 و"), "\u20662026-11-05\u2069 و");
    for (const auto* text : {"", "الساعة 20:00", "القواعد 2026.11", "38.4", "112", "29 نوفمبر"})
        EXPECT_EQ(with_numbers_in_order(text), text);
}

}  // namespace
}  // namespace signpost::paper
