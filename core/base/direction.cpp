// SPDX-License-Identifier: Apache-2.0
#include "core/base/direction.h"

#include <algorithm>

#include "core/base/letters.h"

namespace signpost {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool stays_in_a_number(char c) { return is_digit(c) || c == '.' || c == ','; }

bool is_worth_marking(std::string_view text) {
    if (text.empty() || text.starts_with("\u2068")) return false;
    if (std::any_of(text.begin(), text.end(), is_latin)) return true;
    return std::any_of(text.begin(), text.end(), is_digit) &&
           !std::all_of(text.begin(), text.end(), stays_in_a_number);
}

}  // namespace

bool is_read_from_the_right(char32_t letter) {
    return (letter >= 0x590 && letter <= 0x8FF) || (letter >= 0xFB1D && letter <= 0xFDFF) ||
           (letter >= 0xFE70 && letter <= 0xFEFC);
}

bool has_letters_from_the_right(std::string_view text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(text.begin(), text.end(), is_ascii)) return false;
    const auto letters = letters_of(text);
    return std::any_of(letters.begin(), letters.end(), is_read_from_the_right);
}

std::string begun_from_the_right(std::string text) {
    if (!has_letters_from_the_right(text)) return text;
    const auto letters = letters_of(text);
    return is_read_from_the_right(letters.front()) ? text : "\u200F" + text;
}

std::string isolated(std::string text) {
    return is_worth_marking(text) ? "\u2068" + std::move(text) + "\u2069" : std::move(text);
}

std::string isolated(std::string text, const Language& language) {
    return language.is_right_to_left ? isolated(std::move(text)) : text;
}

}  // namespace signpost
