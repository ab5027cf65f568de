// SPDX-License-Identifier: Apache-2.0
// How the parts of a document are set in a column of a page or on a panel of a card: sizes, colours, room.
// All lengths in points.
#pragma once

#include "core/paper/chart_look.h"
#include "core/paper/rect.h"
#include "core/paper/text_block.h"
#include "core/sharing/document.h"

namespace signpost::paper {

inline constexpr double points_a_mm = 72 / 25.4;

struct Setting {
    const Typesetter& types;
    ChartLook look;
    double width = 0;                      ///< of the column
    double most_height = 0;                ///< of anything that is not to be divided
    double text = 11;                      ///< size of the ordinary text
    double step = 4;                       ///< all spacing is a multiple of it
    double hand_line = 8.5 * points_a_mm;  ///< from one line to write on to the next
    double qr_side = 0;
    int tick_columns = 1;
};

/// The sizes and colours of text, by what it is.
Type text_type(const Setting& setting);
Type strong_type(const Setting& setting);
Type soft_type(const Setting& setting);
Type fine_type(const Setting& setting);
Type heading_type(const Setting& setting);
Type prompt_type(const Setting& setting);
Type title_type(const Setting& setting);
/// A value that is to be seen from afar: a number to call.
Type large_type(const Setting& setting);

/// A size of text that can be set, whatever was asked for.
double text_size(const Document& document);

/// The colours of paper, in the language of the document.
ChartLook paper_look(const Document& document);

}  // namespace signpost::paper
