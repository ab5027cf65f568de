// SPDX-License-Identifier: Apache-2.0
// A picture in memory whose pixels a test can look at.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstring>

#include <cairo.h>

#include "core/paper/chart_look.h"
#include "core/paper/handles.h"

namespace signpost::paper {

/// 0xRRGGBB
using Pixel = unsigned;

inline Pixel pixel_of(const Rgb& colour) {
    const auto part = [](double share) { return static_cast<unsigned>(std::lround(share * 255)); };
    return part(colour.red) << 16U | part(colour.green) << 8U | part(colour.blue);
}

class Canvas {
public:
    /// All magenta, a colour that no look has.
    static constexpr Pixel untouched = 0xFF00FF;

    Canvas(int width, int height)
        : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)),
          cr_(cairo_create(surface_.get())) {
        cairo_set_source_rgb(cr(), 1, 0, 1);
        cairo_paint(cr());
    }

    cairo_t* cr() const { return cr_.get(); }
    int width() const { return cairo_image_surface_get_width(surface_.get()); }
    int height() const { return cairo_image_surface_get_height(surface_.get()); }

    Pixel at(double x, double y) const {
        cairo_surface_flush(surface_.get());
        const auto stride = static_cast<std::ptrdiff_t>(cairo_image_surface_get_stride(surface_.get()));
        const auto offset = static_cast<std::ptrdiff_t>(y) * stride + static_cast<std::ptrdiff_t>(x) * 4;
        Pixel out = 0;
        std::memcpy(&out, cairo_image_surface_get_data(surface_.get()) + offset, sizeof(out));
        return out & 0xFFFFFFU;
    }

    /// How many pixels of a rectangle have the colour.
    int count(Pixel colour, int x, int y, int right, int bottom) const {
        int out = 0;
        for (int row = y; row < bottom; ++row)
            for (int column = x; column < right; ++column) out += at(column, row) == colour ? 1 : 0;
        return out;
    }
    int count(Pixel colour) const { return count(colour, 0, 0, width(), height()); }

private:
    Handle<cairo_surface_t> surface_;
    Handle<cairo_t> cr_;
};

}  // namespace signpost::paper
