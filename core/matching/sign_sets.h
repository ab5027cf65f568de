// SPDX-License-Identifier: Apache-2.0
// Sets of signs, each held as the words of 64 signs in which it has any: a set of a few signs costs the same
// in a catalog of fifty signs and in one of fifty thousand.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/filled.h"
#include "core/base/marks.h"
#include "core/catalog/indexes.h"

namespace signpost {

class SignSets {
public:
    /// The next set; they are numbered from 0.
    void add(std::vector<SignIndex> signs);

    bool has_present(std::size_t set, const Marks& present) const {
        return std::any_of(begin(set), end(set),
                           [&](const Part& part) { return (part.mask & present.word(part.word)) != 0; });
    }
    /// Adds those of its signs that are present, in catalog order.
    void add_present(std::size_t set, const Marks& present, Filled<SignIndex>& out) const {
        auto* next = out.next();
        for (const auto* part = begin(set); part != end(set); ++part)
            each_bit(part->mask & present.word(part->word), [&](std::size_t bit) {
                *next++ = at_place<SignIndex>(part->word * Marks::word_bits + bit);
            });
        out.written_up_to(next);
    }
    /// Calls `use` with each word in which the set has signs, and with these.
    template <class Use>
    void each_word(std::size_t set, Use use) const {
        for (const auto* part = begin(set); part != end(set); ++part) use(part->word, part->mask);
    }
    /// Calls `use` with the place of each of its signs, in catalog order.
    template <class Use>
    void each_sign(std::size_t set, Use use) const {
        each_word(set, [&](std::size_t word, std::uint64_t mask) {
            each_bit(mask, [&](std::size_t bit) { use(word * Marks::word_bits + bit); });
        });
    }
    /// Over all sets.
    std::size_t sign_count() const { return sign_count_; }

private:
    struct Part {
        std::size_t word = 0;
        std::uint64_t mask = 0;
    };

    const Part* begin(std::size_t set) const { return parts_.data() + first_[set]; }
    const Part* end(std::size_t set) const { return parts_.data() + first_[set + 1]; }

    std::vector<std::size_t> first_{0};  ///< part of each set, and behind the last
    std::vector<Part> parts_;
    std::size_t sign_count_ = 0;
};

}  // namespace signpost
