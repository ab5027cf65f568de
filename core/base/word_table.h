// SPDX-License-Identifier: Apache-2.0
// Finds a word's place in a list that does not change, for the million times that it is asked. Most of its
// room is free, so that hardly two words meet.
#pragma once

#include <bit>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace signpost {

class WordTable {
public:
    /// The words must outlive the table; of two equal ones the first is found.
    explicit WordTable(std::vector<std::string_view> words)
        : words_(std::move(words)), places_(std::bit_ceil(8 * words_.size() + 1), nothing) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            auto& place = places_[slot_of(words_[i])];
            if (place == nothing) place = static_cast<std::uint32_t>(i);
        }
    }

    std::optional<std::size_t> find(std::string_view word) const {
        const auto place = places_[slot_of(word)];
        return place == nothing ? std::nullopt : std::optional<std::size_t>(place);
    }

private:
    static constexpr std::uint32_t nothing = 0xFFFFFFFF;

    /// Where the word stands, or the free slot that shows that it does not.
    std::size_t slot_of(std::string_view word) const {
        const auto last = places_.size() - 1;
        const auto hash = std::hash<std::string_view>{}(word);
        for (auto slot = hash & last;; slot = (slot + 1) & last) {
            const auto place = places_[slot];
            if (place == nothing || words_[place] == word) return slot;
        }
    }

    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> places_;  ///< a power of two of them
};

}  // namespace signpost
