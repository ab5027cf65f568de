// SPDX-License-Identifier: Apache-2.0
// A diary as text for people: the details, then each entry with what was noticed, the effects that list it
// and every emergency sign, then each teach-back record. Says nothing about what is not in it.
#pragma once

#include "core/sharing/check_report.h"
#include "core/sharing/entry_view.h"

namespace signpost::cli {

/// "2026-11-05 08:00", as the clock showed it.
std::string time_in_words(const LocalTime& time);
/// "2026-11-05 08:00, day 3 after the infusion, noted by the patient"
std::string entry_heading(const EntryView& view);

/// "2026-11-05 08:00, teach-back: Cytokine release syndrome (CRS)"
std::string teach_back_heading(const Catalog& catalog, const TeachBack& record);

/// These entries of the diary, then these teach-back records.
Report diary_report(const Catalog& catalog, const Diary& diary, const std::vector<EntryView>& views,
                    const std::vector<TeachBack>& teach_backs);

}  // namespace signpost::cli
