// SPDX-License-Identifier: Apache-2.0
// One entry as a line of the list, and as the page on which it is read and changed.
#pragma once

#include <string>
#include <vector>

#include "app/presenters/diary_state.h"
#include "core/diary/diary.h"
#include "core/sharing/entry_context.h"

namespace signpost {

DiaryRow entry_row(const EntryContext& context, const Entry& entry);

/// All but what is typed at the moment and where else the entry is shown.
EntryEditor entry_editor(const EntryContext& context, const Entry& entry);

/// The ids of the signs that are there, whether ticked or by a reading, with those that the rules do not
/// know.
std::vector<std::string> present_sign_ids(const EntryContext& context, const Entry& entry);

}  // namespace signpost
