// SPDX-License-Identifier: Apache-2.0
#include "core/paper/label_choice.h"

#include <algorithm>
#include <map>

namespace signpost::paper {
namespace {

using WidthOf = std::function<double(std::size_t)>;

/// Goes on by days 1, 2, 3, 7, 14, 28, 56…, by hours 1, 2, 3, 6, 12, 24, 48…
std::size_t next_stride(std::size_t stride, bool is_of_days) {
    if (stride < 3) return stride + 1;
    if (stride == 3) return is_of_days ? 7 : 6;
    return stride * 2;
}

/// Takes every label of the stride that has room; tells whether all had.
bool take_every(std::size_t stride, const LabelRow& row, const std::vector<double>& centres,
                const WidthOf& width_of, std::vector<std::size_t>& taken) {
    bool all_fit = true;
    double free_from = row.left;
    for (std::size_t i = 0; i < centres.size(); i += stride) {
        // A centre left of what is taken cannot fit: no need to measure its words.
        const double width = centres[i] < free_from ? 0 : width_of(i);
        const double left = label_left(row, centres[i], width);
        const bool fits = centres[i] >= free_from && left >= free_from && left + width <= row.right;
        all_fit = all_fit && fits;
        if (!fits) continue;
        taken.push_back(i);
        free_from = left + width + row.gap;
    }
    return all_fit;
}

}  // namespace

double label_left(const LabelRow& row, double centre, double width) {
    return std::max(row.left, std::min(centre - width / 2, row.right - width));
}

std::vector<std::size_t> labels_that_fit(const LabelRow& row, const std::vector<double>& centres,
                                         const WidthOf& width_of) {
    std::map<std::size_t, double> known;
    const WidthOf width_once = [&](std::size_t i) {
        const auto [at, is_new] = known.try_emplace(i, 0);
        if (is_new) at->second = width_of(i);
        return at->second;
    };
    for (std::size_t stride = 1; stride < centres.size(); stride = next_stride(stride, row.is_of_days)) {
        std::vector<std::size_t> taken;
        if (take_every(stride, row, centres, width_once, taken)) return taken;
    }
    std::vector<std::size_t> taken;  // unevenly spaced: whatever has room, from the left
    take_every(1, row, centres, width_once, taken);
    return taken;
}

}  // namespace signpost::paper
