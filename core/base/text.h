// SPDX-License-Identifier: Apache-2.0
// The few operations on UTF-8 text that the core needs, none of which asks the C locale.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

/// Without blanks, tabs and line ends at both sides.
std::string_view trimmed(std::string_view text);

/// A to Z as a to z, and the capital letters of Latin-1 likewise, so that a search need not care about case.
std::string lower_case(std::string_view text);

/// Replaces each {name} that `values` knows; leaves others as they are. In a sentence read from the right,
/// what is filled in keeps its own order (see direction.h).
std::string filled_in(std::string_view text, const std::map<std::string, std::string>& values);

/// "a, b, c" with the given separator.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// The parts of a text between separators, without those that are empty.
std::vector<std::string> split(std::string_view text, std::string_view separator);

/// The number of single-byte edits (insert, delete, change) between two words.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// True for valid UTF-8 without control characters other than tab and line feed.
bool is_plain_utf8(std::string_view text);

}  // namespace signpost
