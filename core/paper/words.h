// SPDX-License-Identifier: Apache-2.0
// Words measured and painted with Pango: any script, both directions, the same widths on screen, in a picture
// and in a PDF. Takes whatever text it is given: damaged UTF-8 is mended, endless words end in "…".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>

#include "core/paper/chart_look.h"
#include "core/paper/handles.h"
#include "core/paper/rect.h"

namespace signpost::paper {

struct TextStyle {
    double size_px = 15;
    bool is_semibold = false;
    bool is_centred = false;
    double widest_px = 0;  ///< 0: as wide as it comes
    int most_lines = 1;    ///< more words than fit end in "…"

    bool operator==(const TextStyle&) const = default;
};

class WordPainter {
public:
    explicit WordPainter(const ChartLook& look);

    Size size_of(std::string_view text, const TextStyle& style) const;
    /// With the left top of the words at (x, y), in the colour that is set.
    void paint(cairo_t* cr, std::string_view text, const TextStyle& style, double x, double y) const;
    /// How many letters no font of this computer can show.
    int unknown_glyphs(std::string_view text) const;

private:
    PangoLayout* new_layout(std::string_view text) const;
    Handle<PangoLayout> layout_of(std::string_view text, const TextStyle& style) const;

    std::string language_;
    Handle<PangoContext> context_;
    std::string font_family_;
    bool is_right_to_left_ = false;
};

/// The letters of the words that no font of this computer can show, each once; empty when all can be shown.
std::string missing_glyphs(const std::vector<std::string>& words, const ChartLook& look);

}  // namespace signpost::paper
