// SPDX-License-Identifier: Apache-2.0
// An exact decimal number, so that 100.4 is 100.4 and never 100.40000000000001. Readings and the lines they
// are compared with are held this way; binary floating point never takes part in a comparison.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace signpost {

/// A number of whole hundredths.
struct Decimal {
    std::int64_t hundredths = 0;

    auto operator<=>(const Decimal&) const = default;
};

enum class DecimalMistake { empty, not_a_number, too_many_decimals, too_long };

/// Reads digits with at most two more after a point or a comma ("38.4", "38,4", "٣٨٫٤", "91"), as any
/// keyboard gives them, blanks around allowed. The C locale has no say. Refuses signs, exponents, group
/// separators and more than 7 digits.
Result<Decimal, DecimalMistake> parse_decimal(std::string_view text);

/// "38.4", "38", "37.95": no trailing zeros, but at least min_decimals digits after the mark (0 to 2). What
/// is stored and what programs read has a point; what people read has the mark of their language.
std::string to_text(Decimal value, int min_decimals = 0, char decimal_mark = '.');

/// A number that is stored as text, written with that mark: "38.4" as "38,4". What is no number stays as it
/// is.
std::string with_decimal_mark(std::string_view number, char decimal_mark);

/// A number as it was typed, written as it is stored: in the digits of ASCII and with a point. What is no
/// number stays as it is.
std::string as_stored(std::string_view typed);

/// True when the number has no more than the given count of digits after the point (0 to 2).
bool fits_decimals(Decimal value, int decimals);

}  // namespace signpost
