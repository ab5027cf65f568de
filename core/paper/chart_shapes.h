// SPDX-License-Identifier: Apache-2.0
// The shapes of a chart, one path for each style, so that many cost little. Which kind a point is can be told
// by its shape alone: circles, squares for those over a line, diamonds for entries with signs, and a triangle
// with an exclamation mark for emergency.
#pragma once

#include <functional>
#include <vector>

#include <cairo.h>

#include "core/paper/chart.h"
#include "core/paper/chart_look.h"
#include "core/paper/point_thinning.h"
#include "core/paper/rect.h"

namespace signpost::paper {

/// Half the width of a square, and about the radius of a circle.
double marker_radius(double unit);

void set_colour(cairo_t* cr, const Rgb& colour);
/// Where a line of this width is sharp: its edges on whole pixels.
double crisp(double at, double stroke);

/// Paints shapes without words as in a mirror, in a room of that width.
std::function<void(cairo_t*)> mirrored(std::function<void(cairo_t*)> paint, double width);

void fill(cairo_t* cr, const Rect& rect);
void level_line(cairo_t* cr, double x, double right, double y, double stroke);
void upright_line(cairo_t* cr, double x, double y, double bottom, double stroke);
void stroke_joined(cairo_t* cr, const std::vector<DrawnPoints>& lines, double width);
void fill_circles(cairo_t* cr, const DrawnPoints& points, double unit);
/// Only those over a line.
void fill_squares(cairo_t* cr, const DrawnPoints& points, double unit);
void fill_diamonds(cairo_t* cr, const DrawnPoints& points, double unit);
/// Only the emergencies. The exclamation mark is cut out in the colour of the ground.
void fill_triangles(cairo_t* cr, const DrawnPoints& points, double unit, const ChartLook& look);

}  // namespace signpost::paper
