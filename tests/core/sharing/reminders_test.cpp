// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/reminders.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/base/text.h"
#include "core/sharing/check_report.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/random_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using testing::any_text;
using testing::at;
using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;
using testing::sample_diary;
using ::testing::SizeIs;
using ::testing::StartsWith;

using Lines = std::vector<std::string>;

CalendarDate date(std::string_view iso) { return CalendarDate::parse(iso).value(); }

constexpr int eight = 8 * 60;
constexpr int twenty = 20 * 60;

ReminderPlan two_a_day() { return {date("2026-10-20"), 14, {eight, twenty}, 18 * 60, {}}; }

/// The lines of a calendar as they were before folding.
Lines unfolded(const std::string& calendar) {
    Lines out;
    std::string_view rest = calendar;
    while (!rest.empty()) {
        const auto end = std::min(rest.find("\r\n"), rest.size());
        const auto line = rest.substr(0, end);
        if (line.starts_with(' ') && !out.empty())
            out.back() += line.substr(1);
        else
            out.emplace_back(line);
        rest.remove_prefix(std::min(end + 2, rest.size()));
    }
    return out;
}

/// A text as it was before the standard's escapes.
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        ++i;
        out += text[i] == 'n' || text[i] == 'N' ? '\n' : text[i];
    }
    return out;
}

class Reminders : public ::testing::Test {
protected:
    Result<std::string, ReminderProblem> made(const ReminderPlan& plan) const {
        return reminder_calendar({real_catalog(), matcher, english, now}, details, plan);
    }
    std::string calendar(const ReminderPlan& plan) const { return made(plan).value(); }
    /// What stands behind that name, once for each event.
    Lines values(const ReminderPlan& plan, const std::string& name) const {
        Lines out;
        bool in_alarm = false;
        for (const auto& line : unfolded(calendar(plan))) {
            if (line == "BEGIN:VALARM") in_alarm = true;
            if (!in_alarm && line.starts_with(name + ":"))
                out.push_back(unescaped(std::string_view(line).substr(name.size() + 1)));
            if (line == "END:VALARM") in_alarm = false;
        }
        return out;
    }

    Translator english;
    Matcher matcher{real_catalog()};
    LocalTime now = at("2026-10-19T21:30+02:00");
    DiaryDetails details = sample_diary().details;
};

TEST_F(Reminders, AreOneEventForEachTimeOfTheDay) {
    EXPECT_THAT(values(two_a_day(), "DTSTART"),
                ElementsAre("20261020T080000", "20261020T200000", "20261020T180000"));
    EXPECT_THAT(values(two_a_day(), "RRULE"), SizeIs(3));
    EXPECT_THAT(values(two_a_day(), "RRULE"), Each("FREQ=DAILY;COUNT=14"));
    EXPECT_THAT(values(two_a_day(), "SUMMARY"),
                ElementsAre("Take your temperature", "Take your temperature", "Write the day's sentence"));
}

TEST_F(Reminders, StandOnTheClockOfWhereverThePersonIs) {
    const auto text = calendar(two_a_day());
    for (const auto* zone : {"TZID", "VTIMEZONE", "DTSTART;"}) EXPECT_THAT(text, Not(HasSubstr(zone)));
    for (const auto& start : values(two_a_day(), "DTSTART")) EXPECT_EQ(start.back(), '0') << start;
}

TEST_F(Reminders, OfVisitsStandOnce) {
    ReminderPlan plan;
    plan.follow_ups = {{date("2026-11-20"), 10 * 60, "Dr. Weiß; bring\nthe diary, please"},
                       {date("2026-12-01"), 0, ""}};
    EXPECT_THAT(values(plan, "DTSTART"), ElementsAre("20261120T100000", "20261201T000000"));
    EXPECT_THAT(values(plan, "RRULE"), IsEmpty());
    EXPECT_THAT(values(plan, "SUMMARY"),
                ElementsAre("Dr. Weiß; bring the diary, please", "Visit or call with your care team"));
    EXPECT_THAT(values(plan, "DESCRIPTION")[0], StartsWith("Dr. Weiß; bring\nthe diary, please\n"));
}

