// SPDX-License-Identifier: Apache-2.0
#include "core/paper/picture.h"

#include <cmath>

#include <cairo-pdf.h>

#include "core/paper/diary_chart.h"
#include "core/paper/handles.h"
#include "core/paper/text_block.h"

namespace signpost::paper {
namespace {

constexpr double most_pixels = 64e6;
constexpr double longest_side = 14'400;  // the largest page that PDF readers take, in points

bool is_possible(const Size& size) {
    const auto is_side = [](double side) { return side > 0 && side <= longest_side; };
    return is_side(size.width) && is_side(size.height);
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

bool paint_on(cairo_surface_t* surface, const Painter& paint) {
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) return false;
    const Handle<cairo_t> cr(cairo_create(surface));
    paint(cr.get());
    return cairo_status(cr.get()) == CAIRO_STATUS_SUCCESS;
}

void paint_pages(cairo_t* cr, std::size_t pages, const PagePainter& paint) {
    for (std::size_t page = 0; page < pages; ++page) {
        paint(cr, page);
        cairo_show_page(cr);
    }
}

Painter chart_painter(const Chart& chart, const ChartLook& look, const Size& size) {
    return [&chart, &look, size](cairo_t* cr) { paint_chart(cr, chart, look, size.width, size.height); };
}

}  // namespace

PictureBytes png(const Size& size_px, const Painter& paint) {
    if (!is_possible(size_px) || size_px.width * size_px.height > most_pixels) return PictureError::size;
    const Handle<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(size_px.width)),
                                   static_cast<int>(std::ceil(size_px.height))));
    if (!paint_on(surface.get(), paint)) return PictureError::memory;
    std::string bytes;
    if (cairo_surface_write_to_png_stream(surface.get(), append, &bytes) != CAIRO_STATUS_SUCCESS)
        return PictureError::memory;
    return bytes;
}

PictureBytes pdf(const Size& size_points, const std::string& title, const CalendarDate& created,
                 const Painter& paint) {
    return pdf(size_points, title, created, 1, [&paint](cairo_t* cr, std::size_t) { paint(cr); });
}

PictureBytes pdf(const Size& size_points, const std::string& title, const CalendarDate& created,
                 std::size_t pages, const PagePainter& paint) {
    if (!is_possible(size_points)) return PictureError::size;
    std::string bytes;
    {
        const Handle<cairo_surface_t> surface(
            cairo_pdf_surface_create_for_stream(append, &bytes, size_points.width, size_points.height));
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, mended_text(title).c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                       (created.iso() + "T00:00:00Z").c_str());
        if (!paint_on(surface.get(), [&](cairo_t* cr) { paint_pages(cr, pages, paint); }))
            return PictureError::memory;
        cairo_surface_finish(surface.get());
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return PictureError::memory;
    }
    return bytes;
}

PictureBytes chart_png(const Chart& chart, const ChartLook& look, const Size& size_px) {
    return png(size_px, chart_painter(chart, look, size_px));
}

PictureBytes chart_pdf(const Chart& chart, const ChartLook& look, const Size& size_points,
                       const CalendarDate& created) {
    const auto& title = chart.title.empty() ? chart.main.name : chart.title;
    return pdf(size_points, title, created, chart_painter(chart, look, size_points));
}

}  // namespace signpost::paper
