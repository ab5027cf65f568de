// SPDX-License-Identifier: Apache-2.0
// Lays a clinic's pack over the rules of the program. A pack adds signs, links, sources, combinations, notes
// and numbers, and may be more careful: it can raise a sign to emergency help and draw a line before one of
// the rules. It can take nothing away and lower nothing, because it only ever adds: what could remove or
// relax is refused, with its place and the reason.
#pragma once

#include <span>
#include <vector>

#include "core/catalog/catalog.h"

namespace signpost {

/// The rules with the pack over them, or every mistake in it, sorted by file and line. `files` are those of
/// the pack alone, by their path below its folder. `built_in` must have no pack yet.
Result<Catalog, std::vector<RuleMistake>> with_clinic(Catalog built_in, std::span<const RuleText> files);

}  // namespace signpost
