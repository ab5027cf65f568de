// SPDX-License-Identifier: Apache-2.0
// Words from outside as they can be shown: nothing in them can harm a terminal, or reorder or hide what
// stands beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost {

/// Text from outside, safe to print: bytes that are no UTF-8, control and direction characters as \xNN, at
/// most some forty letters.
std::string shown(std::string_view text);

/// The same for text that may be longer, such as a path.
std::string shown_line(std::string_view text);

/// shown() between quotation marks.
std::string in_quotes(std::string_view text);

/// How many near words are suggested at most; more are no help.
constexpr std::size_t most_suggestions = 3;
/// "; did you mean a, b or c?", or `otherwise` when nothing is near.
std::string did_you_mean(const std::vector<std::string>& near, std::string_view otherwise);

/// True for a line of plain letters: no control character, line end, or mark that hides or turns round what
/// stands beside it. The two joiners that some scripts are written with are letters here.
bool is_one_plain_line(std::string_view text);

}  // namespace signpost
