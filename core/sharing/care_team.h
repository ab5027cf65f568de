// SPDX-License-Identifier: Apache-2.0
// Whom to call: what a family enters once about its own care team.
#pragma once

#include <optional>
#include <string>

#include "core/matching/checklist.h"

namespace signpost {

struct CareTeam {
    std::string name;
    std::string phone;
    std::string emergency_number;
    std::optional<Reading> fever_line;  ///< the team's own, lower line

    bool operator==(const CareTeam&) const = default;
};

}  // namespace signpost
