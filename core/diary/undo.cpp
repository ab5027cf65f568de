// SPDX-License-Identifier: Apache-2.0
#include "core/diary/undo.h"

#include <algorithm>

namespace signpost {
namespace {

template <class Kept>
void raise_put(Kept& state, const Kept* there) {
    if (there != nullptr) state.revision = std::max(state.revision, there->revision + 1);
}

template <class Removal, class Kept>
void raise_removal(Removal& remove, const Kept* there) {
    if (there != nullptr) remove.revision = std::max(remove.revision, there->revision);
}

/// A put that is made again must stand above the revision that is there now; a removal must have seen it, or
/// a journal that is read after a crash would keep the entry.
Change raised(const Diary& now, Change change) {
    if (auto* put = std::get_if<PutEntry>(&change)) raise_put(put->entry, find_entry(now, put->entry.id));
    if (auto* put = std::get_if<PutTeachBack>(&change))
        raise_put(put->record, find_teach_back(now, put->record.id));
    if (auto* remove = std::get_if<RemoveEntry>(&change)) raise_removal(*remove, find_entry(now, remove->id));
    if (auto* remove = std::get_if<RemoveTeachBack>(&change))
        raise_removal(*remove, find_teach_back(now, remove->id));
    return change;
}

/// Within a step only the first state of each thing matters.
void add_inverse(std::vector<Change>& inverses, Change inverse) {
    const auto subject = subject_of(inverse);
    const bool is_known = std::any_of(inverses.begin(), inverses.end(),
                                      [&](const Change& one) { return subject_of(one) == subject; });
    if (!is_known) inverses.push_back(std::move(inverse));
}

}  // namespace

void UndoSteps::note(const Diary& before, const Change& change, const std::string& step) {
    const bool continues = !step.empty() && undone_.empty() && !done_.empty() && done_.back().name == step;
    if (!continues) done_.push_back({step, {}});
    undone_.clear();
    add_inverse(done_.back().inverses, inverse_of(before, change));
}

std::vector<Change> UndoSteps::turn_round(std::vector<Step>& from, std::vector<Step>& to, const Diary& now) {
    if (from.empty()) return {};
    auto step = std::move(from.back());
    from.pop_back();
    std::vector<Change> changes;
    Step back{{}, {}};
    auto state = now;
    for (auto at = step.inverses.rbegin(); at != step.inverses.rend(); ++at) {
        changes.push_back(raised(state, std::move(*at)));
        back.inverses.push_back(inverse_of(state, changes.back()));
        carry_out(state, changes.back());
    }
    to.push_back(std::move(back));
    return changes;
}

std::vector<Change> UndoSteps::undo(const Diary& now) { return turn_round(done_, undone_, now); }

std::vector<Change> UndoSteps::redo(const Diary& now) { return turn_round(undone_, done_, now); }

}  // namespace signpost
