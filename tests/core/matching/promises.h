// SPDX-License-Identifier: Apache-2.0
// The promises of the design as checks on one answer. Each gives an empty text when the promise holds, else
// what broke.
#pragma once

#include <string>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/matching/match_result.h"
#include "core/sharing/check_report.h"

namespace signpost::testing {

/// P2, P4, P6: effects and signs in catalog order, each with a present sign; advice `emergency` exactly when
/// there is a reason; each line with a source.
std::string broken_in(const Catalog& catalog, const MatchResult& result);

/// P3: what `less` holds and `more` does not: an effect, a sign of it, a reason, the advice.
std::string lost(const Catalog& catalog, const MatchResult& less, const MatchResult& more);

/// P1, P2, P9: the prompt opens the report, all emergency signs and the state of review stand in it, and no
/// word of it calms, ranks or rates. Titles of sources are not ours and are left out.
std::string broken_in(const Catalog& catalog, const Report& report);

/// The report of a checklist, with nothing known of the care team.
Report report_of(const Catalog& catalog, const Checklist& checklist, const MatchResult& result);

}  // namespace signpost::testing
