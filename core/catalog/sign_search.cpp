// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/sign_search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"

namespace signpost {
namespace {

/// Any byte of a letter beyond ASCII counts as part of a word.
bool is_of_a_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// Without straight and curly apostrophes: few people type them the way they are printed.
std::string without_apostrophes(std::string_view text) {
    constexpr std::string_view apostrophes[] = {"'", "\u2019", "\u2018"};
    std::string out(text);
    for (const auto& apostrophe : apostrophes)
        for (auto at = out.find(apostrophe); at != std::string::npos; at = out.find(apostrophe, at))
            out.erase(at, apostrophe.size());
    return out;
}

/// Appends the words of a text in lower case.
void add_words(std::vector<std::string>& words, std::string_view text) {
    std::string word;
    for (const char c : lower_case(without_apostrophes(text)) + " ") {
        if (is_of_a_word(c)) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
}

std::vector<std::string> words_of(const Sign& sign) {
    std::vector<std::string> words;
    add_words(words, sign.label);
    add_words(words, sign.short_name);
    add_words(words, sign.clinical);
    for (const auto& synonym : sign.synonyms) add_words(words, synonym);
    return words;
}

}  // namespace

bool has_words(const Sign& sign, std::string_view words) {
    std::vector<std::string> wanted;
    add_words(wanted, words);
    const auto known = words_of(sign);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::any_of(known.begin(), known.end(),
                           [&](const std::string& one) { return one.starts_with(word); });
    });
}

}  // namespace signpost
