// SPDX-License-Identifier: Apache-2.0
// The steps that can be taken back and made again. A step may be several changes, such as all the ticks of
// one check.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diary/change.h"

namespace signpost {

class UndoSteps {
public:
    /// Notes a change that is about to be made. With the same `step` as the change before, it belongs to the
    /// same step; an empty one always begins a new step. What was taken back before can no longer be made
    /// again.
    void note(const Diary& before, const Change& change, const std::string& step);

    bool can_undo() const { return !done_.empty(); }
    bool can_redo() const { return !undone_.empty(); }
    /// The changes that take the last step back, to be made in this order; empty when there is none.
    std::vector<Change> undo(const Diary& now);
    std::vector<Change> redo(const Diary& now);

private:
    struct Step {
        std::string name;
        std::vector<Change> inverses;  ///< to be made from the last to the first
    };

    static std::vector<Change> turn_round(std::vector<Step>& from, std::vector<Step>& to, const Diary& now);

    std::vector<Step> done_;
    std::vector<Step> undone_;
};

}  // namespace signpost
