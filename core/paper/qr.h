// SPDX-License-Identifier: Apache-2.0
// A square code that a telephone reads, with its quiet zone, painted as one shape that stays sharp at any
// size. Refuses text that is longer than a code can hold (about 2900 bytes); cuts nothing.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <cairo.h>

#include "core/paper/chart_look.h"
#include "core/paper/picture.h"

namespace signpost::paper {

/// In modules, the small squares of a code.
inline constexpr int qr_quiet_zone = 4;

struct QrCode {
    int side = 0;
    std::vector<bool> is_dark;  ///< row by row

    int side_with_quiet_zone() const { return side + 2 * qr_quiet_zone; }
    bool operator==(const QrCode&) const = default;
};

/// Nothing for no text, or too long a text.
std::optional<QrCode> qr_code(std::string_view text);

/// Into the square from (0, 0) to (side, side), quiet zone and light ground included.
void paint_qr(cairo_t* cr, const QrCode& code, double side, const ChartLook& look);

/// Every module is as many whole pixels as fit. PictureError::size when the text is too long or none, too.
PictureBytes qr_png(std::string_view text, double size_px);

}  // namespace signpost::paper
