// SPDX-License-Identifier: Apache-2.0
// The embedded rules in another language and voice, with the catalogues that the programs carry.
#pragma once

#include <string_view>

#include "core/matching/matcher.h"
#include "core/words/words.h"

namespace signpost::testing {

struct OtherWords {
    OtherWords(const Language& language, Voice voice);
    OtherWords(const OtherWords&) = delete;  // the matcher points into it

    Translator translator;
    Catalog catalog;
    Matcher matcher;
};

/// Made once for each. Throws std::runtime_error when there is no such language or no catalogue of it.
const OtherWords& other_words(std::string_view language_id, Voice voice = Voice::patient);

}  // namespace signpost::testing
