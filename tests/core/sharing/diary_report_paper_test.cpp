// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::a_few_days;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::one_check;
using ::testing::SizeIs;

std::string report_text_of(const Diary& diary) {
    return testing::text_of_paper(PaperKind::diary_report, diary);
}

template <class Part>
const Part* first_part(const Document& document) {
    for (const auto& part : document.parts)
        if (const auto* found = std::get_if<Part>(&part)) return found;
    return nullptr;
}

TEST(DiaryReportPaper, SaysWhatItHolds) {
    EXPECT_THAT(report_text_of(a_few_days()),
                HasSubstr("What is in this report: 4 entries, from Tue 3 Nov 2026 to Thu 5 Nov 2026. With "));
    EXPECT_THAT(report_text_of({}), HasSubstr("What is in this report: No entries.\n"));
}

TEST(DiaryReportPaper, HasTheChartAndTheSameAsATable) {
    const auto document = testing::paper(PaperKind::diary_report, a_few_days());
    const auto* chart = first_part<ChartPart>(document);
    const auto* table = first_part<DataTable>(document);
    ASSERT_NE(chart, nullptr);
    ASSERT_NE(table, nullptr);
    EXPECT_THAT(chart->chart.main.points, SizeIs(4));
    EXPECT_THAT(chart->summary, HasSubstr("Highest temperature: 39.1"));
    EXPECT_THAT(table->rows, SizeIs(10));
    EXPECT_EQ(first_part<ChartPart>(testing::paper(PaperKind::diary_report, {})), nullptr);
}

TEST(DiaryReportPaper, TellsAnEntryInFull) {
    EXPECT_THAT(
        report_text_of(a_few_days()),
        HasSubstr("\nWednesday 4 November 2026, 20:00, day 2, noted by the caregiver\n"
                  "- Fever: 38.0 °C (100.4 °F) or more\n"
                  "- Chills or hard shaking\n"
                  "- Temperature: 38.2\u00A0°C\n"
                  "- Medicine for fever: at 18:00\n"
                  "  After medicine for fever, a normal number proves nothing. The sources ask you to "
                  "call before you take it. If you took it, call now and say so.\n"
                  "Note: She shook for ten minutes.\n"
                  "The ward knows about it.\n"
                  "Cytokine release syndrome (CRS) lists: fever, chills or shaking.\n"
                  "Infections lists: fever, chills or shaking.\n"
                  "Low blood cell counts lists: fever.\n"));
}

TEST(DiaryReportPaper, KeepsWhatTheseRulesDoNotKnow) {
    EXPECT_THAT(report_text_of(a_few_days()),
                AllOf(HasSubstr("- a_sign_of_other_rules\n  These rules do not know this sign.\n"),
                      HasSubstr("- Oxygen (finger clip): ninety\u00A0%\n  These rules cannot use this "
                                "reading.\n")));
}

TEST(DiaryReportPaper, NamesTheSignThatANumberStandsFor) {
    EXPECT_THAT(report_text_of(a_few_days()), AllOf(HasSubstr("- Temperature: 39.1\u00A0°C (fever)\n"),
                                                    HasSubstr("- Temperature: 36.9\u00A0°C\n")));
}

TEST(DiaryReportPaper, CallsForEmergencyHelp) {
    EXPECT_THAT(report_text_of(a_few_days()),
                HasSubstr("Call 112 now, then your care team. Fever while mixed up, very sleepy or restless; "
                          "Speech trouble or confusion with a stroke sign.\n"));
}

TEST(DiaryReportPaper, LosesNoSignThatIsInNoList) {
    auto diary = one_check();
    diary.entries[0].signs = {"getting_worse_fast"};
    diary.entries[0].readings.clear();
    EXPECT_THAT(report_text_of(diary),
                HasSubstr("Getting worse fast: None of the five effects lists this sign"));
}

TEST(DiaryReportPaper, GivesTheTeamsOwnFeverLineWhenThereIsOne) {
    auto diary = one_check();
    EXPECT_THAT(report_text_of(diary), Not(HasSubstr("Your team's own fever line")));
    diary.details.fever_line = "37.5 °C";
    EXPECT_THAT(report_text_of(diary), HasSubstr("Your team's own fever line: 37.5 °C\n"));
}

TEST(DiaryReportPaper, SaysSoWhenAnEntryHoldsNothing) {
    auto diary = one_check();
    diary.entries[0] = {};
    diary.entries[0].time.date = CalendarDate::from(2026, 11, 5).value();
    EXPECT_THAT(report_text_of(diary), HasSubstr("noted by the patient\nNothing is written.\n"));
}

}  // namespace
}  // namespace signpost
