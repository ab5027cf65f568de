// SPDX-License-Identifier: Apache-2.0
#include "core/base/nearest.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr std::size_t longest_word = 64;  // longer input is no misspelt id; comparing it would only cost time

/// Small is near: 0 for the same word, 1 when one holds the other, else 1 + the number of edits.
std::size_t distance(std::string_view word, std::string_view candidate) {
    if (word == candidate) return 0;
    const bool holds = word.size() > 2 && (candidate.find(word) != std::string_view::npos ||
                                           word.find(candidate) != std::string_view::npos);
    return holds ? 1 : 1 + edit_distance(word, candidate);
}

bool is_near(std::size_t distance, std::string_view word) {
    return distance <= 1 + std::max<std::size_t>(2, word.size() / 3);
}

}  // namespace

std::vector<std::string> nearest_few(std::string_view word, const std::vector<std::string>& candidates,
                                     std::size_t most) {
    if (word.empty() || word.size() > longest_word) return {};
    const auto wanted = lower_case(word);
    std::vector<std::pair<std::size_t, std::string>> found;
    for (const auto& candidate : candidates) {
        const auto d = distance(wanted, candidate);
        if (is_near(d, wanted)) found.emplace_back(d, candidate);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(most, found.size()); ++i) out.push_back(found[i].second);
    return out;
}

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates) {
    const auto few = nearest_few(word, candidates, 1);
    return few.empty() ? std::nullopt : std::optional(few.front());
}

}  // namespace signpost
