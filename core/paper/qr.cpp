// SPDX-License-Identifier: Apache-2.0
#include "core/paper/qr.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include <qrencode.h>

#include "core/paper/chart_shapes.h"
#include "core/paper/handles.h"

namespace signpost::paper {
namespace {

struct GiveBackCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};
using CodeHandle = std::unique_ptr<QRcode, GiveBackCode>;

constexpr std::size_t most_bytes = 3000;

/// Mends up to a seventh of the code (level M) where there is room for it, else less.
CodeHandle encoded(std::string_view text) {
    if (text.empty() || text.size() > most_bytes) return nullptr;
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const auto size = static_cast<int>(text.size());
    CodeHandle code(QRcode_encodeData(size, bytes, 0, QR_ECLEVEL_M));
    if (!code) code.reset(QRcode_encodeData(size, bytes, 0, QR_ECLEVEL_L));
    return code;
}

/// The dark squares of a row that touch are one rectangle.
void add_row(cairo_t* cr, const QrCode& code, int row) {
    const auto first = code.is_dark.begin() + static_cast<std::ptrdiff_t>(row) * code.side;
    const auto last = first + code.side;
    for (auto at = std::find(first, last, true); at != last; at = std::find(at, last, true)) {
        const auto end = std::find(at, last, false);
        cairo_rectangle(cr, static_cast<double>(at - first), row, static_cast<double>(end - at), 1);
        at = end;
    }
}

}  // namespace

std::optional<QrCode> qr_code(std::string_view text) {
    const auto code = encoded(text);
    if (!code) return std::nullopt;
    QrCode out;
    out.side = code->width;
    const auto* modules = code->data;
    out.is_dark.resize(static_cast<std::size_t>(out.side) * static_cast<std::size_t>(out.side));
    std::transform(modules, modules + out.is_dark.size(), out.is_dark.begin(),
                   [](unsigned char module) { return (module & 1U) != 0; });
    return out;
}

void paint_qr(cairo_t* cr, const QrCode& code, double side, const ChartLook& look) {
    const Saved saved(cr);
    set_colour(cr, look.ground);
    fill(cr, {0, 0, side, side});
    const double module = side / code.side_with_quiet_zone();
    cairo_scale(cr, module, module);
    cairo_translate(cr, qr_quiet_zone, qr_quiet_zone);
    cairo_new_path(cr);
    for (int row = 0; row < code.side; ++row) add_row(cr, code, row);
    set_colour(cr, rgb(0x000000));
    cairo_fill(cr);
}

PictureBytes qr_png(std::string_view text, double size_px) {
    const auto code = qr_code(text);
    if (!code || !(size_px > 0)) return PictureError::size;
    const double modules = code->side_with_quiet_zone();
    const double side = std::max(1.0, std::floor(size_px / modules)) * modules;
    return png({side, side}, [&](cairo_t* cr) { paint_qr(cr, *code, side, light_look()); });
}

}  // namespace signpost::paper
