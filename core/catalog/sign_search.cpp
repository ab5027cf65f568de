// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/sign_search.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost {
namespace {

/// Lower case, and the curly apostrophe as the straight one that a keyboard has.
std::string searchable(std::string_view text) {
    constexpr std::string_view curly = "\u2019";
    const auto lower = lower_case(trimmed(text));
    std::string out;
    for (std::size_t at = 0; at < lower.size();) {
        const bool is_curly = std::string_view(lower).substr(at).starts_with(curly);
        out += is_curly ? '\'' : lower[at];
        at += is_curly ? curly.size() : 1;
    }
    return out;
}

}  // namespace

bool has_words(const Sign& sign, std::string_view words) {
    const auto wanted = searchable(words);
    const auto holds = [&](const std::string& text) {
        return searchable(text).find(wanted) != std::string::npos;
    };
    return wanted.empty() || holds(sign.label) || holds(sign.short_name) || holds(sign.clinical) ||
           std::any_of(sign.synonyms.begin(), sign.synonyms.end(), holds);
}

}  // namespace signpost
