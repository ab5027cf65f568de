// SPDX-License-Identifier: Apache-2.0
// How hard a text is to read, as a US school grade (Flesch-Kincaid). Syllables are counted by groups of
// vowels, which is right for nearly all plain words and close enough for the rest. A few names that cannot be
// said in plainer words are excepted by a list: each of their words then counts as one syllable, and still
// as a word of its sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost::testing {

unsigned syllables(std::string_view word);

/// The words of a text: what stands between blanks, hyphens and slashes and has a letter or digit.
std::vector<std::string> words_in(std::string_view text);
/// The sentences of a text, each with its mark. The last one need not have one.
std::vector<std::string> sentences_in(std::string_view text);

/// The grade of a text with at least one word, with no name excepted.
double reading_grade(std::string_view text);

/// Names of side effects and of diseases, in lower case.
const std::vector<std::string>& excepted_names();
/// The text with "x" for each word of an excepted name.
std::string without_names(std::string_view text);

}  // namespace signpost::testing
