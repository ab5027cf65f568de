// SPDX-License-Identifier: Apache-2.0
// The words that no text for users may hold, under the names that tests use.
#pragma once

#include "core/words/careful_words.h"

namespace signpost::testing {

using signpost::calming_words;
using signpost::first_found;
using signpost::forbidden_words;
using signpost::promising_words;

}  // namespace signpost::testing
