// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/diary_filter.h"

#include <algorithm>
#include <set>

namespace signpost {
namespace {

bool lets_through(const DiaryFilter& filter, const Entry& entry, const PresentSigns& present) {
    if (filter.from && entry.time.date < *filter.from) return false;
    if (filter.to && entry.time.date > *filter.to) return false;
    if (filter.sign.empty()) return true;
    const auto& signs = present(entry);
    return std::find(signs.begin(), signs.end(), filter.sign) != signs.end();
}

}  // namespace

std::vector<std::size_t> filtered(const Diary& diary, const DiaryFilter& filter,
                                  const PresentSigns& present) {
    std::vector<std::size_t> out;
    for (std::size_t i = diary.entries.size(); i-- > 0;)
        if (lets_through(filter, diary.entries[i], present)) out.push_back(i);
    return out;
}

std::vector<std::string> signs_in(const Diary& diary, const std::vector<std::string>& order,
                                  const PresentSigns& present) {
    std::set<std::string> left;
    for (const auto& entry : diary.entries)
        for (const auto& id : present(entry)) left.insert(id);
    std::vector<std::string> out;
    for (const auto& id : order)
        if (left.erase(id) > 0) out.push_back(id);
    out.insert(out.end(), left.begin(), left.end());
    return out;
}

}  // namespace signpost
