// SPDX-License-Identifier: Apache-2.0
#include "core/paper/qr.h"

#include <limits>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/paper/canvas.h"
#include "tests/core/paper/pdf_words.h"

namespace signpost::paper {
namespace {

using ::testing::StartsWith;

const std::string care_team = "Signpost\nCare team: 555 0142\nInfusion: 2026-11-05";

int dark_pixels(const Canvas& canvas, int x, int y, int right, int bottom) {
    return canvas.count(0x000000, x, y, right, bottom);
}

TEST(Qr, IsReadByAProgramThatKnowsCodes) {
    for (const std::string& text : {std::string("555 0142"), care_team, std::string("Fièvre 39,4 °C, día 5"),
                                    std::string(900, 'x') + " end"})
        EXPECT_EQ(read_codes(qr_png(text, 600).value()), text + "\n");
}

TEST(Qr, TakesAsMuchAsACodeCanHold) {
    const std::string most(2953, 'a');
    ASSERT_TRUE(qr_code(most));
    EXPECT_EQ(read_codes(qr_png(most, 1200).value()), most + "\n");
    EXPECT_FALSE(qr_code(most + "a"));
    EXPECT_FALSE(qr_code(std::string(1'000'000, 'a')));
}

TEST(Qr, RefusesNoTextAndSizesThatCannotBe) {
    EXPECT_FALSE(qr_code(""));
    EXPECT_EQ(qr_png("", 100).error(), PictureError::size);
    EXPECT_EQ(qr_png(std::string(4000, 'a'), 100).error(), PictureError::size);
    for (const double side :
         {0.0, -5.0, 1e9, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        EXPECT_EQ(qr_png(care_team, side).error(), PictureError::size);
}

TEST(Qr, TakesAnyBytes) {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
    EXPECT_TRUE(qr_code(bytes));
    EXPECT_NE(qr_code(std::string("a\0b", 3)), qr_code("a"));
}

TEST(Qr, IsAPictureOfWholePixelsForEachModule) {
    const auto modules = static_cast<unsigned char>(qr_code(care_team)->side_with_quiet_zone());
    const auto png = qr_png(care_team, 3.7 * modules).value();
    EXPECT_THAT(png, StartsWith("\x89PNG"));
    EXPECT_EQ(static_cast<unsigned char>(png.at(19)), 3 * modules) << "its width";
}

TEST(Qr, LeavesItsQuietZoneLight) {
    const auto code = qr_code(care_team).value();
    const int side = 4 * code.side_with_quiet_zone();
    Canvas canvas(side, side);
    paint_qr(canvas.cr(), code, side, light_look());
    const int quiet = 4 * qr_quiet_zone;
    EXPECT_EQ(canvas.count(Canvas::untouched), 0);
    EXPECT_EQ(dark_pixels(canvas, 0, 0, side, side),
              dark_pixels(canvas, quiet, quiet, side - quiet, side - quiet));
    EXPECT_EQ(canvas.at(quiet + 1, quiet + 1), 0x000000U) << "the corner that cameras look for";
}

TEST(Qr, HasNoSeamsAtSizesThatAreNoWholePixels) {
    const auto code = qr_code("1").value();
    Canvas canvas(333, 333);
    paint_qr(canvas.cr(), code, 333, light_look());
    // The upper edge of a corner square is seven modules of one dark bar, one module high.
    const double module = 333.0 / code.side_with_quiet_zone();
    const int y = static_cast<int>(module * (qr_quiet_zone + 0.5));
    const int left = static_cast<int>(module * qr_quiet_zone) + 1;
    const int right = static_cast<int>(module * (qr_quiet_zone + 7));
    EXPECT_EQ(dark_pixels(canvas, left, y, right, y + 1), right - left);
}

}  // namespace
}  // namespace signpost::paper
