// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/sign_search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/folded_text.h"
#include "core/base/letters.h"

namespace signpost {
namespace {

using Words = std::vector<std::u32string>;

/// "l'appétit" is found by "appétit", but "can't" not by "t".
constexpr std::size_t least_letters_behind_an_apostrophe = 3;

bool is_apostrophe(char32_t letter) { return letter == U'\'' || letter == 0x2018 || letter == 0x2019; }

bool is_of_a_word(char32_t letter) {
    if (letter < 0x80) return (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
    const bool is_punctuation = letter < 0xC0 || (letter >= 0x2000 && letter <= 0x206F) ||
                                (letter >= 0x3000 && letter <= 0x303F) || letter == 0x061B ||
                                letter == 0x061F;
    return !is_punctuation;
}

/// Of a script whose words are written together with others: Arabic its articles, Chinese all.
bool is_written_together(char32_t letter) { return letter >= 0x0590; }

/// The words of a text, folded: in "体温38度" three of them; those with an apostrophe as one word, as few
/// people type it.
Words words_of(std::string_view text, bool with_what_follows_apostrophes) {
    Words out;
    std::u32string word;
    std::u32string behind;
    const auto end_word = [&] {
        if (!word.empty()) out.push_back(word);
        if (with_what_follows_apostrophes && behind.size() >= least_letters_behind_an_apostrophe &&
            behind != word)
            out.push_back(behind);
        word.clear();
        behind.clear();
    };
    for (const char32_t letter : letters_of(folded(text))) {
        if (is_apostrophe(letter)) {
            behind.clear();
        } else if (is_of_a_word(letter)) {
            if (!word.empty() && is_written_together(word.back()) != is_written_together(letter)) end_word();
            word += letter;
            behind += letter;
        } else {
            end_word();
        }
    }
    end_word();
    return out;
}

void add_words(Words& words, std::string_view text) {
    const auto more = words_of(text, true);
    words.insert(words.end(), more.begin(), more.end());
}

Words words_of(const Sign& sign) {
    Words words;
    add_words(words, sign.label);
    add_words(words, sign.short_name);
    add_words(words, sign.clinical);
    for (const auto& synonym : sign.synonyms) add_words(words, synonym);
    return words;
}

bool finds(const std::u32string& wanted, const std::u32string& known) {
    if (known.starts_with(wanted)) return true;
    return is_written_together(wanted.front()) && known.find(wanted) != std::u32string::npos;
}

}  // namespace

bool has_words(const Sign& sign, std::string_view words) {
    const auto wanted = words_of(words, false);
    if (wanted.empty()) return true;  // asked for each sign at each tick
    const auto known = words_of(sign);
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& word) {
        return std::any_of(known.begin(), known.end(), [&](const auto& one) { return finds(word, one); });
    });
}

}  // namespace signpost
