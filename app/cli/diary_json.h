// SPDX-License-Identifier: Apache-2.0
// A diary as JSON, for scripts. Texts stand as they were typed; a text that nobody typed is null.
#pragma once

#include "app/cli/json_output.h"
#include "core/sharing/entry_view.h"

namespace signpost::cli {

Json details_json(const DiaryDetails& details);
/// All that the entry holds, without what the rules say about it.
Json entry_json(const EntryView& view);
Json teach_back_json(const TeachBack& record);
/// {"id", "details", "entries", "teach_backs"} of these entries, each with its match, and these records.
Json diary_json(const Catalog& catalog, const Diary& diary, const std::vector<EntryView>& views,
                const std::vector<TeachBack>& teach_backs);

}  // namespace signpost::cli
