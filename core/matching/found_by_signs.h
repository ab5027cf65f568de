// SPDX-License-Identifier: Apache-2.0
// Finds from the present signs the sets that hold one of them, without a look at sets of other signs.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/matching/sign_sets.h"

namespace signpost {

class FoundBySigns {
public:
    /// For the sets with these numbers; what is found is their place in the list.
    FoundBySigns(std::size_t sign_count, const SignSets& sets, const std::vector<std::size_t>& numbers);

    /// Marks what is found. Nothing here depends on the signs but the bits: a branch could not be foreseen.
    void find(const Marks& present, Marks& found) const {
        present.each_word([&](std::size_t word, std::uint64_t signs) {
            std::size_t at = 0;
            std::uint64_t marks = 0;
            for (auto i = first_[word]; i < first_[word + 1]; ++i) {
                if (held_[i].word != at) found.set_in_word(at, std::exchange(marks, 0));
                at = held_[i].word;
                marks |= std::uint64_t{(held_[i].mask & signs) != 0} << held_[i].bit;
            }
            found.set_in_word(at, marks);
        });
    }

private:
    struct Held {
        std::uint64_t mask = 0;
        std::uint32_t word = 0;  ///< where what is found is marked
        std::uint32_t bit = 0;
    };

    std::vector<std::size_t> first_;  ///< of each word of signs, and behind the last
    std::vector<Held> held_;
};

}  // namespace signpost
