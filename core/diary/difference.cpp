// SPDX-License-Identifier: Apache-2.0
#include "core/diary/difference.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace signpost {
namespace {

template <class Kept>
std::map<std::string_view, const Kept*> by_id(const std::vector<Kept>& list) {
    std::map<std::string_view, const Kept*> out;
    for (const auto& one : list) out.emplace(one.id, &one);
    return out;
}

template <class Found>
const auto& shown(const Found& one) {
    return one.after ? *one.after : *one.before;
}

/// What differs between two lists, in the order of the times.
template <class Found, class Kept>
std::vector<Found> found_between(const std::vector<Kept>& before, const std::vector<Kept>& after) {
    std::vector<Found> out;
    const auto old = by_id(before);
    const auto now = by_id(after);
    for (const auto& one : after) {
        const auto at = old.find(one.id);
        if (at == old.end()) {
            out.push_back({std::nullopt, one});
        } else if (*at->second != one) {
            out.push_back({*at->second, one});
        }
    }
    for (const auto& one : before)
        if (!now.contains(one.id)) out.push_back({one, std::nullopt});
    std::sort(out.begin(), out.end(),
              [](const Found& a, const Found& b) { return is_before(shown(a), shown(b)); });
    return out;
}

}  // namespace

Difference difference(const Diary& before, const Diary& after) {
    Difference out;
    out.entries = found_between<EntryDifference>(before.entries, after.entries);
    out.teach_backs = found_between<TeachBackDifference>(before.teach_backs, after.teach_backs);
    for (const auto& field : detail_fields)
        if (before.details.*field.field != after.details.*field.field)
            out.details.push_back(
                {std::string(field.id), before.details.*field.field, after.details.*field.field});
    return out;
}

}  // namespace signpost
