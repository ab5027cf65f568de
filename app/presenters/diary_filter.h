// SPDX-License-Identifier: Apache-2.0
// Which entries the list shows. It only narrows what is listed; nothing else looks at it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/diary/diary.h"

namespace signpost {

struct DiaryFilter {
    std::optional<CalendarDate> from;
    std::optional<CalendarDate> to;
    std::string sign;  ///< id; empty for any

    bool is_set() const { return from || to || !sign.empty(); }
    bool operator==(const DiaryFilter&) const = default;
};

/// The ids of the signs of an entry, whether they were ticked or a reading stands for them.
using PresentSigns = std::function<const std::vector<std::string>&(const Entry&)>;

/// Places of the entries that are let through, the newest first.
std::vector<std::size_t> filtered(const Diary& diary, const DiaryFilter& filter, const PresentSigns& present);

/// Ids of the signs that stand in some entry: those of the given order first, then the others by id.
std::vector<std::string> signs_in(const Diary& diary, const std::vector<std::string>& order,
                                  const PresentSigns& present);

}  // namespace signpost
