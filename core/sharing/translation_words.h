// SPDX-License-Identifier: Apache-2.0
// What stands on every screen and paper that is not in English: whether a clinician whose language it is has
// read the translation.
#pragma once

#include <string>

#include "core/base/translator.h"

namespace signpost {

/// "This translation has not been reviewed by a clinician whose language it is." Empty for English.
std::string translation_words(const Translator& translator);

}  // namespace signpost
