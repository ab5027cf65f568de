// SPDX-License-Identifier: Apache-2.0
// Finds from the present signs the sets that hold one of them. Where there are few sets, a look at each is
// the fastest; where there are many, each sign leads to those that hold it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/matching/sign_sets.h"

namespace signpost {

class FoundBySigns {
public:
    /// For the sets with these numbers; what is found is their place in the list.
    FoundBySigns(std::size_t sign_count, const SignSets& sets, const std::vector<std::size_t>& numbers);

    /// Marks what is found.
    void find(const Marks& present, Marks& found) const {
        first_.empty() ? look_at_each(present, found) : follow_signs(present, found);
    }

private:
    /// Part of a set, and where it is marked when it is found.
    struct Part {
        std::uint64_t mask = 0;
        std::uint32_t word = 0;
        std::uint32_t bit = 0;
    };
    static constexpr std::size_t few = 32;

    void take_parts(const SignSets& sets, const std::vector<std::size_t>& numbers);
    void take_holders(std::size_t sign_count, const SignSets& sets, const std::vector<std::size_t>& numbers);

    /// Without a branch for each: which of them are found cannot be foreseen.
    void look_at_each(const Marks& present, Marks& found) const {
        std::uint64_t marks = 0;
        for (const auto& part : parts_)
            marks |= std::uint64_t{(part.mask & present.word(part.word)) != 0} << part.bit;
        found.set_in_word(0, marks);
    }
    void follow_signs(const Marks& present, Marks& found) const {
        present.each([&](std::size_t sign) {
            for (auto i = first_[sign]; i < first_[sign + 1]; ++i) found.set(holders_[i]);
        });
    }

    std::vector<Part> parts_;             ///< of few sets
    std::vector<std::uint32_t> first_;    ///< of many: holder of each sign, and behind the last
    std::vector<std::uint32_t> holders_;  ///< the numbers of the sets that hold it
};

}  // namespace signpost
