// SPDX-License-Identifier: Apache-2.0
#include "core/paper/chart_look.h"

#include <algorithm>
#include <cmath>

namespace signpost::paper {
namespace {

double bounded(double value, double usual, double lowest, double highest) {
    return std::isfinite(value) ? std::clamp(value, lowest, highest) : usual;
}

double part(unsigned hex, unsigned shift) { return static_cast<double>((hex >> shift) & 0xFFU) / 255; }

}  // namespace

Rgb rgb(unsigned hex) { return {part(hex, 16), part(hex, 8), part(hex, 0)}; }

ChartLook light_look() {
    ChartLook look;
    look.ground = rgb(0xFFFFFF);
    look.text = rgb(0x1B2733);
    look.soft_text = rgb(0x425161);
    look.line = rgb(0xD5DCE3);
    look.accent = rgb(0x084F6A);
    look.emergency = rgb(0x98131A);
    look.emergency_ground = rgb(0xFDECEC);
    return look;
}

ChartLook paintable(ChartLook look) {
    look.text_px = bounded(look.text_px, 15, 1, 400);
    look.scale = bounded(look.scale, 1, 0.05, 20);
    return look;
}

}  // namespace signpost::paper
