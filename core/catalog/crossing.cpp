// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/crossing.h"

namespace signpost {
namespace {

/// The value as a fraction in the measurement's first unit: (value - plus) * over / times.
struct Fraction {
    std::int64_t numerator;
    std::int64_t denominator;  // above zero
};

Fraction in_first_unit(Decimal value, const Conversion& conversion) {
    return {(value.hundredths - conversion.plus.hundredths) * conversion.over, conversion.times};
}

}  // namespace

std::strong_ordering compare_points(Decimal a, const Unit& unit_of_a, Decimal b, const Unit& unit_of_b) {
    const auto left = in_first_unit(a, unit_of_a.from_first);
    const auto right = in_first_unit(b, unit_of_b.from_first);
    return left.numerator * right.denominator <=> right.numerator * left.denominator;
}

bool crosses(Decimal value, const Unit& unit, Comparison when, Decimal line, const Unit& unit_of_line) {
    const auto order = compare_points(value, unit, line, unit_of_line);
    switch (when) {
        case Comparison::at_least:
            return order >= 0;
        case Comparison::above:
            return order > 0;
        case Comparison::at_most:
            return order <= 0;
        case Comparison::below:
            return order < 0;
    }
    return false;
}

}  // namespace signpost
