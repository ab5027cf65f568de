// SPDX-License-Identifier: Apache-2.0
// Between an entry, which names everything by id, and a checklist, which the matcher understands. What the
// rules no longer know stays in the entry untouched and is handed out as it is written, to be shown and said.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/matching/checklist.h"

namespace signpost {

struct EntryChecklist {
    Checklist checklist;
    std::vector<std::string> unknown_signs;     ///< ids that these rules do not have
    std::vector<EntryReading> unused_readings;  ///< of an unknown measurement or unit, or no possible number

    bool operator==(const EntryChecklist&) const = default;
};

/// What the entry says in the terms of these rules. `infusion_date` ("2026-11-02", may be empty) gives the
/// day.
EntryChecklist checklist_of(const Catalog& catalog, const Entry& entry, const std::string& infusion_date);

/// Whole days from the infusion to the entry; nothing without a date, negative before it.
std::optional<int> days_since_infusion(const Entry& entry, const std::string& infusion_date);

/// Puts signs, readings, age and the note about medicine of a checklist into the entry, whose unknown signs
/// and unused readings stay.
void put_checklist(Entry& entry, const Catalog& catalog, const Checklist& checklist);

/// A reading by ids, with its number as "38.4".
EntryReading entry_reading(const Catalog& catalog, const Reading& reading);

}  // namespace signpost
