// SPDX-License-Identifier: Apache-2.0
#include "core/base/letters.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr char32_t no_letter = 0xFFFD;

std::size_t length_of(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

char32_t letter_of(std::string_view bytes) {
    constexpr unsigned bits_of_the_first[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t letter = static_cast<unsigned char>(bytes.front()) & bits_of_the_first[bytes.size()];
    for (const char byte : bytes.substr(1))
        letter = letter << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    return letter;
}

void append_letter(std::string& out, char32_t letter) {
    const auto add = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto follow = [&](unsigned shift) { add(0x80U | (letter >> shift & 0x3FU)); };
    if (letter < 0x80) return add(letter);
    if (letter < 0x800) {
        add(0xC0U | letter >> 6U);
    } else if (letter < 0x10000) {
        add(0xE0U | letter >> 12U);
        follow(6);
    } else {
        add(0xF0U | letter >> 18U);
        follow(12);
        follow(6);
    }
    follow(0);
}

}  // namespace

std::u32string letters_of(std::string_view text) {
    std::u32string out;
    while (!text.empty()) {
        const auto length = length_of(static_cast<unsigned char>(text.front()));
        const auto bytes = text.substr(0, std::max<std::size_t>(length, 1));
        const bool is_letter = length == 1 || (bytes.size() == length && is_plain_utf8(bytes));
        out += is_letter ? letter_of(bytes) : no_letter;
        text.remove_prefix(is_letter ? bytes.size() : 1);
    }
    return out;
}

std::string text_of(std::u32string_view letters) {
    std::string out;
    for (const char32_t letter : letters) append_letter(out, letter);
    return out;
}

}  // namespace signpost
