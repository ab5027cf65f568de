// SPDX-License-Identifier: Apache-2.0
// The upward axis of a panel: which values it reaches and where its grid lines stand (1, 2 or 5 times a power
// of ten apart). Takes any values; those that are not finite count for nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/paper/chart.h"

namespace signpost::paper {

struct ValueScale {
    double lowest = 0;
    double highest = 1;
    std::vector<double> grid;  ///< rising
    int decimals = 0;          ///< how many the labels of the grid need

    bool operator==(const ValueScale&) const = default;
};

/// Reaches every point, every line and what the series asks for, with some room at both ends. Only points
/// that `is_shown` says yes to count. A series without any of these has a scale without a grid.
ValueScale value_scale(const ChartSeries& series, const std::vector<bool>& is_shown,
                       std::size_t most_grid_lines);

/// 0 at the lowest value of the scale, 1 at the highest; never outside.
double share_of(const ValueScale& scale, double value);

/// "37.5"; "37,5" with a comma as mark.
std::string grid_label(double value, int decimals, std::string_view decimal_mark);

}  // namespace signpost::paper
