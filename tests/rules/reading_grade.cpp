// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/reading_grade.h"

#include <algorithm>
#include <string>

namespace signpost::testing {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool splits_words(char c) { return c == ' ' || c == '\n' || c == '-' || c == '/'; }

std::string letters_of(std::string_view word) {
    std::string out;
    for (const char c : word)
        if (is_letter(c)) out += static_cast<char>(c | 0x20);
    return out;
}

unsigned vowel_groups(std::string_view word) {
    unsigned groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]))) ++groups;
    return groups;
}

/// The e at the end of "here" and in "called", which nobody says; that of "table", "noses" and "started" is
/// said.
bool ends_in_a_silent_e(std::string_view word) {
    if (word.size() < 3) return false;
    const auto before = word[word.size() - 3];
    if (word.ends_with("e")) return !word.ends_with("le") || is_vowel(before);
    if (word.ends_with("es")) return std::string_view("scxzghl").find(before) == std::string_view::npos;
    return word.ends_with("ed") && before != 't' && before != 'd';
}

bool ends_a_sentence(std::string_view text, std::size_t at) {
    const bool is_mark = text[at] == '.' || text[at] == '?' || text[at] == '!';
    return is_mark && (at + 1 == text.size() || splits_words(text[at + 1]));
}

}  // namespace

unsigned syllables(std::string_view word) {
    const auto letters = letters_of(word);
    const auto groups = vowel_groups(letters);
    return std::max(1U, groups > 1 && ends_in_a_silent_e(letters) ? groups - 1 : groups);
}

double reading_grade(std::string_view text) {
    double words = 0;
    double sentences = 0;
    double spoken = 0;
    std::string word;
    const auto end_word = [&] {
        if (std::any_of(word.begin(), word.end(), [](char c) { return is_letter(c) || is_digit(c); })) {
            ++words;
            spoken += syllables(word);
        }
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (ends_a_sentence(text, i)) ++sentences;
        if (splits_words(text[i])) {
            end_word();
        } else {
            word += text[i];
        }
    }
    end_word();
    return 0.39 * words / std::max(1.0, sentences) + 11.8 * spoken / words - 15.59;
}

}  // namespace signpost::testing
