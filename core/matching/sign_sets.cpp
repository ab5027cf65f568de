// SPDX-License-Identifier: Apache-2.0
#include "core/matching/sign_sets.h"

namespace signpost {

void SignSets::add(std::vector<SignIndex> signs) {
    std::sort(signs.begin(), signs.end());
    signs.erase(std::unique(signs.begin(), signs.end()), signs.end());
    for (const auto sign : signs) {
        const auto word = place(sign) / Marks::word_bits;
        if (parts_.size() == first_.back() || parts_.back().word != word) parts_.push_back({word, 0});
        parts_.back().mask |= std::uint64_t{1} << (place(sign) % Marks::word_bits);
    }
    first_.push_back(parts_.size());
    sign_count_ += signs.size();
}

}  // namespace signpost
