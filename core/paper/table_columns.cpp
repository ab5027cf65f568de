// SPDX-License-Identifier: Apache-2.0
#include "core/paper/table_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace signpost::paper {
namespace {

/// A column that wants more than so many times its equal share gets no more for it.
constexpr double most_counted = 4;

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
    const auto weight = [limit](double column) { return std::sqrt(std::min(column, most_counted * limit)); };
    double weights = 0;
    double room = 0;
    for (const double column : natural)
        if (column > limit) {
            weights += weight(column);
            room += limit;
        }
    auto out = natural;
    for (auto& column : out)
        if (column > limit) column = room * weight(column) / weights;
    return out;
}

}  // namespace signpost::paper
