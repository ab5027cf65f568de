// SPDX-License-Identifier: Apache-2.0
#include "core/paper/picture.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/diary_chart.h"
#include "tests/core/paper/example_charts.h"
#include "tests/support/run_program.h"

namespace signpost::paper {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const CalendarDate created = CalendarDate::parse("2026-11-05").value();

std::string week_pdf(const CalendarDate& on = created) {
    return chart_pdf(week_with_panels(), light_look(), {700, 640}, on).value();
}

unsigned number_at(const std::string& bytes, std::size_t at) {
    unsigned out = 0;
    for (std::size_t i = at; i < at + 4; ++i) out = out << 8U | static_cast<unsigned char>(bytes.at(i));
    return out;
}

TEST(Picture, IsAPngOfTheSizeAskedFor) {
    const auto bytes = chart_png(week_chart(), light_look(), {640, 300.5}).value();
    EXPECT_THAT(bytes, StartsWith("\x89PNG\r\n"));
    EXPECT_EQ(number_at(bytes, 16), 640U);
    EXPECT_EQ(number_at(bytes, 20), 301U);
    EXPECT_EQ(chart_png(week_chart(), light_look(), {640, 300.5}).value(), bytes);
    EXPECT_NE(chart_png(week_chart(), dark_look(), {640, 300.5}).value(), bytes);
}

TEST(Picture, RefusesSizesThatCannotBe) {
    for (const double side : {0.0, -1.0, 1e9, std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::infinity()}) {
        EXPECT_EQ(chart_png(week_chart(), light_look(), {side, 100}).error(), PictureError::size);
        EXPECT_EQ(chart_pdf(week_chart(), light_look(), {100, side}, created).error(), PictureError::size);
    }
    EXPECT_EQ(chart_png(week_chart(), light_look(), {14'000, 14'000}).error(), PictureError::size);
}

TEST(Picture, OfTheSameChartAndDateIsTheSamePdf) {
    EXPECT_THAT(week_pdf(), StartsWith("%PDF-"));
    EXPECT_EQ(week_pdf(), week_pdf());
    EXPECT_THAT(week_pdf(), HasSubstr("20261105"));
    EXPECT_NE(week_pdf(), week_pdf(CalendarDate::parse("2026-11-06").value()));
}

TEST(Picture, SaysWhenPaintingFailed) {
    const auto fail = [](cairo_t* cr) { cairo_restore(cr); };  // nothing was saved
    EXPECT_EQ(png({10, 10}, fail).error(), PictureError::memory);
    EXPECT_EQ(pdf({10, 10}, "", created, fail).error(), PictureError::memory);
}

TEST(Picture, HasAsManyPagesAsAskedFor) {
    std::vector<std::size_t> painted;
    const auto bytes = pdf({100, 100}, "a \xFF title", created, 3, [&painted](cairo_t* cr, std::size_t page) {
        painted.push_back(page);
        cairo_paint(cr);
    });
    EXPECT_THAT(painted, ::testing::ElementsAre(0, 1, 2));
    EXPECT_THAT(bytes.value(), HasSubstr("/Count 3"));
}

TEST(Picture, HoldsItsWordsAsText) {
    const auto path = std::filesystem::path(::testing::TempDir()) / "signpost_chart.pdf";
    std::ofstream(path, std::ios::binary) << week_pdf();
    const auto run = testing::run_program({SIGNPOST_PDFTOTEXT, path.string(), "-"});
    std::filesystem::remove(path);
    for (const std::string word : {"Temperature", "°C", "fever: 38.0 °C or more", "Signs ticked", "day 7",
                                   "9 Nov", "Blood pressure, upper", "90 mmHg or less", "Oxygen"})
        EXPECT_THAT(run.out, HasSubstr(word));
}

}  // namespace
}  // namespace signpost::paper
