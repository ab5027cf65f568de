// SPDX-License-Identifier: Apache-2.0
#include "core/base/typed_text.h"

#include <algorithm>
#include <array>

#include "core/base/letters.h"

namespace signpost {
namespace {

struct Row {
    char32_t first;
    char32_t last;
    char32_t becomes;  ///< the first of them, the others those behind it
};
constexpr std::array ranges{
    Row{0x0660, 0x0669, U'0'},  // Arabic digits
    Row{0x06F0, 0x06F9, U'0'},  // those of Persian and Urdu
    Row{0xFF01, 0xFF5E, U'!'},  // all of ASCII, as wide as a Chinese letter
    Row{0x066A, 0x066A, U'%'},  // Arabic percent
    Row{0x066B, 0x066B, U'.'},  // Arabic decimal separator
    Row{0x060C, 0x060C, U','},  // Arabic comma
    Row{0x3001, 0x3001, U','},  // Chinese comma of lists
    Row{0x3002, 0x3002, U'.'},  // Chinese full stop
    Row{0x00A0, 0x00A0, U' '}, Row{0x202F, 0x202F, U' '}, Row{0x3000, 0x3000, U' '},
};
constexpr char32_t degree_celsius = 0x2103;
constexpr char32_t degree_fahrenheit = 0x2109;

bool is_mark_of_direction(char32_t letter) {
    return letter == 0x061C || letter == 0x200E || letter == 0x200F ||
           (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

char32_t in_ascii(char32_t letter) {
    const auto row = std::find_if(ranges.begin(), ranges.end(),
                                  [=](const Row& one) { return letter >= one.first && letter <= one.last; });
    return row == ranges.end() ? letter : row->becomes + (letter - row->first);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string with_ascii_digits(std::string_view typed) {
    if (is_ascii(typed)) return std::string(typed);
    std::u32string out;
    for (const char32_t letter : letters_of(typed)) {
        if (is_mark_of_direction(letter)) continue;
        if (letter == degree_celsius)
            out += U"\u00B0C";
        else if (letter == degree_fahrenheit)
            out += U"\u00B0F";
        else
            out += in_ascii(letter);
    }
    return text_of(out);
}

}  // namespace signpost
