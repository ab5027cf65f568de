// SPDX-License-Identifier: Apache-2.0
// Checks that a threshold's lines make sense for its measurement.
#pragma once

#include <vector>

#include "core/catalog/measurement.h"
#include "core/catalog/rule_mistake.h"

namespace signpost {

/// `value` in the first unit of its measurement and `other` in `unit` are the same point, exactly.
bool is_same_point(Decimal value, Decimal other, const Unit& unit);

/// What is wrong with the lines: no possible reading crosses one, every possible reading crosses one, or the
/// lines in two units are different points. Empty when nothing is.
std::vector<RuleMistakeKind> line_mistakes(const Measurement& measurement, const Threshold& threshold);

}  // namespace signpost
