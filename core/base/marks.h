// SPDX-License-Identifier: Apache-2.0
// Marks on the places of a list, one bit for each. Going through them costs by the number of marks and hardly
// by the length of the list: a second level of bits says which words of the first may hold any.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace signpost {

/// Calls `use` with the number of each bit that is set, from the lowest on.
template <class Use>
void each_bit(std::uint64_t word, Use use) {
    for (; word != 0; word &= word - 1) use(static_cast<std::size_t>(std::countr_zero(word)));
}

class Marks {
public:
    static constexpr std::size_t word_bits = 64;

    /// For places below `count`; any other place is the caller's mistake and is not looked for.
    explicit Marks(std::size_t count = 0)
        : words_(count / word_bits + 1), touched_(words_.size() / word_bits + 1) {}

    void set(std::size_t place) { set_in_word(place / word_bits, std::uint64_t{1} << (place % word_bits)); }
    /// Without a branch, which could not be foreseen.
    void set_if(std::size_t place, bool wanted) {
        set_in_word(place / word_bits, std::uint64_t{wanted} << (place % word_bits));
    }
    /// Marks those of 64 places, from word * 64 on, whose bit is set.
    void set_in_word(std::size_t word, std::uint64_t marks) {
        words_[word] |= marks;
        touched_[word / word_bits] |= std::uint64_t{marks != 0} << (word % word_bits);
    }
    bool holds(std::size_t place) const {
        return ((word(place / word_bits) >> (place % word_bits)) & 1) != 0;
    }
    /// The marks of 64 places, from word * 64 on.
    std::uint64_t word(std::size_t number) const { return words_[number]; }

    /// Calls `use` with the number of each word that holds marks, and with the word.
    template <class Use>
    void each_word(Use use) const {
        for (std::size_t t = 0; t < touched_.size(); ++t)
            each_bit(touched_[t],
                     [&](std::size_t bit) { use(t * word_bits + bit, words_[t * word_bits + bit]); });
    }
    /// Calls `use` with each place that is marked, in order. It may not change these marks.
    template <class Use>
    void each(Use use) const {
        each_word([&](std::size_t number, std::uint64_t word) {
            each_bit(word, [&](std::size_t bit) { use(number * word_bits + bit); });
        });
    }
    void clear() {
        for (std::size_t t = 0; t < touched_.size(); ++t) {
            each_bit(touched_[t], [&](std::size_t bit) { words_[t * word_bits + bit] = 0; });
            touched_[t] = 0;
        }
    }

private:
    std::vector<std::uint64_t> words_;
    std::vector<std::uint64_t> touched_;
};

}  // namespace signpost
