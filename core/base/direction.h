// SPDX-License-Identifier: Apache-2.0
// Text in which languages of both directions meet. Beside letters read from the right, "+49 170 123" would be
// shown as "123 170 49+", and "38.4 °C" with its unit first; so such pieces are marked with the invisible
// signs that Unicode has for it (FSI and PDI), which keep them in their own order.
#pragma once

#include <string>
#include <string_view>

#include "core/base/language.h"

namespace signpost {

/// True for Arabic, Hebrew and the like.
bool is_read_from_the_right(char32_t letter);
bool has_letters_from_the_right(std::string_view text);

/// A paragraph of a text that is read from the right, with the invisible mark (RLM) that says so where its
/// first letter would not: whoever shows plain text goes by that letter.
std::string begun_from_the_right(std::string text);

/// Marked when it is more than a word of such letters or a plain number; as it is otherwise.
std::string isolated(std::string text);
/// The same in a language that is read from the right; as it is in others.
std::string isolated(std::string text, const Language& language);

}  // namespace signpost
