// SPDX-License-Identifier: Apache-2.0
// Whether a number crosses a line, in whole hundredths. No floating point takes part.
#pragma once

#include <compare>

#include "core/catalog/measurement.h"

namespace signpost {

/// True when `value` lies on the line's calling side; both are in the same unit.
constexpr bool crosses(Decimal value, Comparison when, Decimal line) {
    switch (when) {
        case Comparison::at_least:
            return value >= line;
        case Comparison::above:
            return value > line;
        case Comparison::at_most:
            return value <= line;
        case Comparison::below:
            return value < line;
    }
    return false;
}

/// Compares two values of one measurement, each in its own unit, exactly: 38.0 °C equals 100.4 °F.
std::strong_ordering compare_points(Decimal a, const Unit& unit_of_a, Decimal b, const Unit& unit_of_b);

/// True when `value` in `unit` lies on the calling side of `line`, which may be in another unit.
bool crosses(Decimal value, const Unit& unit, Comparison when, Decimal line, const Unit& unit_of_line);

}  // namespace signpost
