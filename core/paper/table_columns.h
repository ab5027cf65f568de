// SPDX-License-Identifier: Apache-2.0
// How wide the columns of a table are.
#pragma once

#include <vector>

namespace signpost::paper {

/// For columns whose longest lines are `natural` wide, in a room of `width`, gaps taken off already: each as
/// wide as its words when all fit; else the narrow ones as wide as theirs, and the others share what is left,
/// those with much to say up to twice as wide as those with little.
std::vector<double> column_widths(const std::vector<double>& natural, double width);

}  // namespace signpost::paper
