// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/import_merge.h"

#include <map>
#include <string_view>

namespace signpost {
namespace {

bool is_same_content(Entry a, const Entry& b) {
    a.revision = b.revision;
    return a == b;
}

/// Under an id that the same content always gets, however often it was written.
Entry beside(Entry entry) {
    entry.revision = 1;
    entry.id = fingerprint_of(entry);
    return entry;
}

class EntryPlanner {
public:
    EntryPlanner(const Diary& diary, ImportPlan& plan) : plan_(&plan) {
        for (const auto& entry : diary.entries) there_.emplace(entry.id, entry);
    }

    void take(const Entry& entry) {
        const auto here = there_.find(entry.id);
        if (here == there_.end()) {
            put(entry);
            ++plan_->report.added;
        } else if (is_same_content(entry, here->second)) {
            ++plan_->report.already_there;
        } else {
            keep_beside(entry);
        }
    }

private:
    /// An entry with that id was kept beside before. It stays, even if somebody has worked on it since.
    void keep_beside(const Entry& entry) {
        auto other = beside(entry);
        const bool is_there = there_.contains(other.id);
        ++(is_there ? plan_->report.already_there : plan_->report.kept_beside);
        if (!is_there) put(std::move(other));
    }

    void put(Entry entry) {
        there_.emplace(entry.id, entry);
        plan_->changes.emplace_back(PutEntry{std::move(entry)});
    }

    ImportPlan* plan_;
    std::map<std::string, Entry> there_;
};

void take_detail(const DetailField& field, const std::string& here, const std::string& came,
                 ImportPlan& plan) {
    if (came.empty() || came == here) return;
    const std::string id(field.id);
    if (!here.empty()) {
        plan.report.details_different.push_back({id, here, came});
        return;
    }
    plan.report.details_filled.push_back(id);
    plan.changes.emplace_back(SetDetail{id, came});
}

}  // namespace

ImportPlan import_plan(const Diary& diary, const Diary& imported) {
    ImportPlan out;
    EntryPlanner entries(diary, out);
    for (const auto& entry : imported.entries) entries.take(entry);
    for (const auto& field : detail_fields)
        take_detail(field, diary.details.*field.field, imported.details.*field.field, out);
    return out;
}

}  // namespace signpost
