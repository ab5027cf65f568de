// SPDX-License-Identifier: Apache-2.0
// Records as lines of a stream, and what a plain definition answers to one.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/matching/match_result.h"

namespace signpost::bench {

/// One JSON object a line, with its place in the list as id.
std::string as_lines(const Catalog& catalog, const std::vector<Checklist>& checklists);

/// What the stream should answer, with the signs of an effect in catalog order.
nlohmann::ordered_json plain_answer(const Catalog& catalog, const MatchResult& result, std::size_t id);

}  // namespace signpost::bench
