// SPDX-License-Identifier: Apache-2.0
// "Find a sign": word by word in the words a person or a nurse may use. Case, accents, apostrophes and the
// vowel marks of Arabic do not matter.
#pragma once

#include <string_view>

#include "core/catalog/sign.h"

namespace signpost {

/// True when each of the words begins a word of the label, the short name, the clinical word or a synonym, so
/// that "rash" does not find "crashing". In Arabic and Chinese, which write words together, a word is found
/// anywhere. No words match everything.
bool has_words(const Sign& sign, std::string_view words);

}  // namespace signpost
