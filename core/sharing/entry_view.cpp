// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/entry_view.h"

#include <algorithm>

#include "core/diary/team_lines.h"

namespace signpost {
namespace {

bool is_within(const Entry& entry, const EntryFilter& filter) {
    return (!filter.from || entry.time.date >= *filter.from) && (!filter.to || entry.time.date <= *filter.to);
}

bool has_sign(const Catalog& catalog, const EntryView& view, const std::string& id) {
    const auto& ticked = view.entry->signs;
    const auto& present = view.result.signs;
    return std::find(ticked.begin(), ticked.end(), id) != ticked.end() ||
           std::any_of(present.begin(), present.end(),
                       [&](const PresentSign& one) { return catalog.at(one.sign).id == id; });
}

}  // namespace

EntryView entry_view(const Catalog& catalog, const Matcher& matcher, const DiaryDetails& details,
                     const Entry& entry) {
    EntryView out{&entry,
                  days_since_infusion(entry, details.infusion_date),
                  checklist_of(catalog, entry, details.infusion_date),
                  {}};
    out.result = matcher.match(out.read.checklist, lines_of(catalog, details));
    return out;
}

EntryView entry_view(const Catalog& catalog, const Diary& diary, const Entry& entry) {
    return entry_view(catalog, Matcher(catalog), diary.details, entry);
}

std::vector<EntryView> entry_views(const Catalog& catalog, const Diary& diary, const EntryFilter& filter) {
    const Matcher matcher(catalog);
    std::vector<EntryView> out;
    for (const auto& entry : diary.entries) {
        if (!is_within(entry, filter)) continue;
        auto view = entry_view(catalog, matcher, diary.details, entry);
        if (filter.sign.empty() || has_sign(catalog, view, filter.sign)) out.push_back(std::move(view));
    }
    return out;
}

}  // namespace signpost
