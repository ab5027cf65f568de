// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/care_team.h"

#include "core/diary/team_lines.h"

namespace signpost {

CareTeam care_team_of(const Catalog& catalog, const DiaryDetails& details) {
    return {details.team_name, details.team_phone, details.emergency_number,
            lines_of(catalog, details).fever_line};
}

}  // namespace signpost
