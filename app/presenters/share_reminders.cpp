// SPDX-License-Identifier: Apache-2.0
// The reminders as they are typed, and the plan that comes of them.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/presenters/share_presenter.h"
#include "core/base/text.h"
#include "core/base/typed_text.h"
#include "core/sharing/written_date.h"

namespace signpost {
namespace {

/// "08:00, 20:00" as minutes of a day, each once, in order; nothing when one of them is no time.
std::optional<std::vector<int>> parse_times(std::string_view typed) {
    const auto plain = with_ascii_digits(typed);
    const std::string_view text = plain;
    std::vector<int> out;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(" ,;\t", at)) != std::string_view::npos) {
        const auto end = std::min(text.find_first_of(" ,;\t", at), text.size());
        const auto minute = parse_clock(text.substr(at, end - at));
        if (!minute) return std::nullopt;
        out.push_back(*minute);
        at = end;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// A number of days that a plan can have; nothing for anything else.
std::optional<int> parse_days(std::string_view text) {
    const auto plain = with_ascii_digits(text);
    const auto digits = trimmed(plain);
    int out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return out >= 1 && out <= most_reminder_days ? std::optional(out) : std::nullopt;
}

bool is_blank(const std::string& text) { return trimmed(text).empty(); }

std::string clock_problem(const Translator& tr) {
    return tr.text("Type the time as hours and minutes, such as 20:30.");
}

}  // namespace

void SharePresenter::type_first_day(std::string text) {
    typed_.first_day = std::move(text);
    changed();
}

void SharePresenter::type_days(std::string text) {
    typed_.days = std::move(text);
    changed();
}

void SharePresenter::type_times(std::string text) {
    typed_.times = std::move(text);
    changed();
}

void SharePresenter::type_sentence_time(std::string text) {
    typed_.sentence = std::move(text);
    changed();
}

void SharePresenter::type_follow_up_date(std::size_t number, std::string text) {
    if (number < typed_.follow_ups.size()) typed_.follow_ups[number].date = std::move(text);
    changed();
}

void SharePresenter::type_follow_up_time(std::size_t number, std::string text) {
    if (number < typed_.follow_ups.size()) typed_.follow_ups[number].time = std::move(text);
    changed();
}

void SharePresenter::type_follow_up(std::size_t number, std::string text) {
    if (number < typed_.follow_ups.size()) typed_.follow_ups[number].what = std::move(text);
    changed();
}

void SharePresenter::add_follow_up() {
    if (typed_.follow_ups.size() < most_follow_ups) typed_.follow_ups.emplace_back();
    changed();
}

void SharePresenter::refresh_reminders() {
    const auto& tr = *translator_;
    auto& fields = state_.reminders;
    const auto times = parse_times(typed_.times);
    fields.times = {typed_.times, {}, {}};
    if (!times) fields.times.problem = tr.text("Type the times as hours and minutes, such as 08:00, 20:00.");
    if (times && times->size() > most_reminder_times)
        fields.times.problem = filled_in(tr.text("These are too many times. The most is {count} in a day."),
                                         {{"count", std::to_string(most_reminder_times)}});
    fields.sentence = {typed_.sentence, {}, {}};
    if (!is_blank(typed_.sentence) && !parse_clock(trimmed(typed_.sentence)))
        fields.sentence.problem = clock_problem(tr);
    const bool is_daily = !is_blank(typed_.times) || !is_blank(typed_.sentence);
    fields.first = typed_day(typed_.first_day);
    if (is_daily && is_blank(typed_.first_day)) fields.first.problem = tr.text("Type the first day.");
    fields.days = {typed_.days, {}, {}};
    if ((is_daily || !is_blank(typed_.days)) && !parse_days(typed_.days))
        fields.days.problem = filled_in(tr.text("Type for how many days, as a number from 1 to {most}."),
                                        {{"most", std::to_string(most_reminder_days)}});
    refresh_follow_ups();
}

void SharePresenter::refresh_follow_ups() {
    const auto& tr = *translator_;
    auto& rows = state_.reminders.follow_ups;
    rows.clear();
    for (const auto& visit : typed_.follow_ups) {
        FollowUpFields row{typed_day(visit.date), {visit.time, {}, {}}, {visit.what, {}, {}}};
        const bool is_used = !is_blank(visit.date) || !is_blank(visit.time) || !is_blank(visit.what);
        if (is_used && is_blank(visit.date)) row.date.problem = tr.text("Type the day.");
        if (is_used && !parse_clock(trimmed(visit.time))) row.time.problem = clock_problem(tr);
        rows.push_back(std::move(row));
    }
    state_.reminders.can_add_follow_up = rows.size() < most_follow_ups;
}

bool SharePresenter::has_reminder_problem() const {
    const auto& fields = state_.reminders;
    const bool in_days = !fields.first.problem.empty() || !fields.days.problem.empty() ||
                         !fields.times.problem.empty() || !fields.sentence.problem.empty();
    return in_days ||
           std::any_of(fields.follow_ups.begin(), fields.follow_ups.end(), [](const FollowUpFields& row) {
               return !row.date.problem.empty() || !row.time.problem.empty();
           });
}

/// Of what can be read. Whoever writes it has looked that all can be.
ReminderPlan SharePresenter::plan() const {
    const auto& tr = *translator_;
    ReminderPlan out;
    out.first = parse_written_date(typed_.first_day, tr).value_or(now_.date);
    out.temperature_minutes = parse_times(typed_.times).value_or(std::vector<int>{});
    out.sentence_minute = parse_clock(trimmed(typed_.sentence));
    if (!out.temperature_minutes.empty() || out.sentence_minute)
        out.days = parse_days(typed_.days).value_or(0);
    for (const auto& visit : typed_.follow_ups) {
        const auto date = parse_written_date(visit.date, tr);
        const auto minute = parse_clock(trimmed(visit.time));
        if (date && minute) out.follow_ups.push_back({*date, *minute, keepable(trimmed(visit.what))});
    }
    return out;
}

}  // namespace signpost
