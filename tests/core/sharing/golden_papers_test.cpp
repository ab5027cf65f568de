// SPDX-License-Identifier: Apache-2.0
// The papers of two diaries as they are, word by word, so that a change of any sentence is seen in review. To
// accept a change, run this test once with SIGNPOST_ACCEPT_PAPERS=1 in the environment and read the
// difference under tests/data/papers before it is committed.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "core/sharing/document_text.h"
#include "core/sharing/paper_makers.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/sample_diaries.h"

namespace signpost {
namespace {

constexpr std::size_t columns = 100;

std::string path_of(const std::string& name) {
    return std::string(SIGNPOST_SOURCE_DIR) + "/tests/data/papers/" + name;
}

std::string stored(const std::string& name) {
    std::ifstream file(path_of(name), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void expect_as_stored(const std::string& name, const std::string& text) {
    if (std::getenv("SIGNPOST_ACCEPT_PAPERS")) std::ofstream(path_of(name), std::ios::binary) << text;
    EXPECT_EQ(text, stored(name)) << name;
}

TEST(GoldenPapers, OfACheckAreAsTheyWereAccepted) {
    for (const auto& paper : papers())
        expect_as_stored("check_" + std::string(paper.id) + ".txt",
                         plain_text(paper.make(testing::example_context(), testing::one_check()), columns));
}

TEST(GoldenPapers, OfAFewDaysAreAsTheyWereAccepted) {
    for (const auto kind : {PaperKind::call_sheet, PaperKind::diary_report})
        expect_as_stored("days_" + std::string(paper_of(kind).id) + ".txt",
                         plain_text(testing::paper(kind, testing::a_few_days()), columns));
}

TEST(GoldenPapers, OfTeachingTalksAreAsTheyWereAccepted) {
    expect_as_stored("talks_teach_back.txt",
                     plain_text(testing::paper(PaperKind::teach_back, testing::two_talks()), columns));
}

TEST(GoldenPapers, OfNothingAreAsTheyWereAccepted) {
    for (const auto& paper : papers())
        expect_as_stored("empty_" + std::string(paper.id) + ".txt",
                         plain_text(paper.make(testing::example_context(), testing::empty_diary()), columns));
}

TEST(GoldenPapers, AreAsHtmlAsTheyWereAccepted) {
    expect_as_stored("days_call_sheet.html",
                     html_of(testing::paper(PaperKind::call_sheet, testing::a_few_days())));
}

TEST(GoldenPapers, InEveryLanguageAreAsTheyWereAccepted) {
    for (const auto& language : languages()) {
        if (language.id == "en") continue;
        const auto document = make_call_sheet(testing::example_context_in(language.id), testing::one_check());
        expect_as_stored("call_sheet_" + std::string(language.id) + ".txt", plain_text(document, columns));
    }
}

TEST(GoldenPapers, OfACaregiverAreAsTheyWereAccepted) {
    const auto document =
        make_call_sheet(testing::example_context_in("en", Voice::caregiver), testing::one_check());
    expect_as_stored("call_sheet_caregiver.txt", plain_text(document, columns));
}

}  // namespace
}  // namespace signpost
