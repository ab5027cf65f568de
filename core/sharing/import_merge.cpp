// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/import_merge.h"

#include <map>
#include <string_view>

namespace signpost {
namespace {

template <class Kept>
bool is_same_content(Kept a, const Kept& b) {
    a.revision = b.revision;
    return a == b;
}

/// Under an id that the same content always gets, however often it was written.
template <class Kept>
Kept beside(Kept one) {
    one.revision = 1;
    one.id = fingerprint_of(one);
    return one;
}

/// Takes what came of one kind; `Put` is the change that puts it there.
template <class Kept, class Put>
class Planner {
public:
    Planner(const std::vector<Kept>& here, std::vector<Change>& changes) : changes_(&changes) {
        for (const auto& one : here) there_.emplace(one.id, one);
    }

    void take(const Kept& one) {
        const auto here = there_.find(one.id);
        if (here == there_.end()) {
            put(one);
            ++counts_.added;
        } else if (is_same_content(one, here->second)) {
            ++counts_.already_there;
        } else {
            keep_beside(one);
        }
    }

    const ImportCounts& counts() const { return counts_; }

private:
    /// One with that id was kept beside before. It stays, even if somebody has worked on it since.
    void keep_beside(const Kept& one) {
        auto other = beside(one);
        const bool is_there = there_.contains(other.id);
        ++(is_there ? counts_.already_there : counts_.kept_beside);
        if (!is_there) put(std::move(other));
    }

    void put(Kept one) {
        there_.emplace(one.id, one);
        changes_->emplace_back(Put{std::move(one)});
    }

    std::vector<Change>* changes_;
    ImportCounts counts_;
    std::map<std::string, Kept> there_;
};

template <class Put, class Kept>
ImportCounts take_all(const std::vector<Kept>& here, const std::vector<Kept>& came,
                      std::vector<Change>& changes) {
    Planner<Kept, Put> planner(here, changes);
    for (const auto& one : came) planner.take(one);
    return planner.counts();
}

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
    const auto entries = take_all<PutEntry>(diary.entries, imported.entries, out.changes);
    out.report.added = entries.added;
    out.report.already_there = entries.already_there;
    out.report.kept_beside = entries.kept_beside;
    out.report.teach_backs = take_all<PutTeachBack>(diary.teach_backs, imported.teach_backs, out.changes);
    for (const auto& field : detail_fields)
        take_detail(field, diary.details.*field.field, imported.details.*field.field, out);
    return out;
}

}  // namespace signpost
