// SPDX-License-Identifier: Apache-2.0
// What the teach-back record tells, and what it never does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/sharing/document_text.h"
#include "core/sharing/paper_makers.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using testing::example_context;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::two_talks;

std::string teach_back_text_of(const Diary& diary) {
    return testing::text_of_paper(PaperKind::teach_back, diary);
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return text;
}

TEST(TeachBackPaper, NamesWhatWasAskedAndWhatWasSaid) {
    const auto text = teach_back_text_of(two_talks());
    for (const auto* words : {"said it back", "taught again", "said it after", "not asked yet", "R. Okoye",
                              "Cytokine release syndrome", "an_effect_of_other_rules", "Ann Example",
                              "Go on tomorrow with her husband."})
        EXPECT_THAT(text, HasSubstr(words));
}

TEST(TeachBackPaper, PutsTheNewestFirstEachOnAPageOfItsOwn) {
    const auto document = testing::paper(PaperKind::teach_back, two_talks());
    EXPECT_EQ(std::count_if(document.parts.begin(), document.parts.end(),
                            [](const auto& part) { return std::holds_alternative<NewPanel>(part); }),
              1);
    const auto text = plain_text(document);
    EXPECT_LT(text.find("5 Nov 2026"), text.find("3 Nov 2026"));
    EXPECT_EQ(testing::lines_of(document, ReportLineKind::prompt).size(), 2U);
}

TEST(TeachBackPaper, ListsWhatWasTaughtAgainOnceMoreAtTheEnd) {
    auto diary = two_talks();
    const auto& record = diary.teach_backs[1];
    const auto items = testing::lines_of(testing::paper(PaperKind::teach_back, diary), ReportLineKind::item);
    std::vector<std::string> missed;
    for (const auto& point : missed_points(record)) missed.push_back(point.ask);
    EXPECT_EQ(missed.size(), 3U);
    EXPECT_EQ(items, missed);
    for (auto& point : diary.teach_backs[1].points) point.said = SaidBack::said;
    EXPECT_THAT(teach_back_text_of(diary), Not(HasSubstr("To come back to")));
}

TEST(TeachBackPaper, CountsNothingAndGivesNobodyAMark) {
    auto all_said = two_talks();
    for (auto& point : all_said.teach_backs[1].points) point.said = SaidBack::said;
    for (const auto& diary : {two_talks(), all_said, Diary{}})
        for (const auto* words : {"%", " of 9", "9 of", "score", "well done", "correct", "right answer"})
            EXPECT_THAT(teach_back_text_of(diary), Not(HasSubstr(words)));
}

TEST(TeachBackPaper, IsAFormToWriteOnWithoutARecord) {
    const auto text = teach_back_text_of(testing::diary_with_details());
    EXPECT_THAT(text, AllOf(HasSubstr("Said back by"), HasSubstr("Taught about"), HasSubstr("What was asked"),
                            HasSubstr("To come back to"), HasSubstr("Signed by the learner"),
                            HasSubstr("Ann Example")));
}

TEST(TeachBackPaper, OfOneRecordIsThePageThatTheDiaryWouldGive) {
    auto diary = two_talks();
    const auto record = diary.teach_backs[1];
    diary.teach_backs = {record};
    auto empty = diary;
    empty.teach_backs.clear();
    EXPECT_EQ(make_teach_back_sheet(example_context(), empty, record),
              testing::paper(PaperKind::teach_back, diary));
}

RC_GTEST_PROP(TeachBackPaperProperty, TellsEverythingOfEveryRecord, ()) {
    const auto diary = *testing::any_diary(4);
    const auto text = without_blanks(teach_back_text_of(diary));
    for (const auto& record : diary.teach_backs) {
        std::vector<std::string> told{record.nurse, record.learner, record.note};
        for (const auto& point : record.points) told.insert(told.end(), {point.ask, point.note});
        for (const auto& words : told) RC_ASSERT(text.find(without_blanks(words)) != std::string::npos);
    }
}

}  // namespace
}  // namespace signpost
