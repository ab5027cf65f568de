// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_rows.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;

std::vector<RowKind> kinds(const std::vector<ChartRow>& rows) {
    std::vector<RowKind> out;
    for (const auto& row : rows)
        if (row.kind != RowKind::gap) out.push_back(row.kind);
    return out;
}

class ChartRows : public ::testing::Test {
protected:
    std::vector<ChartRow> wanted(const Chart& chart) const { return wanted_rows(chart, sizes_, words_); }
    std::vector<ChartRow> in(const Chart& chart, const Size& picture) const {
        return rows_in(wanted(chart), sizes_, picture);
    }

private:
    WordPainter words_{light_look()};
    ChartSizes sizes_ = chart_sizes(light_look(), words_);
};

TEST_F(ChartRows, StandInTheOrderOfReading) {
    auto chart = week_chart();
    chart.title = "A title";
    chart.further = {{"Pulse", "per minute", {}, {}, {}, {}}};
    using enum RowKind;
    EXPECT_THAT(kinds(wanted(chart)),
                ElementsAre(title, header, plot, marks_header, marks, days, header, plot, days));
    chart.title.clear();
    chart.marks.clear();
    chart.main.name.clear();
    chart.main.unit.clear();
    chart.further.clear();
    EXPECT_THAT(kinds(wanted(chart)), ElementsAre(plot, days));
}

TEST_F(ChartRows, FillThePicture) {
    for (const double height : {1.0, 60.0, 300.0, 900.0, 5000.0}) {
        const auto rows = in(week_with_panels(), {900, height});
        EXPECT_NEAR(total_height(rows), height, 1e-6);
        for (std::size_t i = 1; i < rows.size(); ++i)
            EXPECT_NEAR(rows[i].top, rows[i - 1].top + rows[i - 1].height, 1e-6);
    }
}

TEST_F(ChartRows, GiveAllRoomToPanelsWhenThereIsLittle) {
    EXPECT_TRUE(is_bare(in(week_with_panels(), {900, 240})));
    EXPECT_TRUE(is_bare(in(week_chart(), {100, 400})));
    EXPECT_FALSE(is_bare(in(week_chart(), {900, 300})));
}

TEST_F(ChartRows, MakeTheMainPanelTaller) {
    const auto rows = in(week_with_panels(), {900, 900});
    const auto height_of = [&](std::size_t series) {
        return std::find_if(
                   rows.begin(), rows.end(),
                   [&](const ChartRow& row) { return row.kind == RowKind::plot && row.series == series; })
            ->height;
    };
    EXPECT_GT(height_of(0), 2 * height_of(1));
    EXPECT_EQ(height_of(1), height_of(3));
}

}  // namespace
}  // namespace signpost::paper
