// SPDX-License-Identifier: Apache-2.0
// The words that no text for users may hold, and how they are looked for. Tests hold every text of the
// program to them; a clinic that writes a pack is told of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost {

/// Words that promise more than a list of signs can: detect, diagnose, predict, score, likely, …
const std::vector<std::string>& forbidden_words();

/// Words that tell a person that all is well or that there is time.
const std::vector<std::string>& calming_words();

/// Words that praise the treatment or tell how often something happens to people.
const std::vector<std::string>& promising_words();

/// The first of `words` that a word of the text begins with, without regard to case; empty when none does.
std::string first_found(std::string_view text, const std::vector<std::string>& words);

}  // namespace signpost
