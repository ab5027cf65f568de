// SPDX-License-Identifier: Apache-2.0
#include "tests/support/message_bytes.h"

#include <cstdint>
#include <map>

#include "core/base/text.h"

namespace signpost::testing {
namespace {

void put(std::string& out, std::size_t number) {
    for (int i = 0; i < 4; ++i) out += static_cast<char>(number >> (8 * i));
}

}  // namespace

std::string message_bytes(std::vector<MadeMessage> messages, const std::string& header) {
    std::map<std::string, std::string> texts{{"", header}};
    for (const auto& one : messages) {
        auto original = one.context.empty() ? one.english : one.context + '\4' + one.english;
        if (!one.plural.empty()) original += '\0' + one.plural;
        texts[original] = joined(one.forms, std::string_view("\0", 1));
    }
    constexpr std::size_t header_size = 28;
    const auto tables = 16 * texts.size();
    std::string rows[2];
    std::string all;
    for (const bool is_translation : {false, true}) {
        for (const auto& [original, translation] : texts) {
            const auto& text = is_translation ? translation : original;
            put(rows[is_translation], text.size());
            put(rows[is_translation], header_size + tables + all.size());
            all += text + '\0';
        }
    }
    std::string out;
    for (const std::size_t number : {std::size_t{0x950412DE}, std::size_t{0}, texts.size(), header_size,
                                     header_size + tables / 2, std::size_t{0}, std::size_t{0}})
        put(out, number);
    return out + rows[0] + rows[1] + all;
}

}  // namespace signpost::testing
