// SPDX-License-Identifier: Apache-2.0
#include "core/base/shown_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/text.h"

namespace signpost {
namespace {

constexpr std::size_t letters_of_a_word = 40;
constexpr std::size_t letters_of_a_line = 4096;  // any path and any text of a diary
constexpr std::size_t longest_sequence = 4;

/// Characters that can reorder or hide what stands beside them, as ranges of UTF-8 texts of equal length.
struct Range {
    std::string_view first;
    std::string_view last;
};
constexpr std::array unseen = {
    Range{"\xC2\x80", "\xC2\x9F"},          // control characters
    Range{"\xD8\x9C", "\xD8\x9C"},          // Arabic letter mark
    Range{"\xE2\x80\x8B", "\xE2\x80\x8F"},  // zero width, direction marks
    Range{"\xE2\x80\xA8", "\xE2\x80\xAE"},  // line ends, direction overrides
    Range{"\xE2\x81\xA0", "\xE2\x81\xAF"},  // invisible operators, isolates
    Range{"\xEF\xBB\xBF", "\xEF\xBB\xBF"},  // byte order mark
};

bool is_unseen(std::string_view letter) {
    return std::any_of(unseen.begin(), unseen.end(), [letter](const Range& range) {
        return letter.size() == range.first.size() && letter >= range.first && letter <= range.last;
    });
}

/// The first letter when it can be printed as it is, else nothing.
std::string_view printable_letter(std::string_view text) {
    for (std::size_t length = 1; length <= std::min(longest_sequence, text.size()); ++length) {
        const auto letter = text.substr(0, length);
        if (is_plain_utf8(letter))
            return letter == "\n" || letter == "\t" || is_unseen(letter) ? std::string_view{} : letter;
    }
    return {};
}

std::string shown_up_to(std::string_view text, std::size_t most_letters) {
    std::string out;
    for (std::size_t letters = 0; !text.empty(); ++letters) {
        if (letters == most_letters) return out + "…";
        const auto letter = printable_letter(text);
        if (letter.empty()) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text.front()));
        } else {
            out += letter;
        }
        text.remove_prefix(std::max<std::size_t>(letter.size(), 1));
    }
    return out;
}

}  // namespace

std::string shown(std::string_view text) { return shown_up_to(text, letters_of_a_word); }

std::string shown_line(std::string_view text) { return shown_up_to(text, letters_of_a_line); }

bool is_one_plain_line(std::string_view text) {
    while (!text.empty()) {
        const bool joins = text.starts_with("\u200C") || text.starts_with("\u200D");
        const auto length = joins ? std::string_view("\u200C").size() : printable_letter(text).size();
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string in_quotes(std::string_view text) { return "\"" + shown(text) + "\""; }

std::string did_you_mean(const std::vector<std::string>& near, std::string_view otherwise) {
    if (near.empty()) return fmt::format("; {}", otherwise);
    const std::vector<std::string> front(near.begin(), near.end() - 1);
    return fmt::format("; did you mean {}{}{}?", joined(front, ", "), front.empty() ? "" : " or ",
                       near.back());
}

}  // namespace signpost
