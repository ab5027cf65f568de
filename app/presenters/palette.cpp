// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/palette.h"

#include <algorithm>
#include <cmath>

namespace signpost {
namespace {

constexpr LookRow rows[] = {
    {"light",
     false,
     false,
     {.ground = rgb_of(0xF6F7F9),
      .card = rgb_of(0xFFFFFF),
      .text = rgb_of(0x1B2733),
      .soft_text = rgb_of(0x3F4E5E),
      .line = rgb_of(0xD5DCE3),
      .control_line = rgb_of(0x5F6F7E),
      .accent = rgb_of(0x084F6A),
      .accent_ground = rgb_of(0xE3F0F5),
      .band = rgb_of(0x0B3F55),
      .band_text = rgb_of(0xFFFFFF),
      .emergency = rgb_of(0x98131A),
      .emergency_ground = rgb_of(0xFDECEC)}},
    {"dark",
     true,
     false,
     {.ground = rgb_of(0x12181E),
      .card = rgb_of(0x1B232B),
      .text = rgb_of(0xEEF2F5),
      .soft_text = rgb_of(0xB4C0CB),
      .line = rgb_of(0x34414D),
      .control_line = rgb_of(0x8B9AA8),
      .accent = rgb_of(0x7CC7E3),
      .accent_ground = rgb_of(0x18313C),
      .band = rgb_of(0x0A2A38),
      .band_text = rgb_of(0xFFFFFF),
      .emergency = rgb_of(0xFFA8A6),
      .emergency_ground = rgb_of(0x3A1B1D)}},
    {"high_contrast",
     false,
     true,
     {.ground = rgb_of(0xFFFFFF),
      .card = rgb_of(0xFFFFFF),
      .text = rgb_of(0x000000),
      .soft_text = rgb_of(0x000000),
      .line = rgb_of(0x000000),
      .control_line = rgb_of(0x000000),
      .accent = rgb_of(0x00227A),
      .accent_ground = rgb_of(0xE4EBFF),
      .band = rgb_of(0x000000),
      .band_text = rgb_of(0xFFFFFF),
      .emergency = rgb_of(0x7A0000),
      .emergency_ground = rgb_of(0xFFFFFF)}},
    {"high_contrast_dark",
     true,
     true,
     {.ground = rgb_of(0x000000),
      .card = rgb_of(0x000000),
      .text = rgb_of(0xFFFFFF),
      .soft_text = rgb_of(0xFFFFFF),
      .line = rgb_of(0xFFFFFF),
      .control_line = rgb_of(0xFFFFFF),
      .accent = rgb_of(0xFFFF00),
      .accent_ground = rgb_of(0x1E1E00),
      .band = rgb_of(0x000000),
      .band_text = rgb_of(0xFFFF00),
      .emergency = rgb_of(0xFFA8A6),
      .emergency_ground = rgb_of(0x000000)}},
};

/// Of one part of a colour, as WCAG 2 defines it.
double linear(std::uint8_t part) {
    const double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const Rgb& colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::span<const LookRow> looks() { return rows; }

const LookRow* find_look(std::string_view id) {
    const auto at =
        std::find_if(std::begin(rows), std::end(rows), [&](const LookRow& row) { return row.id == id; });
    return at == std::end(rows) ? nullptr : at;
}

double contrast(const Rgb& one, const Rgb& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace signpost
