// SPDX-License-Identifier: Apache-2.0
// How a chart is stacked, from top to bottom: title, main panel, marks, days, further panels. Rows of words
// have the height of their words; panels share what is left. In a picture too small for words the panels have
// it all.
#pragma once

#include <cstddef>
#include <vector>

#include "core/paper/chart.h"
#include "core/paper/chart_look.h"
#include "core/paper/rect.h"
#include "core/paper/words.h"

namespace signpost::paper {

/// Sizes that follow from the look. A unit is one pixel of a look with 15 pixel text.
struct ChartSizes {
    double unit = 1;
    double stroke = 1;  ///< of lines that must be crisp: whole
    TextStyle heading;
    TextStyle name;
    TextStyle words;
    TextStyle small;
    TextStyle small_strong;
    double small_height = 0;
};

ChartSizes chart_sizes(const ChartLook& look, const WordPainter& words);

enum class RowKind { gap, title, header, plot, marks_header, marks, days };

struct ChartRow {
    RowKind kind = RowKind::gap;
    double height = 0;       ///< of a panel: the wanted one
    std::size_t series = 0;  ///< of header and plot
    double top = 0;

    bool operator==(const ChartRow&) const = default;
};

/// The rows at their wanted heights, from top to bottom.
std::vector<ChartRow> wanted_rows(const Chart& chart, const ChartSizes& sizes, const WordPainter& words);

double total_height(const std::vector<ChartRow>& rows);

/// The rows for a picture of this size, with their tops. Without words when there is no room for them.
std::vector<ChartRow> rows_in(std::vector<ChartRow> wanted, const ChartSizes& sizes, const Size& picture);

/// True when the rows hold panels and marks alone.
bool is_bare(const std::vector<ChartRow>& rows);

}  // namespace signpost::paper