TEST_F(Reminders, CarryThePromptTheEmergencySignsAndTheReviewStateInEachEvent) {
    auto plan = two_a_day();
    plan.follow_ups = {{date("2026-11-20"), 600, "Clinic"}};
    const auto& catalog = real_catalog();
    const auto words = values(plan, "DESCRIPTION");
    ASSERT_THAT(words, SizeIs(4));
    EXPECT_THAT(words, Each(AllOf(HasSubstr(catalog.texts.prompt), HasSubstr("Team \"Süd\" +49 30 1234567"),
                                  HasSubstr("Call 112 first"), HasSubstr(catalog.texts.not_reviewed),
                                  HasSubstr(catalog.review.review_by.iso()))));
    for (const auto sign : catalog.emergency_signs())
        EXPECT_THAT(words, Each(HasSubstr(catalog.at(sign).short_name)));
}

TEST_F(Reminders, SayWhatTheTeamAsksForAndPromiseNothing) {
    details.fever_line = "37.5 °C";
    const auto words = values(two_a_day(), "DESCRIPTION")[0];
    EXPECT_THAT(words, StartsWith("Take your temperature and write it down. Your care team asks for a call "
                                  "from 37.5\u00A0°C."));
    EXPECT_THAT(words, HasSubstr(real_catalog().texts.normal_number));
    for (const auto& one : {words, values(two_a_day(), "DESCRIPTION")[2]}) {
        EXPECT_EQ(testing::first_found(one, testing::forbidden_words()), "");
        EXPECT_EQ(testing::first_found(one, testing::calming_words()), "");
    }
}

TEST_F(Reminders, RingAtTheirTimeAndBlockNothing) {
    const auto lines = unfolded(calendar(two_a_day()));
    for (const auto* line : {"BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT0S", "TRANSP:TRANSPARENT",
                             "CLASS:PRIVATE", "DURATION:PT10M", "DTSTAMP:20261019T193000Z"})
        EXPECT_EQ(std::count(lines.begin(), lines.end(), line), 3) << line;
    for (const auto* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Signpost//Reminders//EN",
                             "CALSCALE:GREGORIAN", "END:VCALENDAR"})
        EXPECT_EQ(std::count(lines.begin(), lines.end(), line), 1) << line;
}

TEST_F(Reminders, OfEqualPlansAreTheSameBytes) {
    EXPECT_EQ(calendar(two_a_day()), calendar(two_a_day()));
    const auto ids = values(two_a_day(), "UID");
    now = at("2026-10-21T08:00+02:00");
    EXPECT_EQ(values(two_a_day(), "UID"), ids) << "read in again, they take the place of the first";
    auto longer = two_a_day();
    longer.days = 30;
    EXPECT_EQ(values(longer, "UID"), ids) << "and so when the plan is made longer";
    auto later = two_a_day();
    later.first = date("2026-10-21");
    for (const auto& id : values(later, "UID")) EXPECT_THAT(ids, Not(Contains(id)));
}

TEST_F(Reminders, NameNobody) {
    for (const auto& private_text : {details.person_name, details.person_number})
        EXPECT_THAT(calendar(two_a_day()), Not(HasSubstr(private_text)));
}

TEST_F(Reminders, AreRefusedWhereNoneIsPlanned) {
    EXPECT_EQ(made({}).error(), ReminderProblem::none_planned);
    EXPECT_EQ(made({date("2026-10-20"), 14, {}, std::nullopt, {}}).error(), ReminderProblem::none_planned);
}

TEST_F(Reminders, AreRefusedForDaysThatNoCalendarHolds) {
    for (const int days : {0, -1, most_reminder_days + 1}) {
        auto plan = two_a_day();
        plan.days = days;
        EXPECT_EQ(made(plan).error(), ReminderProblem::days) << days;
    }
    auto plan = two_a_day();
    plan.days = most_reminder_days;
    EXPECT_TRUE(made(plan));
    plan.first = date("2200-12-31");
    EXPECT_EQ(made(plan).error(), ReminderProblem::days);
    plan.days = 1;
    EXPECT_TRUE(made(plan));
}

TEST_F(Reminders, AreRefusedForTimesThatNoClockShows) {
    for (const int minute : {-1, 24 * 60}) {
        auto plan = two_a_day();
        plan.temperature_minutes = {minute};
        EXPECT_EQ(made(plan).error(), ReminderProblem::times) << minute;
        plan = two_a_day();
        plan.sentence_minute = minute;
        EXPECT_EQ(made(plan).error(), ReminderProblem::times) << minute;
        plan = {};
        plan.follow_ups = {{date("2026-11-20"), minute, ""}};
        EXPECT_EQ(made(plan).error(), ReminderProblem::times) << minute;
    }
}

