// SPDX-License-Identifier: Apache-2.0
// Which labels of a row are shown when not all fit: every one, every second, every week; never two that
// overlap.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace signpost::paper {

/// Stretches of a row, all in the same units.
struct LabelRow {
    double left = 0;          ///< labels stay right of here
    double right = 0;         ///< and left of here
    double gap = 0;           ///< at least this much between two
    bool is_of_days = false;  ///< skip by weeks rather than by halves and quarters of a day

    bool operator==(const LabelRow&) const = default;
};

/// The left edge of a label as wide as `width` and centred, where it can be, over `centre`.
double label_left(const LabelRow& row, double centre, double width);

/// The numbers of the labels to show, in order. `centres` rise; `width_of` is asked for few of them.
std::vector<std::size_t> labels_that_fit(const LabelRow& row, const std::vector<double>& centres,
                                         const std::function<double(std::size_t)>& width_of);

}  // namespace signpost::paper
