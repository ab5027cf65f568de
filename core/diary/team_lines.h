// SPDX-License-Identifier: Apache-2.0
// The care team's own lines as a diary holds them: as text. A line that the rules do not allow is not used.
#pragma once

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/matching/checklist.h"

namespace signpost {

CareTeamLines lines_of(const Catalog& catalog, const DiaryDetails& details);

}  // namespace signpost
