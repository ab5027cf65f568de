// SPDX-License-Identifier: Apache-2.0
#include "core/paper/point_thinning.h"

#include <algorithm>
#include <cmath>

namespace signpost::paper {
namespace {

bool is_higher(const DrawnPoint& a, const DrawnPoint& b) { return a.y < b.y; }

/// The end of the points in the same column of pixels as `first`.
DrawnPoints::const_iterator end_of_column(DrawnPoints::const_iterator first,
                                          DrawnPoints::const_iterator end) {
    const double column = std::floor(first->x);
    return std::find_if(first, end, [=](const DrawnPoint& point) { return std::floor(point.x) != column; });
}

void keep_markers(DrawnPoints::const_iterator first, DrawnPoints::const_iterator end, DrawnPoints& out) {
    DrawnPoints ordinary;
    for (auto at = first; at != end; ++at) (at->is_over_line ? out : ordinary).push_back(*at);
    if (ordinary.empty()) return;
    const auto [highest, lowest] = std::minmax_element(ordinary.begin(), ordinary.end(), is_higher);
    out.insert(out.end(), {*highest, *lowest});
}

void keep_corners(DrawnPoints::const_iterator first, DrawnPoints::const_iterator end, DrawnPoints& out) {
    const auto [highest, lowest] = std::minmax_element(first, end, is_higher);
    const auto [earlier, later] = std::minmax(highest, lowest);
    for (const auto& point : {*first, *earlier, *later, *std::prev(end)})
        if (out.empty() || !(out.back() == point)) out.push_back(point);
}

/// Goes through the columns of pixels from left to right.
template <class Keep>
DrawnPoints by_column(const DrawnPoints& in_time, Keep keep) {
    DrawnPoints out;
    for (auto at = in_time.begin(); at != in_time.end();) {
        const auto end = end_of_column(at, in_time.end());
        keep(at, end, out);
        at = end;
    }
    return out;
}

/// Without overflow, however far apart.
bool is_joined(const DrawnPoint& a, const DrawnPoint& b, std::int64_t within_minutes) {
    return static_cast<double>(b.minute) - static_cast<double>(a.minute) <=
           static_cast<double>(within_minutes);
}

}  // namespace

DrawnPoints thinned_markers(const DrawnPoints& in_time) {
    return in_time.size() <= most_points_in_full ? in_time : by_column(in_time, keep_markers);
}

std::vector<DrawnPoints> joined_lines(const DrawnPoints& in_time, std::int64_t join_within_minutes) {
    std::vector<DrawnPoints> out;
    for (auto at = in_time.begin(); at != in_time.end();) {
        auto end = std::next(at);
        while (end != in_time.end() && is_joined(*std::prev(end), *end, join_within_minutes)) ++end;
        if (end - at > 1) out.emplace_back(at, end);
        at = end;
    }
    if (in_time.size() > most_points_in_full)
        for (auto& line : out) line = by_column(line, keep_corners);
    return out;
}

}  // namespace signpost::paper
