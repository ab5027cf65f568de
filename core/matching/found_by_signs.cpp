// SPDX-License-Identifier: Apache-2.0
#include "core/matching/found_by_signs.h"

#include <numeric>

namespace signpost {

FoundBySigns::FoundBySigns(std::size_t sign_count, const SignSets& sets,
                           const std::vector<std::size_t>& numbers) {
    numbers.size() <= few ? take_parts(sets, numbers) : take_holders(sign_count, sets, numbers);
}

void FoundBySigns::take_parts(const SignSets& sets, const std::vector<std::size_t>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sets.each_word(numbers[i], [&](std::size_t word, std::uint64_t mask) {
            parts_.push_back({mask, static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(i)});
        });
}

void FoundBySigns::take_holders(std::size_t sign_count, const SignSets& sets,
                                const std::vector<std::size_t>& numbers) {
    first_.resize(sign_count + 1);
    for (const auto number : numbers) sets.each_sign(number, [&](std::size_t sign) { ++first_[sign + 1]; });
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    holders_.resize(first_.back());
    auto next = first_;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sets.each_sign(numbers[i],
                       [&](std::size_t sign) { holders_[next[sign]++] = static_cast<std::uint32_t>(i); });
}

}  // namespace signpost
