// SPDX-License-Identifier: Apache-2.0
// Finds the spot for the words of a line: beside it, inside its panel, over no other label, and where it
// covers as little of the readings as it can.
#pragma once

#include <optional>

#include "core/paper/chart_layout.h"

namespace signpost::paper {

struct LineLabelSpot {
    Rect box;
    bool is_on_calls = false;

    bool operator==(const LineLabelSpot&) const = default;
};

/// Nothing when there is no room.
std::optional<LineLabelSpot> line_label_spot(const ChartLayout& layout, const Panel& panel,
                                             const PlacedLine& line, bool calls_above, const Size& words);

}  // namespace signpost::paper
