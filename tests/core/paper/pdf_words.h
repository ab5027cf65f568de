// SPDX-License-Identifier: Apache-2.0
// What stands in a PDF, read back by programs that know nothing of how it was made.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost::paper {

/// The words of each page, in the order in which they were painted.
std::vector<std::string> words_by_page(const std::string& pdf);
/// A word and where it begins, in points from the left of its page.
struct PlacedWord {
    std::string text;
    double x = 0;
};
std::vector<PlacedWord> placed_words(const std::string& pdf);
/// Without blanks and line ends, and without the marks that only steer the direction of a script: where a
/// line ends does not matter.
std::string squeezed(std::string_view text);
/// The rows of `pdffonts`, without its headings.
std::vector<std::string> fonts_of(const std::string& pdf);
/// What the codes on a picture say, one a line.
std::string read_codes(const std::string& png);

}  // namespace signpost::paper