TEST_F(Reminders, AreRefusedForTimesGivenTwiceOrTooMany) {
    auto plan = two_a_day();
    plan.temperature_minutes = {eight, eight};
    EXPECT_EQ(made(plan).error(), ReminderProblem::times);
    plan.temperature_minutes.clear();
    for (int i = 0; i < static_cast<int>(most_reminder_times); ++i) plan.temperature_minutes.push_back(i);
    EXPECT_TRUE(made(plan));
    plan.temperature_minutes.push_back(eight);
    EXPECT_EQ(made(plan).error(), ReminderProblem::times);

    plan = {};
    plan.follow_ups = {{date("2026-11-20"), 600, "a"}, {date("2026-11-20"), 600, "b"}};
    EXPECT_TRUE(made(plan));
    plan.follow_ups.push_back(plan.follow_ups[0]);
    EXPECT_EQ(made(plan).error(), ReminderProblem::times);
    plan.follow_ups.clear();
    for (int i = 0; i <= static_cast<int>(most_follow_ups); ++i)
        plan.follow_ups.push_back({date("2026-11-20"), i, ""});
    EXPECT_EQ(made(plan).error(), ReminderProblem::times);
}

TEST_F(Reminders, AreRefusedForTextsThatNoDiaryKeeps) {
    for (const auto& what : {std::string(longest_text_bytes + 1, 'x'), std::string("\xC3"),
                             std::string("a\rb"), std::string("a\0b", 3)}) {
        ReminderPlan plan;
        plan.follow_ups = {{date("2026-11-20"), 600, what}};
        EXPECT_EQ(made(plan).error(), ReminderProblem::text);
    }
}

/// As RFC 5545 asks: whole lines with CR LF, of at most 75 octets, none of them empty, no letter split.
bool is_folded_well(const std::string& calendar) {
    if (!calendar.ends_with("\r\n")) return false;
    std::size_t begin = 0;
    while (begin < calendar.size()) {
        const auto end = calendar.find("\r\n", begin);
        const auto line = calendar.substr(begin, end - begin);
        if (line.size() > 75U || trimmed(line).empty()) return false;
        if (line.find_first_of("\r\n") != std::string::npos || !is_plain_utf8(line)) return false;
        begin = end + 2;
    }
    return true;
}

TEST_F(Reminders, AreFoldedWellWhateverTheLengthOfALine) {
    for (std::size_t length = 1; length <= 160; ++length) {
        ReminderPlan plan;
        plan.follow_ups = {{date("2026-11-20"), 600, std::string(length, 'x')}};
        const auto made_of_it = calendar(plan);
        EXPECT_TRUE(is_folded_well(made_of_it)) << length;
        EXPECT_THAT(values(plan, "SUMMARY"), ElementsAre(plan.follow_ups[0].what));
    }
}

RC_GTEST_FIXTURE_PROP(Reminders, KeepEveryTextWholeWhateverItHolds, ()) {
    ReminderPlan plan;
    plan.follow_ups = {{date("2026-11-20"), 600, *any_text()}};
    details.team_name = *any_text();
    const auto& what = plan.follow_ups[0].what;
    RC_ASSERT(is_folded_well(calendar(plan)));
    const auto said = values(plan, "DESCRIPTION");
    RC_ASSERT(said.size() == 1U);
    RC_ASSERT(what.empty() || said[0].starts_with(what + "\n"));
    RC_ASSERT(values(plan, "SUMMARY").size() == 1U);
    RC_ASSERT(said[0].find(std::string(trimmed(details.team_name))) != std::string::npos);
}

RC_GTEST_FIXTURE_PROP(Reminders, HaveIdsOfTheirOwn, ()) {
    const auto minutes = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, 24 * 60));
    ReminderPlan plan{date("2026-10-20"), *rc::gen::inRange(1, most_reminder_days + 1), minutes, eight, {}};
    plan.temperature_minutes.resize(std::min(minutes.size(), most_reminder_times));
    const auto ids = values(plan, "UID");
    RC_ASSERT(ids.size() == plan.temperature_minutes.size() + 1);
    RC_ASSERT(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
}

}  // namespace
}  // namespace signpost
