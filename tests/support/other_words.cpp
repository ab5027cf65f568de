// SPDX-License-Identifier: Apache-2.0
#include "tests/support/other_words.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>

#include "core/words/rule_texts.h"
#include "languages/embedded_languages.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

Words words_of(const Language& language, Voice voice) {
    return Words(messages::embedded_languages(), language, voice);
}

bool is_embedded(std::string_view id) {
    const auto all = messages::embedded_languages();
    return std::any_of(all.begin(), all.end(), [=](const MessageBytes& one) { return one.first == id; });
}

}  // namespace

OtherWords::OtherWords(const Language& language, Voice voice)
    : translator(words_of(language, voice).translator()),
      catalog(worded(real_catalog(), words_of(language, voice))),
      matcher(catalog) {}

const OtherWords& other_words(std::string_view language_id, Voice voice) {
    static std::map<std::pair<std::string_view, Voice>, std::unique_ptr<OtherWords>> made;
    const auto* language = find_language(language_id);
    if (language == nullptr || (language_id != "en" && !is_embedded(language_id)))
        throw std::runtime_error("no catalogue of " + std::string(language_id));
    auto& one = made[{language->id, voice}];
    if (!one) one = std::make_unique<OtherWords>(*language, voice);
    return *one;
}

}  // namespace signpost::testing
