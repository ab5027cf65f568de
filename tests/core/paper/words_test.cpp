// SPDX-License-Identifier: Apache-2.0
#include "core/paper/words.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/core/paper/canvas.h"

namespace signpost::paper {
namespace {

const TextStyle plain{15};

WordPainter painter() { return WordPainter(light_look()); }

TEST(Words, AreMeasuredInPixels) {
    const auto size = painter().size_of("Temperature", plain);
    EXPECT_GT(size.width, 60);
    EXPECT_LT(size.width, 120);
    EXPECT_GT(size.height, 15);
    EXPECT_LT(size.height, 30);
}

TEST(Words, GrowInStepWithTheirSize) {
    const auto one = painter().size_of("Temperature", plain);
    const auto three = painter().size_of("Temperature", {45});
    EXPECT_NEAR(three.width, 3 * one.width, 0.5);
    EXPECT_NEAR(three.height, 3 * one.height, 0.5);
}

TEST(Words, StayWithinTheWidthTheyAreGiven) {
    TextStyle narrow{15, false, false, 80, 1};
    const std::string endless(5000, 'W');
    EXPECT_LE(painter().size_of(endless, narrow).width, 80);
    EXPECT_EQ(painter().size_of(endless, narrow).height, painter().size_of("W", narrow).height);
    narrow.most_lines = 3;
    EXPECT_LE(painter().size_of(endless, narrow).width, 80);
    EXPECT_NEAR(painter().size_of(endless, narrow).height, 3 * painter().size_of("W", plain).height, 0.5);
}

TEST(Words, ArePaintedInsideTheirBox) {
    const TextStyle centred{15, true, true, 100, 4};
    for (const std::string text : {"Fever and chills since Monday", "חום וצמרמורות מאז יום שני", "حرارة"}) {
        const auto size = painter().size_of(text, centred);
        Canvas canvas(300, 150);
        cairo_set_source_rgb(canvas.cr(), 0, 0, 0);
        painter().paint(canvas.cr(), text, centred, 100, 20);
        const auto inked = canvas.width() * canvas.height() - canvas.count(Canvas::untouched);
        EXPECT_GT(inked, 50) << text;
        const int right = static_cast<int>(100 + size.width) + 2;
        const int bottom = static_cast<int>(20 + size.height) + 2;
        EXPECT_EQ(inked,
                  (right - 98) * (bottom - 18) - canvas.count(Canvas::untouched, 98, 18, right, bottom));
    }
}

TEST(Words, LeaveNoPathBehind) {
    Canvas canvas(100, 50);
    painter().paint(canvas.cr(), "word", plain, 10, 10);
    EXPECT_FALSE(cairo_has_current_point(canvas.cr()));
}

TEST(Words, TakeAnyBytes) {
    const std::string zero("a\0b", 3);
    for (const std::string& text : {std::string(), std::string("\xFF\xC3"), zero, std::string("a\nb\r\tc"),
                                    std::string(1999, 'a') + "°°", std::string(100'000, '\xC2')}) {
        Canvas canvas(200, 50);
        painter().paint(canvas.cr(), text, plain, 0, 0);
        EXPECT_EQ(cairo_status(canvas.cr()), CAIRO_STATUS_SUCCESS);
    }
}

TEST(Words, NameTheLettersThatCannotBeShown) {
    const std::string none = "\U0010FFFD";  // for private use: no font gives it a form
    EXPECT_EQ(missing_glyphs({"Temperature °C", "día 3"}, light_look()), "");
    EXPECT_EQ(missing_glyphs({"a" + none + "b", none + none}, light_look()), none);
    EXPECT_EQ(missing_glyphs({"two\nlines\tand " + none}, light_look()), none) << "line ends are no letters";
    EXPECT_EQ(painter().unknown_glyphs("a" + none), 1);
}

}  // namespace
}  // namespace signpost::paper
