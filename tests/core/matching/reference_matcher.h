// SPDX-License-Identifier: Apache-2.0
// The matcher once more, slow and plain: written from the definition with sets of ids, without masks or
// indexes, so that the real one can be compared with it.
#pragma once

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/matching/match_result.h"

namespace signpost::testing {

MatchResult reference_match(const Catalog& catalog, const Checklist& checklist,
                            const CareTeamLines& team = {});

}  // namespace signpost::testing
