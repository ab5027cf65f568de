// SPDX-License-Identifier: Apache-2.0
// The entries of a diary as a table for a spreadsheet: RFC 4180, UTF-8, one row for each entry, nothing left
// out. A cell that a spreadsheet would take for a formula begins with an apostrophe, so that it stays text.
#pragma once

#include <string>

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"

namespace signpost {

std::string diary_csv(const Catalog& catalog, const Diary& diary);

}  // namespace signpost
