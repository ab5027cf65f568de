// SPDX-License-Identifier: Apache-2.0
#include "app/cli/unknown_sign.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/nearest.h"
#include "core/base/text.h"

namespace signpost::cli {
namespace {

bool knows_word(const Sign& sign, const std::string& word) {
    return sign.short_name == word || sign.clinical == word ||
           std::find(sign.synonyms.begin(), sign.synonyms.end(), word) != sign.synonyms.end();
}

/// Ids near to the word, or else the signs that go by it.
std::vector<std::string> nearest_signs(const Catalog& catalog, const std::string& word) {
    std::vector<std::string> ids;
    for (const auto& sign : catalog.signs) ids.push_back(sign.id);
    auto near = nearest_few(word, ids, most_suggestions);
    if (!near.empty() || word.size() > most_suggestions * ids.size()) return near;
    auto words = lower_case(word);
    std::replace(words.begin(), words.end(), '_', ' ');
    for (const auto& sign : catalog.signs)
        if (near.size() < most_suggestions && knows_word(sign, words)) near.push_back(sign.id);
    return near;
}

}  // namespace

Mistake unknown_sign(const Catalog& catalog, const std::string& word) {
    if (word.empty()) return {ExitCode::wrong_use, "--sign", "an id is missing"};
    const auto hint = did_you_mean(nearest_signs(catalog, word), "see signpost-cli signs");
    return {ExitCode::wrong_use, "--sign", fmt::format("unknown sign {}{}", in_quotes(word), hint)};
}

}  // namespace signpost::cli
