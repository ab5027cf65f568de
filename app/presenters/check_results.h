// SPDX-License-Identifier: Apache-2.0
// Turns a match result into the cards beside the list of signs.
#pragma once

#include "app/presenters/check_state.h"
#include "core/base/translator.h"
#include "core/matching/match_result.h"
#include "core/sharing/care_team.h"

namespace signpost {

std::optional<EmergencyCard> emergency_card(const Catalog& catalog, const CareTeam& team,
                                            const Checklist& checklist, const MatchResult& result,
                                            const Translator& translator);

/// One card for each effect that lists a present sign, in catalog order, then one for each present sign in no
/// effect.
std::vector<ResultCard> result_cards(const Catalog& catalog, const MatchResult& result,
                                     const Translator& translator);

/// One line: what to do, how many signs, and where they are listed.
std::string result_summary(const Catalog& catalog, const CareTeam& team, const MatchResult& result,
                           const Translator& translator);

}  // namespace signpost
