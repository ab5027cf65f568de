// SPDX-License-Identifier: Apache-2.0
#include "tests/core/catalog/places.h"

#include <algorithm>
#include <ostream>
#include <stdexcept>

namespace signpost {

void PrintTo(const RuleMistake& mistake, std::ostream* out) {
    *out << mistake.file << ':' << mistake.line << ':' << mistake.column << " kind "
         << static_cast<int>(mistake.kind) << " [" << mistake.subject.substr(0, 60) << "] ["
         << mistake.detail.substr(0, 60) << ']';
}

}  // namespace signpost

namespace signpost::testing {
namespace {

Place at_byte(std::string_view text, std::size_t byte) {
    const auto before = text.substr(0, byte);
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {static_cast<unsigned>(std::count(before.begin(), before.end(), '\n') + 1),
            static_cast<unsigned>(byte - line_start + 1)};
}

}  // namespace

std::vector<RuleMistake> mistakes_in(const OwnedRules& rules) {
    const auto loaded = load(rules);
    return loaded ? std::vector<RuleMistake>{} : loaded.error();
}

const std::string& text_of(const OwnedRules& rules, std::string_view file) {
    const auto at =
        std::find_if(rules.begin(), rules.end(), [file](const auto& rule) { return rule.first == file; });
    if (at == rules.end()) throw std::invalid_argument("no such rule file: " + std::string(file));
    return at->second;
}

Place place_of(const OwnedRules& rules, std::string_view file, std::string words) {
    const auto lead = words.find('|') == std::string::npos ? 0 : words.find('|');
    if (lead > 0) words.erase(lead, 1);
    const auto& text = text_of(rules, file);
    const auto at = text.find(words);
    if (at == std::string::npos || text.find(words, at + 1) != std::string::npos)
        throw std::invalid_argument("not exactly once in " + std::string(file) + ": " + words);
    return at_byte(text, at + lead);
}

}  // namespace signpost::testing
