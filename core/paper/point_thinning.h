// SPDX-License-Identifier: Apache-2.0
// Which of very many points are drawn, so that ten thousand take no longer than a thousand. What is left out
// would lie on pixels that are inked anyway; a point over a line is never left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace signpost::paper {

/// More points than this in one panel are thinned.
inline constexpr std::size_t most_points_in_full = 1500;

struct DrawnPoint {
    std::int64_t minute = 0;
    double x = 0;
    double y = 0;
    bool is_over_line = false;

    bool operator==(const DrawnPoint&) const = default;
};

using DrawnPoints = std::vector<DrawnPoint>;

/// The markers to draw. Of many, in each column of pixels: every one over a line, and of the others the
/// highest and the lowest.
DrawnPoints thinned_markers(const DrawnPoints& in_time);

/// The lines that join the points, each of two points at least, cut where neighbours are further apart than
/// `join_within_minutes`. Of many points, in each column: the first, the highest, the lowest and the last.
std::vector<DrawnPoints> joined_lines(const DrawnPoints& in_time, std::int64_t join_within_minutes);

}  // namespace signpost::paper
