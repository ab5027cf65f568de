// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/threshold_check.h"

#include <algorithm>

#include "core/catalog/crossing.h"

namespace signpost {

bool is_same_point(Decimal value, Decimal other, const Unit& unit) {
    return compare_points(value, Unit{}, other, unit) == std::strong_ordering::equal;
}

std::vector<RuleMistakeKind> line_mistakes(const Measurement& measurement, const Threshold& threshold) {
    std::vector<RuleMistakeKind> out;
    if (threshold.line.size() != measurement.units.size()) return out;  // noted where the line was read
    for (std::size_t i = 0; i < threshold.line.size(); ++i) {
        const auto& unit = measurement.units[i];
        const bool low = crosses(unit.lowest, threshold.when, threshold.line[i]);
        const bool high = crosses(unit.highest, threshold.when, threshold.line[i]);
        if (!low && !high) out.push_back(RuleMistakeKind::impossible_line);
        if (low && high) out.push_back(RuleMistakeKind::always_crossed_line);
        if (!is_same_point(threshold.line[0], threshold.line[i], unit))
            out.push_back(RuleMistakeKind::lines_differ);
    }
    return out;
}

}  // namespace signpost
