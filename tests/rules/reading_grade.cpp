// SPDX-License-Identifier: Apache-2.0
#include "tests/rules/reading_grade.h"

#include <algorithm>

#include "core/base/text.h"

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

bool is_word(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

/// Where a name stands from a place on, as whole words; npos when it does not.
std::size_t find_name(std::string_view lower, std::string_view name, std::size_t from) {
    const auto is_part = [&](std::size_t at) { return at < lower.size() && is_letter(lower[at]); };
    for (auto at = lower.find(name, from); at != std::string_view::npos; at = lower.find(name, at + 1))
        if ((at == 0 || !is_part(at - 1)) && !is_part(at + name.size())) return at;
    return std::string_view::npos;
}

/// "x x" for a name of two words.
std::string plain_words_for(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < words_in(name).size(); ++i) out += i == 0 ? "x" : " x";
    return out;
}

}  // namespace

unsigned syllables(std::string_view word) {
    const auto letters = letters_of(word);
    const auto groups = vowel_groups(letters);
    return std::max(1U, groups > 1 && ends_in_a_silent_e(letters) ? groups - 1 : groups);
}

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (splits_words(c)) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    out.erase(std::remove_if(out.begin(), out.end(), [](const std::string& word) { return !is_word(word); }),
              out.end());
    return out;
}

std::vector<std::string> sentences_in(std::string_view text) {
    std::vector<std::string> out;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!ends_a_sentence(text, i) && i + 1 < text.size()) continue;
        const auto sentence = trimmed(text.substr(begin, i + 1 - begin));
        if (is_word(sentence)) out.emplace_back(sentence);
        begin = i + 1;
    }
    return out;
}

double reading_grade(std::string_view text) {
    const auto words = words_in(text);
    double spoken = 0;
    for (const auto& word : words) spoken += syllables(word);
    const auto count = static_cast<double>(words.size());
    return 0.39 * count / static_cast<double>(sentences_in(text).size()) + 11.8 * spoken / count - 15.59;
}

const std::vector<std::string>& excepted_names() {
    static const std::vector<std::string> names{
        "antiphospholipid syndrome",
        "crohn's disease",
        "cytokine release syndrome",
        "cytokines",
        "lupus",
        "lymphoma",
        "multiple sclerosis",
        "myasthenia gravis",
        "myositis",
        "psoriasis",
        "rheumatoid arthritis",
        "sjögren's disease",
        "systemic sclerosis",
        "type 1 diabetes",
    };
    return names;
}

std::string without_names(std::string_view text) {
    std::string out(text);
    for (const auto& name : excepted_names()) {
        const auto instead = plain_words_for(name);
        for (auto at = find_name(lower_case(out), name, 0); at != std::string::npos;
             at = find_name(lower_case(out), name, at))
            out.replace(at, name.size(), instead);
    }
    return out;
}

}  // namespace signpost::testing
