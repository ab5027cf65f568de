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

struct Taken {
    std::vector<std::size_t> labels;
    bool all_fit = true;
};

/// Takes every label of the stride that has room.
Taken take_every(std::size_t stride, const LabelRow& row, const std::vector<double>& centres,
                 const WidthOf& width_of) {
    Taken out;
    double free_from = row.left;
    // What is no wider than others does not fit here: no need to measure its words.
    double narrowest = (row.right - row.left) / 8;
    for (std::size_t i = 0; i < centres.size(); i += stride) {
        const bool may_fit = out.labels.empty() || centres[i] - narrowest / 2 >= free_from;
        const double width = may_fit ? width_of(i) : 0;
        const double left = label_left(row, centres[i], width);
        if (!may_fit || left < free_from || left + width > row.right) {
            out.all_fit = false;
            continue;
        }
        out.labels.push_back(i);
        free_from = left + width + row.gap;
        narrowest = std::min(narrowest, width);
    }
    return out;
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
    const auto whole = take_every(1, row, centres, width_once);
    if (whole.all_fit) return whole.labels;
    for (std::size_t stride = 2; stride < centres.size(); stride = next_stride(stride, row.is_of_days)) {
        const auto taken = take_every(stride, row, centres, width_once);
        if (taken.all_fit) return taken.labels;
    }
    return whole.labels;  // unevenly spaced: whatever has room, from the left
}

}  // namespace signpost::paper
