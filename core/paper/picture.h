// SPDX-License-Identifier: Apache-2.0
// What is painted, as the bytes of a PNG or PDF file. Writes no file itself and asks no clock: the same chart
// and the same date give the same bytes. Refuses sizes that Cairo cannot hold.
#pragma once

#include <functional>
#include <string>

#include <cairo.h>

#include "core/base/calendar_date.h"
#include "core/base/result.h"
#include "core/paper/chart.h"
#include "core/paper/chart_look.h"
#include "core/paper/rect.h"

namespace signpost::paper {

enum class PictureError {
    size,   ///< not above 0, no number, or too large
    memory  ///< no memory for the picture
};

using Painter = std::function<void(cairo_t*)>;
using PagePainter = std::function<void(cairo_t*, std::size_t page)>;
using PictureBytes = Result<std::string, PictureError>;

/// A picture of whole pixels; a part of a pixel counts as one.
PictureBytes png(const Size& size_px, const Painter& paint);
/// One page, in points of 1/72 inch.
PictureBytes pdf(const Size& size_points, const std::string& title, const CalendarDate& created,
                 const Painter& paint);
/// Many pages of one size, each painted with its number, from 0.
PictureBytes pdf(const Size& size_points, const std::string& title, const CalendarDate& created,
                 std::size_t pages, const PagePainter& paint);

PictureBytes chart_png(const Chart& chart, const ChartLook& look, const Size& size_px);
PictureBytes chart_pdf(const Chart& chart, const ChartLook& look, const Size& size_points,
                       const CalendarDate& created);

}  // namespace signpost::paper
