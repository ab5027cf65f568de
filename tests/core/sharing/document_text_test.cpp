// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/document_text.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/sharing/example_papers.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using LineKind = ReportLineKind;

Document text_with(std::vector<DocumentPart> parts) {
    Document out;
    out.title = "A paper";
    out.head = "Call now.";
    out.foot = "Rules 1.";
    out.parts = std::move(parts);
    return out;
}

TEST(DocumentText, SetsTitleHeadAndFootAroundTheParts) {
    EXPECT_EQ(plain_text(text_with({Report{{LineKind::text, "words"}}})),
              "A paper\nCall now.\n\nwords\n\nRules 1.\n");
    EXPECT_EQ(plain_text(text_with({})), "A paper\nCall now.\n\nRules 1.\n");
}

TEST(DocumentText, SaysEachKindOfPartInLines) {
    EXPECT_EQ(plain_parts(text_with({Facts{{{"Name", "Ann"}, {"Number", ""}}}})),
              "Name: Ann\nNumber: ________________________\n");
    EXPECT_EQ(plain_parts(text_with({DataTable{"All", {"Time", "Note"}, {{"8:00", "tired"}, {"9:00", ""}}}})),
              "All\n- Time: 8:00\n  Note: tired\n- Time: 9:00\n");
    EXPECT_EQ(plain_parts(text_with({BlankLines{"Notes", 2}})),
              "Notes\n________________________\n________________________\n");
    EXPECT_EQ(plain_parts(text_with({TickBoxes{{{"Fever", "Measure it.", false}, {"Seizure", "", true}}}})),
              "[ ] Fever\n  Measure it.\n[ ] \u26A0 Seizure\n");
    EXPECT_EQ(plain_parts(text_with({ChartPart{{}, "Highest: 39."}})), "Highest: 39.\n");
    EXPECT_EQ(plain_parts(text_with({NewPanel{}})), "");
}

TEST(DocumentText, SetsPartsApartByOneEmptyLine) {
    EXPECT_EQ(plain_parts(text_with({Report{{LineKind::text, "a"}}, NewPanel{},
                                     Report{{LineKind::heading, "b"}}, Facts{{{"c", "d"}}}})),
              "a\n\nb\n\nc: d\n");
}

TEST(DocumentText, GivesTheWordsOfACodeOnlyWhereTheyStandNowhereElse) {
    const Facts facts{{{"Name", "Ann"}}};
    const auto same = plain_text(text_with({facts, QrPart{"Name: Ann\n", "Scan it."}}));
    EXPECT_EQ(same, "A paper\nCall now.\n\nName: Ann\n\nScan it.\n\nRules 1.\n");
    const auto other = plain_text(text_with({facts, QrPart{"Name: An\n", "Scan it."}}));
    EXPECT_THAT(other, HasSubstr("Scan it.\n\nName: An\n"));
}

TEST(DocumentText, BreaksEveryKindOfLineWithinTheWidth) {
    const auto text = plain_text(testing::paper(PaperKind::checklist, testing::a_few_days()), 40);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 46U) << line;
}

}  // namespace
}  // namespace signpost
