// SPDX-License-Identifier: Apache-2.0
// Finds what somebody may have meant when a word is unknown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

/// The candidates nearest to a word, best first, at most `most`: those that contain it or differ from it in
/// few letters. Empty when nothing is near.
std::vector<std::string> nearest_few(std::string_view word, const std::vector<std::string>& candidates,
                                     std::size_t most);

/// The nearest candidate, or nothing when none is near.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace signpost
