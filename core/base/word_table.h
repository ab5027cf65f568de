// SPDX-License-Identifier: Apache-2.0
// Finds a word's place in a list that does not change, for the million times that it is asked. Most of its
// room is free, so that hardly two words meet.
#pragma once

#include <bit>
#include <cstdint>
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
        std::uint64_t hash = 14695981039346656037U;  // FNV-1a
        for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        for (auto slot = hash;; ++slot) {
            const auto place = places_[slot % places_.size()];
            if (place == nothing || words_[place] == word) return slot % places_.size();
        }
    }

    std::vector<std::string_view> words_;
    std::vector<std::uint32_t> places_;  ///< a power of two of them
};

}  // namespace signpost
