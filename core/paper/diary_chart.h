// SPDX-License-Identifier: Apache-2.0
// Paints a chart of the diary into any Cairo context: a window, a picture, a page. Promises: nothing outside
// the rectangle, any size and any values; a reading over a line is a square, others are circles, so that
// colour is never alone in saying it. Refuses to say anything of its own: every word comes with the chart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cairo.h>

#include "core/paper/chart.h"
#include "core/paper/chart_look.h"

namespace signpost::paper {

/// Paints into the rectangle from (0, 0) to (width, height), and returns where each point and mark stands:
/// series by series, the marks last. Without room (a size that is no number, or not above 0) nothing happens.
std::vector<PlacedPoint> paint_chart(cairo_t* cr, const Chart& chart, const ChartLook& look, double width,
                                     double height, const std::optional<ChartPlace>& selected = std::nullopt);

/// The same places, without painting.
std::vector<PlacedPoint> placed_points(const Chart& chart, const ChartLook& look, double width,
                                       double height);

/// The height at which the chart looks best; it stretches and shrinks from there.
double wanted_height(const Chart& chart, const ChartLook& look);

/// Every word that can be painted, for `missing_glyphs`.
std::vector<std::string> words_of(const Chart& chart);

}  // namespace signpost::paper
