// SPDX-License-Identifier: Apache-2.0
// Where everything of a chart stands in a picture of a given size, before anything is painted: panels, lines,
// points, and every label with its box. Promises: nothing outside the picture, no two labels over each other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/paper/chart.h"
#include "core/paper/chart_look.h"
#include "core/paper/chart_rows.h"
#include "core/paper/point_thinning.h"
#include "core/paper/rect.h"
#include "core/paper/value_scale.h"
#include "core/paper/words.h"

namespace signpost::paper {

enum class Ink { text, soft_text, emergency };

struct PlacedLabel {
    std::string text;
    TextStyle style;
    Ink ink = Ink::text;
    Rect box;
    bool has_plate = false;    ///< its ground covers what is below
    bool is_on_calls = false;  ///< stands on the ground of the calling side

    bool operator==(const PlacedLabel&) const = default;
};

struct PlacedLine {
    double y = 0;
    Rect calling_side;

    bool operator==(const PlacedLine&) const = default;
};

struct Panel {
    Rect plot;
    ValueScale scale;
    std::vector<double> grid_y;
    std::vector<PlacedLine> lines;
    DrawnPoints markers;
    std::vector<DrawnPoints> joined;
    double marker_unit = 1;
};

struct ChartLayout {
    ChartSizes sizes;
    Rect picture;
    bool is_bare = false;  ///< too small for words
    bool is_empty = false;
    std::vector<Panel> panels;   ///< the main one, then the further ones
    Rect marks;                  ///< the row of marks; no height without any
    std::vector<double> tick_x;  ///< of the labels of days that are shown
    std::vector<PlacedLabel> labels;
    std::vector<PlacedPoint> points;  ///< series by series, the marks last
};

/// For a width and a height that are above 0.
ChartLayout chart_layout(const Chart& chart, const ChartLook& look, const Size& picture);

const ChartSeries& series_at(const Chart& chart, std::size_t number);

/// The colour of the letters, and of what they stand on.
Rgb colour_of(const PlacedLabel& label, const ChartLook& look);
Rgb ground_of(const PlacedLabel& label, const ChartLook& look);

}  // namespace signpost::paper
