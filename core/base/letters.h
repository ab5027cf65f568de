// SPDX-License-Identifier: Apache-2.0
// UTF-8 letter by letter, for what has to look at letters beyond ASCII.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

/// One for each letter; a byte that belongs to no letter becomes U+FFFD.
std::u32string letters_of(std::string_view text);
std::string text_of(std::u32string_view letters);

}  // namespace signpost
