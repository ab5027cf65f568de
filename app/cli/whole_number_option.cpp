// SPDX-License-Identifier: Apache-2.0
#include "app/cli/whole_number_option.h"

#include <charconv>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

bool is_whole_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<int> read_one(Call& call, const std::string& where, const std::string& text, int highest) {
    const auto digits = trimmed(text);
    if (!is_whole_number(digits)) {
        call.note({ExitCode::wrong_use, where,
                   fmt::format("{} is no whole number (0 to {})", in_quotes(text), highest)});
        return std::nullopt;
    }
    int number = 0;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), number).ec;
    if (error == std::errc{} && number >= 0 && number <= highest) return number;
    call.note({ExitCode::refused, where, fmt::format("{} is outside 0 to {}", shown(digits), highest)});
    return std::nullopt;
}

}  // namespace

std::optional<int> read_whole_number(Call& call, const CLI::Option& option, int highest) {
    std::optional<int> first;
    for (const auto& text : option.results()) {
        const auto number = read_one(call, option.get_name(), text, highest);
        if (first && number && *first != *number)
            call.note({ExitCode::refused, option.get_name(),
                       fmt::format("given twice with different numbers ({} and {})", *first, *number)});
        if (!first) first = number;
    }
    return first;
}

}  // namespace signpost::cli
