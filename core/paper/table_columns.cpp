// SPDX-License-Identifier: Apache-2.0
#include "core/paper/table_columns.h"

#include <algorithm>
#include <numeric>

namespace signpost::paper {
namespace {

/// The width from which columns are cut down, so that all together fill the room.
double shared_limit(std::vector<double> natural, double width) {
    std::sort(natural.begin(), natural.end());
    auto left = static_cast<double>(natural.size());
    for (const double wanted : natural) {
        if (wanted * left > width) return width / left;
        width -= wanted;
        --left;
    }
    return natural.empty() ? 0 : natural.back();
}

}  // namespace

std::vector<double> column_widths(const std::vector<double>& natural, double width) {
    const double limit = shared_limit(natural, width);
    auto out = natural;
    for (auto& column : out) column = std::min(column, limit);
    return out;
}

}  // namespace signpost::paper
