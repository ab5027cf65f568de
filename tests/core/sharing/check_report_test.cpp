// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/check_report.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/support/test_catalogs.h"

namespace signpost {

static void PrintTo(const ReportLine& line, std::ostream* out) {
    *out << static_cast<int>(line.kind) << ' ' << line.text;
}

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::reading;
using testing::real_catalog;
using ::testing::StartsWith;
using testing::ticked;
using LineKind = ReportLineKind;

const CalendarDate today = CalendarDate::parse("2026-11-23").value();

Report report(const Checklist& checklist, const CareTeam& team = {}, const CalendarDate& on = today) {
    const auto result = Matcher(real_catalog()).match(checklist);
    return check_report(real_catalog(), team, checklist, result, on, {});
}

std::string text(const Report& report) { return plain_text(report); }

std::size_t place_in(const Report& report, const ReportLine& line) {
    return static_cast<std::size_t>(std::find(report.begin(), report.end(), line) - report.begin());
}

TEST(CheckReport, OpensWithThePromptAndTheEmergencySignsWithNothingTicked) {
    const auto& catalog = real_catalog();
    const auto empty = report({});
    ASSERT_GT(empty.size(), 2U);
    EXPECT_EQ(empty[0], (ReportLine{LineKind::prompt, catalog.texts.prompt}));
    EXPECT_EQ(empty[1].kind, LineKind::emergency);
    EXPECT_THAT(
        empty[1].text,
        StartsWith("Call your emergency number (112, 911 or 999) first if you notice any of these: "));
    for (const auto sign : catalog.emergency_signs())
        EXPECT_THAT(empty[1].text, HasSubstr(catalog.at(sign).short_name));
    EXPECT_THAT(empty, Contains(ReportLine{LineKind::text, catalog.texts.tick_what_you_notice}));
    EXPECT_THAT(empty, Contains(ReportLine{LineKind::heading, catalog.texts.list_not_complete}));
    EXPECT_THAT(text(empty), StartsWith(catalog.texts.prompt + "\n"));
}

TEST(CheckReport, IsReadInOneOrderWhateverWasTicked) {
    const auto full = report(ticked(real_catalog(), {"seizure", "fever"}));
    EXPECT_EQ(full[0].kind, LineKind::prompt);
    EXPECT_EQ(full[1].kind, LineKind::emergency);
    const auto urgent = place_in(full, {LineKind::heading, "Emergency signs you noticed"});
    const auto noticed = place_in(full, {LineKind::heading, "What was noticed"});
    const auto crs = place_in(full, {LineKind::heading, "Cytokine release syndrome (CRS)"});
    const auto neuro = place_in(full, {LineKind::heading, "Effects on the brain and nerves"});
    const auto closing = place_in(full, {LineKind::heading, real_catalog().texts.list_not_complete});
    EXPECT_LT(urgent, noticed);
    EXPECT_LT(noticed, crs);
    EXPECT_LT(crs, neuro);
    EXPECT_LT(neuro, closing);
    EXPECT_LT(closing, full.size());
}

TEST(CheckReport, NamesTheCareTeamRightBehindThePrompt) {
    const CareTeam team{"Ward 9", "01 234", "112", {}};
    const auto lines = report({}, team);
    EXPECT_EQ(lines[0].text, real_catalog().texts.prompt);
    EXPECT_EQ(lines[1], (ReportLine{LineKind::prompt, "Ward 9 01 234"}));
    EXPECT_THAT(lines[2].text, StartsWith("Call 112 first if you notice any of these: "));
}

TEST(CheckReport, LeavesNoStrayBlankWhereNameOrNumberIsMissing) {
    EXPECT_EQ(report({}, {"", "01 234", "", {}})[1].text, "01 234");
    EXPECT_EQ(report({}, {"Ward 9", "", "", {}})[1].text, "Ward 9");
}

TEST(CheckReport, AsksForEmergencyHelpWithEachReasonAndItsSources) {
    const auto lines = report(ticked(real_catalog(), {"seizure", "wheezing"}), {"", "", "112", {}});
    const auto at = place_in(lines, {LineKind::heading, "Emergency signs you noticed"});
    ASSERT_LT(at + 5, lines.size());
    EXPECT_EQ(lines[at + 1], (ReportLine{LineKind::emergency, "Call 112 now, then your care team."}));
    EXPECT_EQ(lines[at + 2], (ReportLine{LineKind::item, "Seizure or fit"}));
    EXPECT_THAT(lines[at + 3].text, StartsWith("Sources: Get seizure smart"));
    EXPECT_EQ(lines[at + 4], (ReportLine{LineKind::item, "Wheezing or a tight throat"}));
    EXPECT_EQ(lines[at + 5], (ReportLine{LineKind::item_fine, "Sources: Know the signs (anaphylaxis)"}));
}

TEST(CheckReport, HasNoEmergencyHeadingWithoutAReason) {
    EXPECT_THAT(report(ticked(real_catalog(), {"fever"})),
                Not(Contains(ReportLine{LineKind::heading, "Emergency signs you noticed"})));
}

TEST(CheckReport, SaysWhichCombinationsNoSourceStates) {
    const auto& note = real_catalog().texts.composed_combination;
    const auto composed = report(ticked(real_catalog(), {"bleeding", "headache"}));
    const auto at = place_in(composed, {LineKind::item, "Bleeding with a headache or confusion"});
    ASSERT_LT(at + 2, composed.size());
    EXPECT_EQ(composed[at + 1], (ReportLine{LineKind::item_fine, note}));
    EXPECT_THAT(composed[at + 2].text, StartsWith("Sources: "));
    EXPECT_THAT(report(ticked(real_catalog(), {"fever", "confusion"})),
                Not(Contains(ReportLine{LineKind::item_fine, note})));
}

TEST(CheckReport, GivesTheNumberBehindAMeasurement) {
    Checklist checklist;
    checklist.readings = {reading(real_catalog(), "systolic", "85"),
                          reading(real_catalog(), "temperature", "102.9F")};
    const auto lines = report(checklist);
    EXPECT_THAT(lines, Contains(ReportLine{LineKind::item, "Low blood pressure (85\u00A0mmHg)"}));
    EXPECT_THAT(lines,
                Contains(ReportLine{LineKind::item, "Fever: 38.0 °C (100.4 °F) or more (102.9\u00A0°F)"}));
    EXPECT_THAT(lines, Contains(ReportLine{LineKind::item, "Temperature: 102.9\u00A0°F"}));
}

TEST(CheckReport, NeverCallsANumberThatCrossesNoLineGood) {
    Checklist checklist;
    checklist.readings = {reading(real_catalog(), "temperature", "37C")};
    const auto lines = report(checklist);
    EXPECT_THAT(lines, Contains(ReportLine{LineKind::item, "Temperature: 37.0\u00A0°C"}));
    EXPECT_THAT(lines, Contains(ReportLine{LineKind::text, real_catalog().texts.normal_number}));
    EXPECT_THAT(report(ticked(real_catalog(), {"fever"})),
                Not(Contains(ReportLine{LineKind::text, real_catalog().texts.normal_number})));
}

TEST(CheckReport, WarnsAfterMedicineForFever) {
    auto checklist = ticked(real_catalog(), {"chills"});
    const ReportLine warning{LineKind::text, real_catalog().texts.fever_medicine};
    EXPECT_THAT(report(checklist), Not(Contains(warning)));
    checklist.fever_medicine_taken = true;
    EXPECT_THAT(report(checklist), Contains(warning));
}

TEST(CheckReport, WarnsAfterMedicineForFeverWithNothingElseTickedToo) {
    Checklist checklist;
    checklist.fever_medicine_taken = true;
    EXPECT_THAT(report(checklist), Contains(ReportLine{LineKind::text, real_catalog().texts.fever_medicine}));
}

TEST(CheckReport, EndsWithThePrompt) {
    const ReportLine prompt{LineKind::prompt, real_catalog().texts.prompt};
    EXPECT_EQ(report({}).back(), prompt);
    EXPECT_EQ(report(ticked(real_catalog(), {"seizure"})).back(), prompt);
}

TEST(CheckReport, TellsTypedNumbersUnderAHeadingOfTheirOwn) {
    auto checklist = ticked(real_catalog(), {"chills"});
    checklist.readings = {reading(real_catalog(), "systolic", "120")};
    checklist.age_years = 61;
    checklist.days_since_infusion = 3;
    const auto lines = report(checklist);
    const auto at = place_in(lines, {LineKind::heading, "What was noticed"});
    ASSERT_LT(at + 6, lines.size());
    EXPECT_EQ(lines[at + 2], (ReportLine{LineKind::text, "Day 3 after the infusion."}));
    EXPECT_EQ(lines[at + 3], (ReportLine{LineKind::heading, "Readings"}));
    EXPECT_THAT(lines[at + 4].text, EndsWith(": 120\u00A0mmHg"));
    EXPECT_EQ(lines[at + 5], (ReportLine{LineKind::item, "Age in years: 61"}));
    EXPECT_EQ(lines[at + 6], (ReportLine{LineKind::text, real_catalog().texts.normal_number}));
    EXPECT_THAT(report(ticked(real_catalog(), {"chills"})),
                Not(Contains(ReportLine{LineKind::heading, "Readings"})));
}

TEST(CheckReport, SaysWhenAFeverIsOneByTheLineOfTheTeamAlone) {
    const CareTeam team{"", "", "", reading(real_catalog(), "temperature", "37.5C")};
    const auto lines_at = [&](const std::string& temperature) {
        Checklist checklist;
        checklist.readings = {reading(real_catalog(), "temperature", temperature)};
        const auto result = Matcher(real_catalog()).match(checklist, {team.fever_line});
        return check_report(real_catalog(), team, checklist, result, today, {});
    };
    EXPECT_THAT(lines_at("37.6C"),
                Contains(ReportLine{LineKind::item,
                                    "Fever: 38.0 °C (100.4 °F) or more (37.6\u00A0°C). Your care team asks "
                                    "for a call from 37.5\u00A0°C."}));
    for (const auto* other : {"37.4C", "38.0C", "100.4F"})
        EXPECT_THAT(text(lines_at(other)), Not(HasSubstr("Your care team asks"))) << other;
}

TEST(CheckReport, LosesNoSignThatIsInNoEffect) {
    const auto lines = report(ticked(real_catalog(), {"getting_worse_fast"}));
    const auto at = place_in(lines, {LineKind::heading, "Getting worse fast"});
    ASSERT_LT(at + 2, lines.size());
    EXPECT_EQ(lines[at + 1], (ReportLine{LineKind::text, real_catalog().texts.in_no_effect}));
    EXPECT_EQ(lines[at + 2],
              (ReportLine{LineKind::fine, "Sources: CAR T-cell therapy: checklist for carers"}));
}

TEST(CheckReport, SaysWhereEachSignIsListedAndByWhom) {
    const auto catalog = testing::load_or_throw(testing::tiny_rules());
    const auto checklist = ticked(catalog, {"fever", "fast_heartbeat"});
    const auto lines = check_report(catalog, {}, checklist, Matcher(catalog).match(checklist), today, {});
    const auto at = place_in(lines, {LineKind::heading, "Cytokine release syndrome (CRS)"});
    ASSERT_LT(at + 4, lines.size());
    EXPECT_EQ(lines[at + 1].text, "The new cells can make the body let out too many signals.");
    EXPECT_EQ(lines[at + 2].text, "It lists what you noticed: fever, fast heartbeat.");
    EXPECT_EQ(lines[at + 3].text, "It often starts in the first two weeks.");
    EXPECT_EQ(lines[at + 4],
              (ReportLine{LineKind::fine, "Sources: The first article; A guide for patients"}));
}

TEST(CheckReport, TellsTheDayAndLeavesTheRestAsItIs) {
    auto checklist = ticked(real_catalog(), {"fever"});
    const auto without = report(checklist);
    checklist.days_since_infusion = 200;
    auto with = report(checklist);
    EXPECT_THAT(with, Contains(ReportLine{LineKind::text, "Day 200 after the infusion."}));
    std::erase(with, ReportLine{LineKind::text, "Day 200 after the infusion."});
    EXPECT_EQ(with, without);
}

TEST(CheckReport, SaysThatNoClinicianHasReviewedTheRules) {
    EXPECT_THAT(report({}), Contains(ReportLine{LineKind::fine, real_catalog().texts.not_reviewed}));
    EXPECT_THAT(
        report({}),
        Contains(ReportLine{
            LineKind::fine,
            "Rules 2026.11, checked 2026-11-22 by the Signpost authors, to be reviewed by 2027-05-22."}));
    auto signed_by = real_catalog();
    signed_by.review.reviewed_by = "Dr Ada";
    const auto closing = closing_report(signed_by, today, {});
    EXPECT_THAT(closing, Contains(ReportLine{LineKind::fine, "Reviewed by Dr Ada."}));
    EXPECT_THAT(closing, Not(Contains(ReportLine{LineKind::fine, real_catalog().texts.not_reviewed})));
}

TEST(CheckReport, SaysWhenTheReviewIsOverdue) {
    const auto overdue = report({}, {}, CalendarDate::parse("2027-05-23").value());
    EXPECT_THAT(text(overdue), HasSubstr("due for review on 2027-05-22"));
    EXPECT_THAT(text(report({}, {}, CalendarDate::parse("2027-05-22").value())),
                Not(HasSubstr("due for review")));
}

TEST(CheckReport, LetsNoPlaceholderStand) {
    auto checklist = ticked(real_catalog(), {"seizure", "fever", "confusion", "getting_worse_fast"});
    checklist.days_since_infusion = 3;
    checklist.readings = {reading(real_catalog(), "oxygen", "85")};
    EXPECT_THAT(text(report(checklist, {}, CalendarDate::parse("2030-01-01").value())), Not(HasSubstr("{")));
}

TEST(CheckReport, SpeaksThroughTheTranslator) {
    Translator german;
    german.text = [](std::string_view english) {
        return english == "What was noticed" ? std::string("Was bemerkt wurde") : std::string(english);
    };
    const auto checklist = ticked(real_catalog(), {"fever"});
    const auto lines =
        check_report(real_catalog(), {}, checklist, Matcher(real_catalog()).match(checklist), today, german);
    EXPECT_THAT(lines, Contains(ReportLine{LineKind::heading, "Was bemerkt wurde"}));
}

TEST(PlainText, SetsHeadingsApartAndMarksItems) {
    const Report lines{{LineKind::prompt, "Call."},
                       {LineKind::heading, "Noticed"},
                       {LineKind::item, "fever"},
                       {LineKind::fine, "Sources"}};
    EXPECT_EQ(plain_text(lines), "Call.\n\nNoticed\n- fever\nSources\n");
    EXPECT_EQ(plain_text({{LineKind::item, "fever"}, {LineKind::item_fine, "Sources"}}),
              "- fever\n  Sources\n");
    EXPECT_EQ(plain_text({{LineKind::heading, "First"}}), "First\n");
    EXPECT_EQ(plain_text({}), "");
}

struct WrapRow {
    LineKind kind;
    std::string text;
    std::size_t width;
    std::string wrapped;
};

TEST(PlainText, IsBrokenAtBlanksWithinTheWidth) {
    const WrapRow rows[] = {
        {LineKind::text, "aa bb cc", 0, "aa bb cc\n"},
        {LineKind::text, "aa bb cc", 8, "aa bb cc\n"},
        {LineKind::text, "aa bb cc", 7, "aa bb\ncc\n"},
        {LineKind::text, "aa bb cc", 5, "aa bb\ncc\n"},
        {LineKind::text, "aa bb cc", 4, "aa\nbb\ncc\n"},
        {LineKind::text, "aa bb cc", 1, "aa\nbb\ncc\n"},
        {LineKind::item, "aa bb cc", 7, "- aa bb\n  cc\n"},
        {LineKind::item, "aa bb cc", 6, "- aa\n  bb\n  cc\n"},
        {LineKind::item_fine, "aa bb", 5, "  aa\n  bb\n"},
        {LineKind::text, "a 1\u00A0b", 4, "a\n1\u00A0b\n"},
        {LineKind::text, "longword b", 3, "longword\nb\n"},
        {LineKind::text, "°°° °°°", 7, "°°° °°°\n"},
        {LineKind::text, "°°° °°°", 6, "°°°\n°°°\n"},
        {LineKind::text, "", 10, "\n"},
    };
    for (const auto& row : rows)
        EXPECT_EQ(plain_text({{row.kind, row.text}}, row.width), row.wrapped) << row.text << row.width;
}

std::size_t letters(const std::string& line) {
    return static_cast<std::size_t>(std::count_if(
        line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

TEST(PlainText, HoldsTheSameWordsAtEveryWidth) {
    const auto full = report(ticked(real_catalog(), {"seizure", "fever", "bleeding", "headache", "rash"}));
    const auto words_of = [](const std::string& all) {
        std::istringstream stream(all);
        return std::vector<std::string>{std::istream_iterator<std::string>(stream), {}};
    };
    const auto words = words_of(plain_text(full));
    for (const std::size_t width : {20U, 40U, 60U, 80U, 100U}) {
        const auto wrapped = plain_text(full, width);
        EXPECT_EQ(words_of(wrapped), words) << width;
        std::istringstream lines(wrapped);
        for (std::string line; std::getline(lines, line);) {
            const auto words_in_line = words_of(line).size() - (line.starts_with("- ") ? 1 : 0);
            EXPECT_TRUE(letters(line) <= width || words_in_line == 1) << line;
        }
    }
}

}  // namespace
}  // namespace signpost
