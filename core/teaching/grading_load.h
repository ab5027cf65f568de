// SPDX-License-Identifier: Apache-2.0
// Reads the published grading tables from "grading/*.toml".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/teaching/grading_scale.h"

namespace signpost {

inline constexpr std::string_view grading_examples_file = "grading/examples.toml";

/// Reads all four tables. Reports every mistake, among them a missing table and something that can be told
/// and that no row reads.
Result<GradingScales, std::vector<RuleMistake>> load_grading_scales(std::span<const RuleText> rules,
                                                                    const Catalog& catalog);

}  // namespace signpost
