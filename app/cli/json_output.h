// SPDX-License-Identifier: Apache-2.0
// The JSON that scripts depend on. Keys come in the order of the contract; further keys stand behind those.
// Numbers with a unit are texts, so that 38.0 stays 38.0.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "app/cli/citations.h"
#include "core/matching/match_result.h"

namespace signpost::cli {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text);

template <class Number>
Json number_or_null(const std::optional<Number>& number) {
    return number ? Json(*number) : Json();
}

Json match_json(const Catalog& catalog, const MatchResult& result);
/// {"advice", "effects": {id: [signs]}, "emergency"}: where many results stand behind one another.
Json short_match_json(const Catalog& catalog, const MatchResult& result);

Json sign_json(const Catalog& catalog, SignIndex index);
Json effect_json(const Catalog& catalog, EffectIndex index);
Json source_json(const Catalog& catalog, SourceIndex index);
Json measurement_json(const Catalog& catalog, MeasurementIndex index);
Json combination_json(const Catalog& catalog, CombinationIndex index);
Json practice_case_json(const Catalog& catalog, const PracticeCase& one);
/// What stands in a list of cases: no story, but what it expects.
Json listed_case_json(const PracticeCase& one);

/// Each source in full: title, publisher, year, address.
Json sources_in_full(const Catalog& catalog, const std::vector<SourceIndex>& sources);
/// {"sign": [ids], "effect": [ids], …}: who cites a source.
Json cited_by_json(const Library& library, SourceIndex source);

}  // namespace signpost::cli
