// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <algorithm>
#include <numeric>

#include "core/base/direction.h"

namespace signpost {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Length of the UTF-8 sequence that a byte begins, 0 when it can begin none.
std::size_t sequence_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

/// Refuses overlong forms, surrogates and code points past the last one, which show in the second byte.
bool second_byte_fits(unsigned char first, unsigned char second) {
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second <= 0x9F;
    if (first == 0xF0) return second >= 0x90;
    if (first == 0xF4) return second <= 0x8F;
    return true;
}

bool is_allowed_control(unsigned char c) { return c == '\t' || c == '\n'; }

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto c = static_cast<unsigned char>(out[i]);
        if (c >= 'A' && c <= 'Z') out[i] = static_cast<char>(c + 0x20);
        const auto before = i > 0 ? static_cast<unsigned char>(out[i - 1]) : 0;
        if (before == 0xC3 && c >= 0x80 && c <= 0x9E && c != 0x97) out[i] = static_cast<char>(c + 0x20);
    }
    return out;
}

std::string filled_in(std::string_view text, const std::map<std::string, std::string>& values) {
    std::string out;
    const bool is_from_the_right = has_letters_from_the_right(text);
    for (std::size_t at = 0; at < text.size();) {
        const auto close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        const auto found = close == std::string_view::npos
                               ? values.end()
                               : values.find(std::string(text.substr(at + 1, close - at - 1)));
        if (found == values.end()) {
            out += text[at++];
        } else {
            out += is_from_the_right ? isolated(found->second) : found->second;
            at = close + 1;
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const auto& part : parts) {
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

bool is_plain_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto length = sequence_length(first);
        if (length == 0 || at + length > text.size()) return false;
        if (first == 0x7F || (first < 0x20 && !is_allowed_control(first))) return false;
        for (std::size_t i = 1; i < length; ++i) {
            const auto c = static_cast<unsigned char>(text[at + i]);
            if ((c & 0xC0) != 0x80 || (i == 1 && !second_byte_fits(first, c))) return false;
        }
        at += length;
    }
    return true;
}

}  // namespace signpost
