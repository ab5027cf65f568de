// SPDX-License-Identifier: Apache-2.0
// Whom to call: what a family enters once about its own care team.
#pragma once

#include <optional>
#include <string>

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/matching/checklist.h"

namespace signpost {

struct CareTeam {
    std::string name;
    std::string phone;
    std::string emergency_number;
    std::optional<Reading> fever_line;  ///< the team's own, lower line

    bool operator==(const CareTeam&) const = default;
};

/// Whom a diary says to call, with its fever line when these rules allow it.
CareTeam care_team_of(const Catalog& catalog, const DiaryDetails& details);

}  // namespace signpost
