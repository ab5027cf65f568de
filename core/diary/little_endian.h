// SPDX-License-Identifier: Apache-2.0
// Whole numbers as bytes, lowest first, the same on every machine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace signpost {

template <class Number>
void append_number(std::string& out, Number number) {
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        out.push_back(static_cast<char>(static_cast<unsigned char>(number >> (8 * i))));
}

/// The number at the beginning of `bytes`, which must hold as many.
template <class Number>
Number number_at(std::string_view bytes, std::size_t offset) {
    Number out = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        out = static_cast<Number>(
            out | static_cast<Number>(Number{static_cast<unsigned char>(bytes[offset + i])} << (8 * i)));
    return out;
}

}  // namespace signpost
