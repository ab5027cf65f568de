// SPDX-License-Identifier: Apache-2.0
// How a diary entry calls for emergency help. An entry of the last day calls as the Check screen does. Of an
// older one the signs are named, and what to do when one of them is there now.
#pragma once

#include <string>
#include <vector>

#include "core/sharing/entry_context.h"
#include "core/sharing/entry_view.h"

namespace signpost {

/// True when the entry is of the day before `now`, or later.
bool is_of_last_day(const LocalTime& time, const LocalTime& now);

/// Each reason for emergency help, in the order of the result.
std::vector<std::string> emergency_reasons(const Catalog& catalog, const EntryView& view,
                                           const Translator& translator);

/// "Call 112 now, then your care team. Seizure or fit." Empty without a reason.
std::string emergency_words(const EntryContext& context, const EntryView& view);

}  // namespace signpost
