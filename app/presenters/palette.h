// SPDX-License-Identifier: Apache-2.0
// The colours of the window as plain values, each look a row of one table. Red is for emergency alone; there
// is no green. Text stands at least 7:1 on every ground that it is used on, and what marks something 3:1: the
// tests compute it from these values.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace signpost {

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Rgb&) const = default;
};

/// Of 0xRRGGBB.
constexpr Rgb rgb_of(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U),
            static_cast<std::uint8_t>(hex)};
}

/// What each colour is for. The window has the same parts in its toolkit's own colours.
template <class Colour>
struct PaletteOf {
    Colour ground;
    Colour card;
    Colour text;
    Colour soft_text;
    Colour line;          ///< decoration alone: nothing is told by it
    Colour control_line;  ///< outline of boxes and buttons
    Colour accent;        ///< links, what is chosen, and where the keyboard is
    Colour accent_ground;
    Colour band;
    Colour band_text;
    Colour emergency;
    Colour emergency_ground;
};

using PlainPalette = PaletteOf<Rgb>;

/// A look that a person can choose, by the id that is kept.
struct LookRow {
    std::string_view id;
    bool is_dark;
    bool is_high_contrast;
    PlainPalette palette;
};

/// "light", "dark", "high_contrast", "high_contrast_dark".
std::span<const LookRow> looks();
/// Null when there is none with this id: then the system's look is followed.
const LookRow* find_look(std::string_view id);

/// How much lighter one colour is than the other, from 1 to 21, as WCAG 2 computes it.
double contrast(const Rgb& one, const Rgb& other);

}  // namespace signpost
