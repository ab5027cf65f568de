// SPDX-License-Identifier: Apache-2.0
#include "core/diary/difference.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace signpost {
namespace {

std::map<std::string_view, const Entry*> by_id(const Diary& diary) {
    std::map<std::string_view, const Entry*> out;
    for (const auto& entry : diary.entries) out.emplace(entry.id, &entry);
    return out;
}

const Entry& shown(const EntryDifference& one) { return one.after ? *one.after : *one.before; }

}  // namespace

Difference difference(const Diary& before, const Diary& after) {
    Difference out;
    const auto old = by_id(before);
    const auto now = by_id(after);
    for (const auto& entry : after.entries) {
        const auto at = old.find(entry.id);
        if (at == old.end()) {
            out.entries.push_back({std::nullopt, entry});
        } else if (*at->second != entry) {
            out.entries.push_back({*at->second, entry});
        }
    }
    for (const auto& entry : before.entries)
        if (!now.contains(entry.id)) out.entries.push_back({entry, std::nullopt});
    std::sort(out.entries.begin(), out.entries.end(), [](const EntryDifference& a, const EntryDifference& b) {
        return is_before(shown(a), shown(b));
    });
    for (const auto& field : detail_fields)
        if (before.details.*field.field != after.details.*field.field)
            out.details.push_back(
                {std::string(field.id), before.details.*field.field, after.details.*field.field});
    return out;
}

}  // namespace signpost
