// SPDX-License-Identifier: Apache-2.0
// What to be reminded of, as options of export: at which times of a day, for how many days, and at which
// visits. Mistakes are noted in the call.
#pragma once

#include <vector>

#include <CLI/CLI.hpp>

#include "core/sharing/reminders.h"

namespace signpost::cli {

class Call;

class ReminderOptions {
public:
    explicit ReminderOptions(Call& call);

    /// A plan with a reminder in it, where none of it was mistaken.
    ReminderPlan read() const;
    std::vector<const CLI::Option*> all() const { return {from_, days_, at_, sentence_at_, follow_up_}; }

private:
    std::vector<int> read_times() const;
    std::vector<FollowUp> read_follow_ups() const;
    void note_missing(const ReminderPlan& plan) const;

    Call* call_;
    CLI::Option* from_;
    CLI::Option* days_;
    CLI::Option* at_;
    CLI::Option* sentence_at_;
    CLI::Option* follow_up_;
};

}  // namespace signpost::cli
