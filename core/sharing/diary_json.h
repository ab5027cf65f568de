// SPDX-License-Identifier: Apache-2.0
// A diary as JSON: documented (docs/diary-json.md), versioned, with a JSON Schema, and read back without
// loss. Reading believes nothing: size, depth, types and every text are looked at first, and a file with any
// mistake is refused as a whole, naming the place.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/diary/diary.h"
#include "core/sharing/import_problem.h"

namespace signpost {

/// Equal diaries give equal bytes.
std::string diary_json_text(const Diary& diary);

Result<Diary, ImportProblem> diary_from_json(std::string_view bytes);

}  // namespace signpost
