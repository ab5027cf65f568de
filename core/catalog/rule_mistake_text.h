// SPDX-License-Identifier: Apache-2.0
// Sentences for mistakes in rule files, in the form that editors and build tools can jump to. They are for
// whoever writes such files and stay in English, like the names of the keys.
#pragma once

#include <string>

#include "core/catalog/rule_mistake.h"

namespace signpost {

/// "effects/crs.toml:12:6: unknown sign "feverr"; did you mean fever?" With a folder, that stands before the
/// file.
std::string rule_mistake_text(const RuleMistake& mistake, const std::string& folder = {});

/// The two halves of it: the place, and what is wrong there.
std::string rule_mistake_place(const RuleMistake& mistake, const std::string& folder);
std::string rule_mistake_words(const RuleMistake& mistake);

}  // namespace signpost
