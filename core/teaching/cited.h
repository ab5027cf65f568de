// SPDX-License-Identifier: Apache-2.0
// Ids in teaching content, looked up in a catalog that is loaded already. An unknown id is a mistake at its
// place, with the nearest known one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/catalog/rule_reader.h"

namespace signpost {

/// The list "sources" of a table. Without a known one the lack is noted, for `subject`.
std::vector<SourceIndex> cited_sources(RuleReader& reader, const Catalog& catalog,
                                       const std::string& subject);
/// The signs of a list, which may be absent.
std::vector<SignIndex> cited_signs(RuleReader& reader, const Catalog& catalog, std::string_view key);
/// The one sign under a key that must be there.
std::optional<SignIndex> cited_sign(RuleReader& reader, const Catalog& catalog, std::string_view key);
/// The one effect under a key that must be there.
std::optional<EffectIndex> cited_effect(RuleReader& reader, const Catalog& catalog, std::string_view key);

/// The measurement that a key of the table names.
std::optional<MeasurementIndex> cited_measurement(RuleReader& reader, const Catalog& catalog,
                                                  const std::string& key);

}  // namespace signpost
