// SPDX-License-Identifier: Apache-2.0
#include "core/diary/team_lines.h"

#include "core/matching/reading.h"

namespace signpost {

CareTeamLines lines_of(const Catalog& catalog, const DiaryDetails& details) {
    const auto index = catalog.team_threshold();
    if (!index) return {};
    const auto line = read_line(catalog, index->measurement, details.fever_line);
    if (!line || fever_line_mistake(catalog, line.value())) return {};
    return {line.value()};
}

}  // namespace signpost
