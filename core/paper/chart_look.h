// SPDX-License-Identifier: Apache-2.0
// The colours and the type of a chart. The window gives those of its palette; paper has a light look of its
// own. Red is for calling and emergency alone; text stands at least 7:1 on its ground in the looks of
// Signpost.
#pragma once

#include <string>

namespace signpost::paper {

/// Each part from 0 to 1.
struct Rgb {
    double red = 0;
    double green = 0;
    double blue = 0;

    bool operator==(const Rgb&) const = default;
};

/// "084F6A" as hexadecimal digits, 0xRRGGBB.
Rgb rgb(unsigned hex);

struct ChartLook {
    Rgb ground;
    Rgb text;
    Rgb soft_text;
    Rgb line;
    Rgb accent;
    Rgb emergency;
    Rgb emergency_ground;
    std::string font_family;        ///< empty: the system's sans serif
    std::string language;           ///< "es"; chooses among forms of letters; empty: the system's
    bool is_right_to_left = false;  ///< on which side words begin; time runs from left to right all the same
    double text_px = 15;            ///< size of the base text
    double scale = 1;               ///< everything this many times as large

    bool operator==(const ChartLook&) const = default;
};

/// For paper: the light colours of the program on white.
ChartLook light_look();

/// With a size that can be painted, whatever was asked for: sizes that are no number become the ordinary
/// ones.
ChartLook paintable(ChartLook look);

}  // namespace signpost::paper
