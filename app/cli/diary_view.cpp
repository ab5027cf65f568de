// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_view.h"

#include <algorithm>

#include "app/cli/diary_texts.h"
#include "core/matching/matcher.h"

namespace signpost::cli {
namespace {

/// Reads entries with one matcher, which takes longer to make than to use.
class EntryReader {
public:
    EntryReader(const Catalog& catalog, const DiaryDetails& details)
        : catalog_(&catalog),
          matcher_(catalog),
          infusion_date_(details.infusion_date),
          lines_{care_team_of(catalog, details).fever_line} {}

    EntryView view(const Entry& entry) const {
        EntryView out{&entry,
                      days_since_infusion(entry, infusion_date_),
                      checklist_of(*catalog_, entry, infusion_date_),
                      {}};
        out.result = matcher_.match(out.read.checklist, lines_);
        return out;
    }

private:
    const Catalog* catalog_;
    Matcher matcher_;
    std::string infusion_date_;
    CareTeamLines lines_;
};

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

std::vector<EntryView> entry_views(const Catalog& catalog, const Diary& diary, const EntryFilter& filter) {
    const EntryReader reader(catalog, diary.details);
    std::vector<EntryView> out;
    for (const auto& entry : diary.entries) {
        if (!is_within(entry, filter)) continue;
        auto view = reader.view(entry);
        if (filter.sign.empty() || has_sign(catalog, view, filter.sign)) out.push_back(std::move(view));
    }
    return out;
}

EntryView entry_view(const Catalog& catalog, const Diary& diary, const Entry& entry) {
    return EntryReader(catalog, diary.details).view(entry);
}

}  // namespace signpost::cli
