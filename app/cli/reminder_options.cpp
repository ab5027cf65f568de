// SPDX-License-Identifier: Apache-2.0
#include "app/cli/reminder_options.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/call.h"
#include "app/cli/diary_texts.h"
#include "app/cli/whole_number_option.h"
#include "app/cli/words_in.h"

namespace signpost::cli {
namespace {

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

std::optional<int> read_clock(Call& call, const CLI::Option& option, const std::string& text) {
    const auto minute = parse_clock(text);
    if (!minute)
        call.note({ExitCode::wrong_use, option.get_name(),
                   fmt::format("{} is no time of a day; write it as 08:00", in_quotes(text))});
    return minute;
}

/// "2026-11-20T10:00=blood test"
std::optional<FollowUp> follow_up_from(const std::string& text) {
    const auto equals = std::min(text.find('='), text.size());
    const auto when = text.substr(0, equals);
    const auto t = std::min(when.find('T'), when.size());
    const auto date = CalendarDate::parse(when.substr(0, t));
    const auto minute = t < when.size() ? parse_clock(when.substr(t + 1)) : std::nullopt;
    if (!date || !minute) return std::nullopt;
    return FollowUp{*date, *minute, keepable(text.substr(std::min(equals + 1, text.size())))};
}

template <class Value>
void note_too_many(Call& call, const CLI::Option& option, const std::vector<Value>& values,
                   std::size_t most) {
    if (values.size() > most)
        call.note({ExitCode::refused, option.get_name(),
                   fmt::format("{} are too many; at most {}", values.size(), most)});
}

}  // namespace

ReminderOptions::ReminderOptions(Call& call)
    : call_(&call),
      from_(call.add_option("--reminders-from", "calendar: the first day (default: today)", "DATE")),
      days_(call.add_option("--days", "calendar: on how many days, one after the other", "N")),
      at_(call.add_option("--at", "calendar: take the temperature at these times", "08:00,20:00")),
      sentence_at_(call.add_option("--sentence-at", "calendar: write the day's sentence then", "18:00")),
      follow_up_(call.add_option("--follow-up", "calendar: a visit or a call, and what it is for",
                                 "2026-11-20T10:00[=TEXT]")) {}

std::vector<int> ReminderOptions::read_times() const {
    std::vector<int> out;
    for (const auto& word : words_in(*at_))
        if (const auto minute = read_clock(*call_, *at_, word)) add_once(out, *minute);
    note_too_many(*call_, *at_, out, most_reminder_times);
    return out;
}

std::vector<FollowUp> ReminderOptions::read_follow_ups() const {
    std::vector<FollowUp> out;
    for (const auto& text : follow_up_->results()) {
        const auto visit = follow_up_from(text);
        if (!visit) {
            call_->note({ExitCode::wrong_use, follow_up_->get_name(),
                         fmt::format("{} is no time of a visit; write it as 2026-11-20T10:00=blood test",
                                     in_quotes(text))});
        } else if (visit->what.size() > longest_text_bytes) {
            call_->note(
                {ExitCode::refused, follow_up_->get_name(),
                 fmt::format("this text has {} bytes; at most {}", visit->what.size(), longest_text_bytes)});
        } else {
            add_once(out, *visit);
        }
    }
    note_too_many(*call_, *follow_up_, out, most_follow_ups);
    return out;
}

void ReminderOptions::note_missing(const ReminderPlan& plan) const {
    const bool repeats = is_given(*at_) || is_given(*sentence_at_);
    const auto wrong = [&](const CLI::Option& option, std::string what) {
        call_->note({ExitCode::wrong_use, option.get_name(), std::move(what)});
    };
    if (!repeats && !is_given(*follow_up_))
        wrong(*at_, "no reminder is asked for; add --at, --sentence-at or --follow-up");
    if (repeats && !is_given(*days_))
        wrong(*days_, fmt::format("say on how many days (1 to {})", most_reminder_days));
    if (!repeats)
        for (const auto* option : {from_, days_})
            if (is_given(*option)) wrong(*option, "there is nothing to repeat; add --at or --sentence-at");
    if (repeats && is_given(*days_) && plan.days > 0 && !plan.first.plus_days(plan.days - 1))
        call_->note({ExitCode::refused, days_->get_name(), "reaches beyond the years of the calendar"});
}

ReminderPlan ReminderOptions::read() const {
    ReminderPlan out;
    out.first = read_date(*call_, *from_).value_or(call_->context().surroundings.today());
    const auto days = read_whole_number(*call_, *days_, most_reminder_days);
    if (days == 0) call_->note({ExitCode::refused, days_->get_name(), "no day is left"});
    out.days = days.value_or(0);
    out.temperature_minutes = read_times();
    if (const auto text = call_->value_of(*sentence_at_))
        out.sentence_minute = read_clock(*call_, *sentence_at_, *text);
    out.follow_ups = read_follow_ups();
    note_missing(out);
    return out;
}

}  // namespace signpost::cli
