// SPDX-License-Identifier: Apache-2.0
// Reminders as a calendar file (iCalendar, RFC 5545): temperature checks, the day's sentence, follow-up
// visits. The person's own calendar does the reminding; Signpost runs nothing in the background. Times are
// those on the clock of wherever the person is, on both sides of a change of the clocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/base/result.h"
#include "core/sharing/papers.h"

namespace signpost {

/// A visit or call that is agreed.
struct FollowUp {
    CalendarDate date;
    int minute_of_day = 0;
    std::string what;  ///< in the person's words; may be empty

    bool operator==(const FollowUp&) const = default;
};

constexpr int most_reminder_days = 400;
constexpr std::size_t most_reminder_times = 24;
constexpr std::size_t most_follow_ups = 100;

struct ReminderPlan {
    CalendarDate first;                    ///< day of the first check
    int days = 0;                          ///< how many days, that one too
    std::vector<int> temperature_minutes;  ///< minutes of a day
    std::optional<int> sentence_minute;    ///< when to write the day's sentence
    std::vector<FollowUp> follow_ups;

    bool operator==(const ReminderPlan&) const = default;
};

enum class ReminderProblem {
    none_planned,
    days,   ///< none, or more than most_reminder_days
    times,  ///< not on a clock, given twice, or too many
    text,   ///< of a follow-up: too long or not plain
};

/// The whole file, with line ends as the standard asks. Each event carries the care-team prompt. The same
/// plan and `context.now` give the same bytes.
Result<std::string, ReminderProblem> reminder_calendar(const ShareContext& context,
                                                       const DiaryDetails& details, const ReminderPlan& plan);

}  // namespace signpost
