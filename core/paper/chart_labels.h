// SPDX-License-Identifier: Apache-2.0
// Places the words of a chart round its panels. A label that would overlap another, or stick out of the
// picture, is left out; the label of a line takes the free corner that covers the fewest readings.
#pragma once

#include <vector>

#include "core/paper/chart_layout.h"

namespace signpost::paper {

/// Adds the labels of title, headers, lines, values and days to a layout that has its panels and points.
void add_labels(ChartLayout& layout, const Chart& chart, const std::vector<ChartRow>& rows,
                const WordPainter& words);

/// How wide the labels left of the panels are.
double widest_value_label(const ChartLayout& layout, const Chart& chart, const WordPainter& words);

}  // namespace signpost::paper
