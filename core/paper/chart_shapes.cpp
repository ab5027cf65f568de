// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/paper/handles.h"

namespace signpost::paper {
namespace {

/// Adds a shape for each point that is, or is not, over a line. Cairo's time for one path grows faster than
/// the path, so a long one is filled in parts; the colour covers, so the parts do not show.
template <class Add>
void fill_each(cairo_t* cr, const DrawnPoints& points, bool is_over_line, Add add) {
    constexpr int most_shapes_in_a_path = 16;
    int waiting = 0;
    for (const auto& point : points) {
        if (point.is_over_line != is_over_line) continue;
        add(point);
        if (++waiting % most_shapes_in_a_path == 0) cairo_fill(cr);
    }
    cairo_fill(cr);
}

}  // namespace

double marker_radius(double unit) { return std::max(1.5, std::round(4.5 * unit * 2) / 2); }

void set_colour(cairo_t* cr, const Rgb& colour) {
    cairo_set_source_rgb(cr, colour.red, colour.green, colour.blue);
}

double crisp(double at, double stroke) {
    const bool is_odd = std::fmod(std::round(stroke), 2) == 1;
    return is_odd ? std::floor(at) + 0.5 : std::round(at);
}

std::function<void(cairo_t*)> mirrored(std::function<void(cairo_t*)> paint, double width) {
    return [paint = std::move(paint), width](cairo_t* cr) {
        const Saved saved(cr);
        cairo_translate(cr, width, 0);
        cairo_scale(cr, -1, 1);
        paint(cr);
    };
}

void fill(cairo_t* cr, const Rect& rect) {
    cairo_rectangle(cr, rect.x, rect.y, rect.width, rect.height);
    cairo_fill(cr);
}

void level_line(cairo_t* cr, double x, double right, double y, double stroke) {
    cairo_set_line_width(cr, stroke);
    cairo_move_to(cr, x, crisp(y, stroke));
    cairo_line_to(cr, right, crisp(y, stroke));
    cairo_stroke(cr);
}

void upright_line(cairo_t* cr, double x, double y, double bottom, double stroke) {
    cairo_set_line_width(cr, stroke);
    cairo_move_to(cr, crisp(x, stroke), y);
    cairo_line_to(cr, crisp(x, stroke), bottom);
    cairo_stroke(cr);
}

void stroke_joined(cairo_t* cr, const std::vector<DrawnPoints>& lines, double width) {
    constexpr std::size_t most_points_in_a_path = 16;
    cairo_set_line_width(cr, width);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    const Saved saved(cr);
    for (const auto& line : lines) {
        // Of a line that is all zigzag no one sees the finer edge.
        cairo_set_antialias(
            cr, line.size() > most_points_in_full ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
        cairo_new_path(cr);
        for (std::size_t i = 0; i < line.size(); ++i) {
            cairo_line_to(cr, line[i].x, line[i].y);
            if (i % most_points_in_a_path != most_points_in_a_path - 1) continue;
            cairo_stroke(cr);
            cairo_move_to(cr, line[i].x, line[i].y);
        }
        cairo_stroke(cr);
    }
}

void fill_circles(cairo_t* cr, const DrawnPoints& points, double unit) {
    const double radius = marker_radius(unit);
    fill_each(cr, points, false, [&](const DrawnPoint& point) {
        cairo_new_sub_path(cr);
        cairo_arc(cr, point.x, point.y, radius, 0, 2 * std::numbers::pi);
    });
}

void fill_squares(cairo_t* cr, const DrawnPoints& points, double unit) {
    const double side = std::round(2 * marker_radius(unit) + 0.5);
    fill_each(cr, points, true, [&](const DrawnPoint& point) {
        cairo_rectangle(cr, std::round(point.x - side / 2), std::round(point.y - side / 2), side, side);
    });
}

void fill_diamonds(cairo_t* cr, const DrawnPoints& points, double unit) {
    const double reach = 6 * unit;
    fill_each(cr, points, false, [&](const DrawnPoint& point) {
        cairo_move_to(cr, point.x, point.y - reach);
        cairo_line_to(cr, point.x + reach, point.y);
        cairo_line_to(cr, point.x, point.y + reach);
        cairo_line_to(cr, point.x - reach, point.y);
        cairo_close_path(cr);
    });
}

void fill_triangles(cairo_t* cr, const DrawnPoints& points, double unit, const ChartLook& look) {
    const double u = unit;
    set_colour(cr, look.emergency);
    fill_each(cr, points, true, [&](const DrawnPoint& point) {
        using std::numbers::pi;
        cairo_new_sub_path(cr);
        cairo_arc(cr, point.x, point.y - 7.5 * u, 1.5 * u, -5 * pi / 6, -pi / 6);
        cairo_arc(cr, point.x + 9 * u, point.y + 7 * u, 1.5 * u, -pi / 6, pi / 2);
        cairo_arc(cr, point.x - 9 * u, point.y + 7 * u, 1.5 * u, pi / 2, 7 * pi / 6);
        cairo_close_path(cr);
    });
    set_colour(cr, look.ground);
    fill_each(cr, points, true, [&](const DrawnPoint& point) {
        cairo_rectangle(cr, point.x - 1.1 * u, point.y - 3.5 * u, 2.2 * u, 6 * u);
        cairo_rectangle(cr, point.x - 1.1 * u, point.y + 4 * u, 2.2 * u, 2.2 * u);
    });
}

}  // namespace signpost::paper
