// SPDX-License-Identifier: Apache-2.0
// Paints a timeline of effects into any Cairo context: a window, a picture, a page. Promises: nothing outside
// the rectangle, any width and any days; bars, dots and marks differ in shape, so that colour is never alone
// in saying it; nothing is red, which is for emergency. Refuses to say anything of its own: every word comes
// with the timeline.
#pragma once

#include <cstddef>
#include <optional>

#include <cairo.h>

#include "core/paper/chart_look.h"
#include "core/paper/picture.h"
#include "core/paper/timeline.h"

namespace signpost::paper {

/// How high the timeline is at this width. 0 without a width (one that is no number, or not above 0).
double timeline_height(const Timeline& timeline, const ChartLook& look, double width);

/// Paints with the left top at (0, 0), with a frame round the selected row.
void paint_timeline(cairo_t* cr, const Timeline& timeline, const ChartLook& look, double width,
                    std::optional<std::size_t> selected = std::nullopt);

PictureBytes timeline_png(const Timeline& timeline, const ChartLook& look, double width_px);

}  // namespace signpost::paper
