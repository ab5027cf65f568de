// SPDX-License-Identifier: Apache-2.0
#include "core/matching/found_by_signs.h"

#include <numeric>

namespace signpost {

FoundBySigns::FoundBySigns(std::size_t sign_count, const SignSets& sets,
                           const std::vector<std::size_t>& numbers)
    : first_(sign_count / Marks::word_bits + 2) {
    for (const auto number : numbers)
        sets.each_word(number, [&](std::size_t word, std::uint64_t) { ++first_[word + 1]; });
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    held_.resize(first_.back());
    auto next = first_;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sets.each_word(numbers[i], [&](std::size_t word, std::uint64_t mask) {
            held_[next[word]++] = {mask, static_cast<std::uint32_t>(i / Marks::word_bits),
                                   static_cast<std::uint32_t>(i % Marks::word_bits)};
        });
}

}  // namespace signpost
