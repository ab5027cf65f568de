// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/reminders.h"

#include <algorithm>
#include <memory>
#include <new>
#include <set>
#include <tuple>

#include <fmt/format.h>
#include <libical/ical.h>

#include "core/base/text.h"
#include "core/diary/seal.h"
#include "core/sharing/care_team.h"
#include "core/sharing/check_report.h"

namespace signpost {
namespace {

constexpr int minutes_in_a_day = 24 * 60;
constexpr int event_seconds = 10 * 60;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeMemory {
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};

/// What one event of the calendar says.
struct Event {
    std::string key;  ///< equal for equal events
    CalendarDate date;
    int minute_of_day = 0;
    std::optional<int> days;  ///< on so many days, one after the other; without, once
    std::string summary;
    std::string description;
};

bool is_on_a_clock(int minute) { return minute >= 0 && minute < minutes_in_a_day; }

bool repeats(const ReminderPlan& plan) { return !plan.temperature_minutes.empty() || plan.sentence_minute; }

bool are_days_planable(const ReminderPlan& plan) {
    if (plan.days < 0 || plan.days > most_reminder_days) return false;
    if (!repeats(plan)) return true;
    return plan.days > 0 && plan.first.plus_days(plan.days - 1).has_value();
}

bool are_clock_times(const std::vector<int>& minutes) {
    const std::set<int> different(minutes.begin(), minutes.end());
    return different.size() == minutes.size() && std::all_of(minutes.begin(), minutes.end(), is_on_a_clock);
}

bool are_visits(const std::vector<FollowUp>& visits) {
    std::set<std::tuple<CalendarDate, int, std::string>> different;
    for (const auto& one : visits) {
        if (!is_on_a_clock(one.minute_of_day)) return false;
        different.emplace(one.date, one.minute_of_day, one.what);
    }
    return different.size() == visits.size();
}

bool is_keepable(const FollowUp& one) {
    return one.what.size() <= longest_text_bytes && is_plain_utf8(one.what);
}

std::optional<ReminderProblem> problem_in(const ReminderPlan& plan) {
    if (!repeats(plan) && plan.follow_ups.empty()) return ReminderProblem::none_planned;
    if (!are_days_planable(plan)) return ReminderProblem::days;
    if (plan.temperature_minutes.size() > most_reminder_times || plan.follow_ups.size() > most_follow_ups ||
        !are_clock_times(plan.temperature_minutes) || !is_on_a_clock(plan.sentence_minute.value_or(0)) ||
        !are_visits(plan.follow_ups))
        return ReminderProblem::times;
    if (!std::all_of(plan.follow_ups.begin(), plan.follow_ups.end(), is_keepable))
        return ReminderProblem::text;
    return std::nullopt;
}

/// Without line ends, tabs and what else would be cut off in a list of a day's events.
std::string in_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return std::string(trimmed(text));
}

/// Behind what to do: whom to contact, the emergency signs, and the state of the rules.
std::string standing_words(const ShareContext& context, const CareTeam& team) {
    return "\n\n" + plain_text(standing_report(context.catalog, team, context.translator)) + "\n" +
           plain_text(closing_report(context.catalog, context.now.date, context.translator));
}

std::string temperature_words(const ShareContext& context, const CareTeam& team) {
    const auto& tr = context.translator;
    auto out = tr.text("Take your temperature and write it down.");
    if (team.fever_line)
        out += " " + filled_in(tr.text("Your care team asks for a call from {line}."),
                               {{"line", in_words(context.catalog, *team.fever_line, tr)}});
    return out + " " + context.catalog.texts.normal_number + " " + context.catalog.texts.fever_medicine;
}

std::string visit_words(const FollowUp& visit, const Translator& tr) {
    const auto asked = tr.text("Take your diary with you, and your questions.");
    return visit.what.empty() ? asked : visit.what + "\n" + asked;
}

std::string visit_name(const FollowUp& visit, const Translator& tr) {
    const auto name = in_one_line(visit.what);
    return name.empty() ? tr.text("Visit or call with your care team") : name;
}

std::vector<Event> events_of(const ShareContext& context, const CareTeam& team, const ReminderPlan& plan) {
    const auto& tr = context.translator;
    std::vector<Event> out;
    for (const int minute : plan.temperature_minutes)
        out.push_back({"temperature", plan.first, minute, plan.days, tr.text("Take your temperature"),
                       temperature_words(context, team)});
    if (plan.sentence_minute)
        out.push_back({"sentence", plan.first, *plan.sentence_minute, plan.days,
                       tr.text("Write the day's sentence"),
                       tr.text("Write the same sentence by hand as on other days. If it does not look as "
                               "usual, call your care team now.")});
    for (const auto& visit : plan.follow_ups)
        out.push_back({"follow_up " + visit.what, visit.date, visit.minute_of_day, std::nullopt,
                       visit_name(visit, tr), visit_words(visit, tr)});
    return out;
}

/// From what the event is, and nothing about the person: the same plan read in again replaces its events.
std::string uid_of(const Event& event) {
    const auto checksum =
        checksum_of(fmt::format("{} {} {}", event.date.iso(), event.minute_of_day, event.key));
    std::string out;
    for (std::size_t i = 0; i < 16; ++i) out += fmt::format("{:02x}", checksum[i]);
    return out + "@signpost";
}

/// Floating: no zone and not UTC, so that it is that minute on the clock wherever the person is.
icaltimetype floating(const CalendarDate& date, int minute_of_day) {
    auto out = icaltime_null_time();
    out.year = date.year();
    out.month = static_cast<int>(date.month());
    out.day = static_cast<int>(date.day());
    out.hour = minute_of_day / 60;
    out.minute = minute_of_day % 60;
    return out;
}

icaltimetype in_utc(const LocalTime& time) {
    constexpr std::int64_t seconds = 60;
    return icaltime_from_timet_with_zone(static_cast<time_t>(time.utc_minutes() * seconds), 0,
                                         icaltimezone_get_utc_timezone());
}

icalproperty* daily(int days) {
    auto rule = icalrecurrencetype_from_string("FREQ=DAILY");
    rule.count = days;
    return icalproperty_new_rrule(rule);
}

Component component_of(icalcomponent_kind kind) {
    Component out(icalcomponent_new(kind));
    if (!out) throw std::bad_alloc();
    return out;
}

/// Takes the property over.
void add(const Component& to, icalproperty* property) {
    if (!property) throw std::bad_alloc();
    icalcomponent_add_property(to.get(), property);
}

/// Takes the part over.
void add(const Component& to, Component part) { icalcomponent_add_component(to.get(), part.release()); }

Component alarm_of(const Event& event) {
    auto out = component_of(ICAL_VALARM_COMPONENT);
    add(out, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(out, icalproperty_new_trigger(icaltriggertype_from_int(0)));
    add(out, icalproperty_new_description(event.summary.c_str()));
    return out;
}

Component component_of(const Event& event, const ShareContext& context, const std::string& standing) {
    auto out = component_of(ICAL_VEVENT_COMPONENT);
    add(out, icalproperty_new_uid(uid_of(event).c_str()));
    add(out, icalproperty_new_dtstamp(in_utc(context.now)));
    add(out, icalproperty_new_dtstart(floating(event.date, event.minute_of_day)));
    add(out, icalproperty_new_duration(icaldurationtype_from_int(event_seconds)));
    if (event.days) add(out, daily(*event.days));
    add(out, icalproperty_new_summary(event.summary.c_str()));
    add(out, icalproperty_new_description((event.description + standing).c_str()));
    add(out, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(out, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    add(out, alarm_of(event));
    return out;
}

/// libical before 4.0.3 folds within or before the end of a line of just that length, which breaks some
/// readers. A text holds no line end of its own here, so that these are always libical's.
std::string without_folds_at_line_ends(std::string text) {
    for (const std::string_view folded_end : {"\r\r\n \n", "\r\n \r\n"})
        for (std::size_t at = text.find(folded_end); at != std::string::npos; at = text.find(folded_end, at))
            text.replace(at, folded_end.size(), "\r\n");
    return text;
}

std::string text_of(const Component& calendar) {
    const std::unique_ptr<char, FreeMemory> text(icalcomponent_as_ical_string_r(calendar.get()));
    if (!text) throw std::bad_alloc();
    return without_folds_at_line_ends(text.get());
}

}  // namespace

Result<std::string, ReminderProblem> reminder_calendar(const ShareContext& context,
                                                       const DiaryDetails& details,
                                                       const ReminderPlan& plan) {
    if (const auto problem = problem_in(plan)) return *problem;
    const auto team = care_team_of(context.catalog, details);
    const auto standing = standing_words(context, team);
    const auto calendar = component_of(ICAL_VCALENDAR_COMPONENT);
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_prodid("-//Signpost//Reminders//EN"));
    add(calendar, icalproperty_new_calscale("GREGORIAN"));
    for (const auto& event : events_of(context, team, plan))
        add(calendar, component_of(event, context, standing));
    return text_of(calendar);
}

}  // namespace signpost
