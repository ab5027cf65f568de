// SPDX-License-Identifier: Apache-2.0
// Text as a search compares it: few people type accents, and few write every vowel of Arabic.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

/// In lower case and without accents ("Fièvre" as "fievre", "Straße" as "strasse"); Arabic without vowel
/// marks, with one form of alef, without hamza and with heh for teh marbuta; digits and full-width letters as
/// ASCII.
std::string folded(std::string_view text);

}  // namespace signpost
