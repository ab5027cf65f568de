// SPDX-License-Identifier: Apache-2.0
// The entries of a diary beside what these rules say about each: what is shown as text and as JSON. Ids and
// numbers that these rules do not know stay, apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/diary/entry_checklist.h"
#include "core/matching/matcher.h"

namespace signpost {

struct EntryView {
    const Entry* entry = nullptr;
    std::optional<int> day;  ///< after the infusion; negative before it
    EntryChecklist read;
    MatchResult result;
};

/// Which entries are wanted; all without.
struct EntryFilter {
    std::optional<CalendarDate> from;
    std::optional<CalendarDate> to;
    std::string sign;  ///< ticked, or what a reading stands for
};

/// In the order of their times. They point into the diary, which must outlive them.
std::vector<EntryView> entry_views(const Catalog& catalog, const Diary& diary,
                                   const EntryFilter& filter = {});
EntryView entry_view(const Catalog& catalog, const Diary& diary, const Entry& entry);
/// With a matcher of the same catalog at hand, which takes longer to make than to use.
EntryView entry_view(const Catalog& catalog, const Matcher& matcher, const DiaryDetails& details,
                     const Entry& entry);

}  // namespace signpost
