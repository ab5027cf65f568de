// SPDX-License-Identifier: Apache-2.0
// How hard a text is to read, as a US school grade (Flesch-Kincaid). Syllables are counted by groups of
// vowels, which is right for nearly all plain words and close enough for the rest.
#pragma once

#include <string_view>

namespace signpost::testing {

unsigned syllables(std::string_view word);

/// The grade of a text with at least one word.
double reading_grade(std::string_view text);

}  // namespace signpost::testing
