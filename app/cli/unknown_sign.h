// SPDX-License-Identifier: Apache-2.0
// What to say about a word that should name a sign and does not: the nearest ids, or the signs that go by
// that word.
#pragma once

#include <string>

#include "app/cli/mistakes.h"
#include "core/catalog/catalog.h"

namespace signpost::cli {

/// --sign: unknown sign "feverr"; did you mean fever?
Mistake unknown_sign(const Catalog& catalog, const std::string& word);

}  // namespace signpost::cli
