// SPDX-License-Identifier: Apache-2.0
// The words that an option was given, with commas between them or by naming the option again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/base/text.h"

namespace signpost::cli {

/// "a,b" and "c" as a, b and c; empty words too, for whoever reads them to refuse.
inline std::vector<std::string> words_in(const CLI::Option& option) {
    std::vector<std::string> out;
    for (const auto& text : option.results()) {
        std::string_view rest = text;
        for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            out.emplace_back(trimmed(rest.substr(0, comma)));
            rest.remove_prefix(comma + 1);
        }
        out.emplace_back(trimmed(rest));
    }
    return out;
}

}  // namespace signpost::cli
