// SPDX-License-Identifier: Apache-2.0
// Where everything of a timeline stands at a given width, before anything is painted. Promises: no two labels
// over each other, nothing outside the picture; what day it is moves no bar and no mark.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/paper/chart_look.h"
#include "core/paper/chart_rows.h"
#include "core/paper/rect.h"
#include "core/paper/timeline.h"
#include "core/paper/words.h"

namespace signpost::paper {

enum class TimelineInk { text, soft_text, on_bar };

struct TimelineLabel {
    std::string text;
    TextStyle style;
    TimelineInk ink = TimelineInk::text;
    Rect box;
    bool has_plate = false;  ///< its ground covers what is below

    bool operator==(const TimelineLabel&) const = default;
};

struct PlacedTimelineRow {
    Rect band;  ///< all of the row
    Rect bar;
    double dots_from = 0;
    double dots_to = 0;         ///< no dots unless beyond `dots_from`
    std::vector<double> marks;  ///< where each late case stands, from left to right

    double middle() const { return bar.y + bar.height / 2; }
    bool operator==(const PlacedTimelineRow&) const = default;
};

enum class TimelineKeyKind { usual, later, reported };

/// A sample of bar, dots or mark, beside its meaning.
struct PlacedTimelineKey {
    TimelineKeyKind kind = TimelineKeyKind::usual;
    Rect sample;

    bool operator==(const PlacedTimelineKey&) const = default;
};

struct TimelineLayout {
    ChartSizes sizes;
    Rect picture;  ///< as high as its content
    Rect plot;
    std::vector<PlacedTimelineRow> rows;
    std::vector<double> tick_x;
    std::optional<double> today_x;
    double today_bottom = 0;
    std::vector<TimelineLabel> labels;
    std::vector<PlacedTimelineKey> keys;
};

/// For a width that is above 0.
TimelineLayout timeline_layout(const Timeline& timeline, const ChartLook& look, double width);

/// The colour of the letters, and of what they stand on.
Rgb colour_of(const TimelineLabel& label, const ChartLook& look);
Rgb ground_of(const TimelineLabel& label, const ChartLook& look);

}  // namespace signpost::paper
