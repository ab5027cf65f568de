// SPDX-License-Identifier: Apache-2.0
// What is different between two states of a diary, to be shown to a person: what a crash had left unsaved, or
// what another program changed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/diary/diary.h"

namespace signpost {

struct EntryDifference {
    std::optional<Entry> before;  ///< nothing when the entry is new
    std::optional<Entry> after;   ///< nothing when it was removed

    bool operator==(const EntryDifference&) const = default;
};

struct TeachBackDifference {
    std::optional<TeachBack> before;  ///< nothing when the record is new
    std::optional<TeachBack> after;   ///< nothing when it was removed

    bool operator==(const TeachBackDifference&) const = default;
};

struct DetailDifference {
    std::string field;
    std::string before;
    std::string after;

    bool operator==(const DetailDifference&) const = default;
};

struct Difference {
    std::vector<EntryDifference> entries;  ///< in the order of their times
    std::vector<DetailDifference> details;
    std::vector<TeachBackDifference> teach_backs = {};  ///< in the order of their times

    std::size_t count() const { return entries.size() + details.size() + teach_backs.size(); }
    bool is_none() const { return count() == 0; }
    bool operator==(const Difference&) const = default;
};

Difference difference(const Diary& before, const Diary& after);

}  // namespace signpost
