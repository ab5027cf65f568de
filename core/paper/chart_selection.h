// SPDX-License-Identifier: Apache-2.0
// The one point or mark that the keyboard or the pointer has chosen: a ring round it, and its words in a
// small box beside it, always inside the picture.
#pragma once

#include <optional>
#include <string>

#include <cairo.h>

#include "core/paper/chart_layout.h"

namespace signpost::paper {

struct Selection {
    PlacedPoint point;
    std::string words;
    TextStyle style;
    Rect words_box;
    Rect frame;  ///< round the words; no width when there are none, or no room
};

/// Nothing when the chart shows no such point.
std::optional<Selection> selection(const ChartLayout& layout, const Chart& chart, const ChartPlace& place,
                                   const WordPainter& words);

void paint_selection(cairo_t* cr, const Selection& selection, const ChartSizes& sizes, const ChartLook& look,
                     const WordPainter& words);

}  // namespace signpost::paper
