// SPDX-License-Identifier: Apache-2.0
// Texts set beside each other in a row: the cells of a table, a name with its value, a box with its label.
// A row stays whole unless it is higher than a page; then it is divided between lines.
#pragma once

#include <functional>
#include <vector>

#include "core/paper/regions.h"
#include "core/paper/text_block.h"

namespace signpost::paper {

struct RowColumn {
    double x = 0;
    double width = 0;
    double drop = 0;  ///< lower than the top of the row by this, so that letters stand on one line
    std::vector<SharedText> texts;  ///< one below the other
};

struct Row {
    std::vector<RowColumn> columns;
    double pad = 0;           ///< above and below the texts
    double least_height = 0;  ///< without the pads
    double gap = 0;
    /// Painted with the left top of the texts at (0, 0).
    std::function<void(cairo_t*)> mark;
    /// Painted with the left bottom of the row at (0, 0).
    std::function<void(cairo_t*)> foot;
};

/// The same from the other side of a room of that width: the first column at the right.
Row mirrored(Row row, double width);

double height_of(const Row& row);

/// One strip, or several when the row is higher than that.
Strips strips_of(Row row, double most_height);

}  // namespace signpost::paper
