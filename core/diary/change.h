// SPDX-License-Identifier: Apache-2.0
// The steps by which a diary changes. The journal holds them, undo turns them round, and changes made in two
// places are put together with them. Applying one twice is the same as applying it once.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/diary/diary.h"

namespace signpost {

/// A new entry, or a newer state of one.
struct PutEntry {
    Entry entry;

    bool operator==(const PutEntry&) const = default;
};

struct RemoveEntry {
    std::string id;
    std::uint32_t revision = 0;  ///< of the entry that was seen when it was removed

    bool operator==(const RemoveEntry&) const = default;
};

struct SetDetail {
    std::string field;  ///< id of a detail
    std::string value;

    bool operator==(const SetDetail&) const = default;
};

using Change = std::variant<PutEntry, RemoveEntry, SetDetail>;

/// Makes one change. An unknown detail or entry is passed over.
void carry_out(Diary& diary, const Change& change);

/// What turns the change back, to be applied after it: made from the diary as it is before.
Change inverse_of(const Diary& before, const Change& change);

/// What a change is about: a later one about the same makes it void.
std::string subject_of(const Change& change);

/// Adds a change to those that wait to be written: a newer state of the same thing takes the older one's
/// place.
void add_to(std::vector<Change>& waiting, Change change);

/// Puts changes onto a diary that may have changed elsewhere since they were made, so that nothing of either
/// is lost: an entry that is different there with the same or a higher revision is kept beside ours under a
/// new id, and one that was changed there is not removed.
void merge(Diary& diary, const std::vector<Change>& changes);

}  // namespace signpost
