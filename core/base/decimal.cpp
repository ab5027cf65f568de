// SPDX-License-Identifier: Apache-2.0
#include "core/base/decimal.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/typed_text.h"

namespace signpost {
namespace {

constexpr std::size_t longest_number = 7;  // digits; far beyond any reading, far below overflow

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::int64_t to_integer(std::string_view digits) {
    std::int64_t n = 0;
    for (const char c : digits) n = n * 10 + (c - '0');
    return n;
}

}  // namespace

Result<Decimal, DecimalMistake> parse_decimal(std::string_view text) {
    const auto plain = with_ascii_digits(text);
    text = trimmed(plain);
    if (text.empty()) return DecimalMistake::empty;
    const auto mark = text.find_first_of(".,");
    const auto whole = text.substr(0, mark);
    const auto rest = mark == std::string_view::npos ? std::string_view{} : text.substr(mark + 1);
    if (whole.empty() || !all_digits(whole) || !all_digits(rest)) return DecimalMistake::not_a_number;
    if (mark != std::string_view::npos && rest.empty()) return DecimalMistake::not_a_number;
    if (whole.size() > longest_number) return DecimalMistake::too_long;
    if (rest.size() > 2) return DecimalMistake::too_many_decimals;
    const auto fraction = to_integer(rest) * (rest.size() == 1 ? 10 : 1);
    return Decimal{to_integer(whole) * 100 + fraction};
}

std::string to_text(Decimal value, int min_decimals, char decimal_mark) {
    auto text = fmt::format("{}{}{:02}", value.hundredths / 100, decimal_mark, value.hundredths % 100);
    const auto shortest = text.size() - 2 + static_cast<std::size_t>(std::clamp(min_decimals, 0, 2));
    while (text.size() > shortest && text.back() == '0') text.pop_back();
    if (text.back() == decimal_mark) text.pop_back();
    return text;
}

std::string with_decimal_mark(std::string_view number, char decimal_mark) {
    std::string out(number);
    const auto is_mark = [](char c) { return c == '.' || c == ','; };
    if (parse_decimal(number)) std::replace_if(out.begin(), out.end(), is_mark, decimal_mark);
    return out;
}

std::string as_stored(std::string_view typed) {
    if (!parse_decimal(typed)) return std::string(typed);
    const auto plain = with_ascii_digits(typed);
    return with_decimal_mark(trimmed(plain), '.');
}

bool fits_decimals(Decimal value, int decimals) {
    const std::int64_t step = decimals <= 0 ? 100 : decimals == 1 ? 10 : 1;
    return value.hundredths % step == 0;
}

}  // namespace signpost
