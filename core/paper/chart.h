// SPDX-License-Identifier: Apache-2.0
// What a chart of the diary shows, as plain values: readings over time, the lines from which the care team
// asks for a call, and the entries in which signs were ticked. Every sentence comes translated, every
// clinical number from the caller; nothing here compares a reading with a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace signpost::paper {

/// A place on the time axis that may carry a label. Labels that would overlap are left out when painting.
struct DayTick {
    std::int64_t minute = 0;
    std::string date_label;  ///< "Thu 5 Nov", or "08:00" on a chart of one day
    std::string day_label;   ///< "day 3" after the infusion; may be empty

    bool operator==(const DayTick&) const = default;
};

struct ChartPoint {
    std::int64_t minute = 0;
    double value = 0;  ///< for drawing only; one that is not finite has no place on the chart
    bool is_over_line = false;
    std::string spoken;     ///< the whole reading in words, shown when selected
    std::size_t entry = 0;  ///< index of the diary entry

    bool operator==(const ChartPoint&) const = default;
};

/// From here on the care team asks for a call.
struct ChartLine {
    double value = 0;
    std::string label;
    bool calls_above = true;  ///< the calling side is above the line; else below

    bool operator==(const ChartLine&) const = default;
};

struct ChartSeries {
    std::string name;
    std::string unit;
    std::vector<ChartPoint> points;
    std::vector<ChartLine> lines;
    std::optional<double> lowest;   ///< the panel reaches at least down to here
    std::optional<double> highest;  ///< the panel reaches at least up to here

    bool operator==(const ChartSeries&) const = default;
};

/// An entry with ticked signs.
struct ChartMark {
    std::int64_t minute = 0;
    bool is_emergency = false;
    std::string spoken;
    std::size_t entry = 0;

    bool operator==(const ChartMark&) const = default;
};

/// Minutes count from local midnight of a day that the caller chooses. Points and marks outside
/// `first_minute` to `last_minute` are not on this chart.
struct Chart {
    std::string title;        ///< may be empty
    std::string empty_words;  ///< for a chart without a point and without a mark
    std::string marks_name;   ///< of the row of marks
    std::string decimal_mark = ".";
    std::int64_t first_minute = 0;
    std::int64_t last_minute = 0;
    std::int64_t join_within_minutes = 0;  ///< points further apart than this are not joined
    std::vector<DayTick> ticks;
    ChartSeries main;
    std::vector<ChartSeries> further;
    std::vector<ChartMark> marks;  ///< without any there is no row for them

    bool operator==(const Chart&) const = default;
};

/// The number of the row of marks where others have the number of a series.
inline constexpr std::size_t marks_row = static_cast<std::size_t>(-1);

/// Names one point or mark: series 0 is the main one, the further ones follow, `marks_row` the marks.
struct ChartPlace {
    std::size_t series = 0;
    std::size_t point = 0;

    bool operator==(const ChartPlace&) const = default;
};

/// Where a point or mark stands in the picture.
struct PlacedPoint {
    ChartPlace place;
    double x = 0;
    double y = 0;
    std::size_t entry = 0;
    bool is_over_line = false;  ///< for a mark: is an emergency

    bool operator==(const PlacedPoint&) const = default;
};

}  // namespace signpost::paper
