// SPDX-License-Identifier: Apache-2.0
#include "core/paper/line_label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace signpost::paper {
namespace {

/// Cuts the part of a segment that one pair of edges leaves (Liang and Barsky). False when none is left.
bool cut(double start, double step, double low, double high, double& from, double& to) {
    if (step == 0) return start >= low && start <= high;
    const double a = (low - start) / step;
    const double b = (high - start) / step;
    from = std::max(from, std::min(a, b));
    to = std::min(to, std::max(a, b));
    return from <= to;
}

bool crosses(const DrawnPoint& a, const DrawnPoint& b, const Rect& box) {
    double from = 0;
    double to = 1;
    return cut(a.x, b.x - a.x, box.x, box.right(), from, to) &&
           cut(a.y, b.y - a.y, box.y, box.bottom(), from, to);
}

std::size_t covered(const Panel& panel, const Rect& box, double unit) {
    const auto wide = grown(box, 6 * unit);
    std::size_t out = 0;
    for (const auto& point : panel.markers) out += crosses(point, point, wide) ? 1 : 0;
    for (const auto& line : panel.joined)
        for (std::size_t i = 1; i < line.size(); ++i) out += crosses(line[i - 1], line[i], box) ? 1 : 0;
    return out;
}

bool is_free(const ChartLayout& layout, const Panel& panel, const Rect& box) {
    return holds(panel.plot, box) &&
           std::none_of(layout.labels.begin(), layout.labels.end(),
                        [&](const PlacedLabel& label) { return overlaps(grown(label.box, 2), box); });
}

/// The calling side of any line of the panel.
bool touches_calls(const Panel& panel, const Rect& box) {
    return std::any_of(panel.lines.begin(), panel.lines.end(),
                       [&](const PlacedLine& line) { return overlaps(line.calling_side, box); });
}

bool hides_a_line(const Panel& panel, const Rect& box) {
    return std::any_of(panel.lines.begin(), panel.lines.end(), [&](const PlacedLine& line) {
        return line.y > box.y - 1 && line.y < box.bottom() + 1;
    });
}

/// On the calling side first, at the right first: that is where the picture of a fever is read.
std::array<Rect, 18> candidates(const Rect& plot, double y, bool calls_above, const Size& words,
                                double unit) {
    const double above = y - words.height - 3 * unit;
    const double below = y + 4 * unit;
    const double left = plot.x + 6 * unit;
    const double room = plot.width - words.width - 12 * unit;
    std::array<Rect, 18> out;
    std::size_t at = 0;
    for (const bool is_above : {calls_above, !calls_above})
        for (const double share : {1.0, 0.0, 0.5, 0.75, 0.25, 0.875, 0.625, 0.375, 0.125})
            out.at(at++) = {left + share * room, is_above ? above : below, words.width, words.height};
    return out;
}

}  // namespace

std::optional<LineLabelSpot> line_label_spot(const ChartLayout& layout, const Panel& panel,
                                             const PlacedLine& line, bool calls_above, const Size& words) {
    std::optional<LineLabelSpot> best;
    std::size_t fewest = 0;
    const double unit = layout.sizes.unit;
    for (const auto& box : candidates(panel.plot, line.y, calls_above, words, unit)) {
        if (!is_free(layout, panel, box) || hides_a_line(panel, box)) continue;
        const auto now = covered(panel, box, unit);
        if (best && now >= fewest) continue;
        fewest = now;
        best = LineLabelSpot{box, touches_calls(panel, box)};
    }
    return best;
}

}  // namespace signpost::paper
