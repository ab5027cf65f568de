// SPDX-License-Identifier: Apache-2.0
// A diary as JSON, for scripts. Texts stand as they were typed; a text that nobody typed is null.
#pragma once

#include "app/cli/json_output.h"
#include "core/sharing/entry_view.h"

namespace signpost::cli {

Json details_json(const DiaryDetails& details);
/// All that the entry holds, without what the rules say about it.
Json entry_json(const EntryView& view);
/// {"id", "details", "entries"}, each entry with its match.
Json diary_json(const Catalog& catalog, const Diary& diary, const std::vector<EntryView>& views);

}  // namespace signpost::cli
