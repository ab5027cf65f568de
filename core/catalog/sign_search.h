// SPDX-License-Identifier: Apache-2.0
// "Find a sign": plain substring search over the words a person or a nurse may use. Case and the shape of the
// apostrophe do not matter.
#pragma once

#include <string_view>

#include "core/catalog/sign.h"

namespace signpost {

/// True when the words stand in the label, the short name, the clinical word or a synonym. No words match
/// everything.
bool has_words(const Sign& sign, std::string_view words);

}  // namespace signpost
