// SPDX-License-Identifier: Apache-2.0
#include "core/base/folded_text.h"

#include <algorithm>
#include <array>

#include "core/base/letters.h"
#include "core/base/typed_text.h"

namespace signpost {
namespace {

/// The letters from U+00C0 on, without their accents; empty for signs that are no letters.
constexpr char32_t first_latin = 0xC0;
constexpr std::array<std::string_view, 192> latin{
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", "",  "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", "",  "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "k",  "l",  "l", "l", "l", "l",
    "l", "l", "l",  "l",  "l", "n", "n",  "n",  "n",  "n", "n", "n", "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};

struct Row {
    char32_t letter;
    char32_t becomes;
};
constexpr std::array arabic{
    Row{0x0622, 0x0627}, Row{0x0623, 0x0627}, Row{0x0625, 0x0627}, Row{0x0671, 0x0627},  // forms of alef
    Row{0x0624, 0x0648},                                                                 // waw with hamza
    Row{0x0626, 0x064A}, Row{0x0649, 0x064A}, Row{0x06CC, 0x064A},                       // forms of yeh
    Row{0x0629, 0x0647},                                                                 // teh marbuta
    Row{0x06A9, 0x0643},                                                                 // kaf of Persian
};
constexpr char32_t hamza = 0x0621;
constexpr char32_t tatweel = 0x0640;

bool is_left_out(char32_t letter) {
    return letter == hamza || letter == tatweel || (letter >= 0x0300 && letter <= 0x036F) ||
           (letter >= 0x064B && letter <= 0x065F) || letter == 0x0670;
}

void append_folded(std::string& out, char32_t letter) {
    if (is_left_out(letter)) return;
    if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
    if (letter >= first_latin && letter < first_latin + latin.size()) {
        const auto plain = latin.at(letter - first_latin);
        if (!plain.empty()) {
            out += plain;
            return;
        }
    }
    const auto row =
        std::find_if(arabic.begin(), arabic.end(), [=](const Row& one) { return one.letter == letter; });
    out += text_of({row == arabic.end() ? &letter : &row->becomes, 1});
}

}  // namespace

std::string folded(std::string_view text) {
    std::string out;
    for (const char32_t letter : letters_of(with_ascii_digits(text))) append_folded(out, letter);
    return out;
}

}  // namespace signpost
