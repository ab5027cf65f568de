// SPDX-License-Identifier: Apache-2.0
// Reads the rule files of a folder: every *.toml below it, as one whole set.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/cli/mistakes.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"

namespace signpost::cli {

/// Path below the folder, with "/" between its parts, and the text; sorted by path.
using RuleFolder = std::vector<std::pair<std::string, std::string>>;

/// On failure each place that could not be read.
Result<RuleFolder, Mistakes> read_rule_folder(const std::string& name);

/// Views of the files, for Catalog::load; they live as long as the folder.
std::vector<RuleText> texts_of(const RuleFolder& folder);

}  // namespace signpost::cli
