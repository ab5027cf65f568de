// SPDX-License-Identifier: Apache-2.0
// Sentences for mistakes in rule files, in the form that editors and build tools can jump to.
#pragma once

#include <string>

#include "core/catalog/rule_mistake.h"

namespace signpost::cli {

/// "effects/crs.toml:12:6: unknown sign "feverr"; did you mean fever?" With a folder, that stands before the
/// file.
std::string rule_mistake_text(const RuleMistake& mistake, const std::string& folder = {});

}  // namespace signpost::cli
