// SPDX-License-Identifier: Apache-2.0
// What every paper promises, whatever stands in the diary.
#include "core/sharing/papers.h"

#include <algorithm>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/base/text.h"
#include "core/sharing/document_text.h"
#include "core/sharing/paper_parts.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/rules/forbidden_words.h"
#include "tests/rules/reading_grade.h"
#include "tests/support/random_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using testing::example_context;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::real_catalog;

constexpr double most_grade = 6.9;

TEST(Papers, AreFoundByTheirIds) {
    std::set<std::string_view> ids;
    for (const auto& paper : papers()) {
        EXPECT_TRUE(ids.insert(paper.id).second);
        EXPECT_EQ(find_paper(paper.id), &paper);
        EXPECT_EQ(&paper_of(paper.kind), &paper);
        EXPECT_EQ(testing::paper(paper.kind, {}).kind, paper.kind);
        EXPECT_FALSE(testing::paper(paper.kind, {}).title.empty());
    }
    EXPECT_EQ(ids.size(), 7U);
    EXPECT_EQ(find_paper("poster"), nullptr);
}

/// A text without a blank or a line end in it, to compare what was laid out differently.
std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
    return text;
}

bool holds(const std::string& text, const std::string& wanted) {
    return without_blanks(text).find(without_blanks(wanted)) != std::string::npos;
}

void expect_standing_words(const Document& document) {
    const auto& catalog = real_catalog();
    const auto text = plain_text(document);
    EXPECT_THAT(document.head, HasSubstr(catalog.texts.prompt));
    EXPECT_THAT(testing::lines_of(document, ReportLineKind::prompt), Contains(catalog.texts.prompt));
    EXPECT_TRUE(std::holds_alternative<Report>(document.parts.front()));
    for (const auto sign : catalog.emergency_signs())
        EXPECT_THAT(text, HasSubstr(catalog.at(sign).short_name)) << document.title;
    EXPECT_THAT(document.foot,
                AllOf(HasSubstr(catalog.version), HasSubstr(catalog.review.checked_on.iso()),
                      HasSubstr(catalog.review.checked_by), HasSubstr(catalog.review.review_by.iso()),
                      HasSubstr(catalog.texts.not_reviewed), HasSubstr(catalog.texts.what_it_is)));
    EXPECT_THAT(text, AllOf(HasSubstr(document.head), HasSubstr(document.foot)));
}

TEST(Papers, SayWhomToCallAndWhoCheckedTheRulesWithNothingInTheDiary) {
    for (const auto& paper : papers()) expect_standing_words(testing::paper(paper.kind, {}));
}

RC_GTEST_PROP(PapersProperty, SayWhomToCallAndWhoCheckedTheRulesWhateverIsInTheDiary, ()) {
    const auto diary = *testing::any_diary();
    for (const auto& paper : papers()) {
        expect_standing_words(testing::paper(paper.kind, diary));
        RC_ASSERT(!::testing::Test::HasFailure());
    }
}

TEST(Papers, NameTheNumbersAtTheHeadOfEveryPage) {
    for (const auto& paper : papers())
        EXPECT_EQ(testing::paper(paper.kind, testing::one_check()).head,
                  "Contact your care team now, day or night. Ward 9, City Hospital, 030 1234 567. In an "
                  "emergency call 112.");
}

TEST(Papers, KeepWhatIsTooLongForTheHeadOnThePaperItself) {
    auto diary = testing::diary_with_details();
    diary.details.team_name = std::string(4000, 'w');
    for (const auto& paper : papers()) {
        const auto document = testing::paper(paper.kind, diary);
        EXPECT_LE(document.head.size(), 200U);
        EXPECT_THAT(document.head, HasSubstr("030 1234 567"));
        EXPECT_THAT(plain_text(document), HasSubstr(diary.details.team_name));
    }
}

TEST(Papers, SayWhenTheReviewOfTheRulesIsOverdue) {
    for (const auto& paper : papers())
        EXPECT_THAT(paper.make(testing::example_context_at("2027-05-23T08:00Z"), {}).foot,
                    HasSubstr("due for review on 2027-05-22"));
}

/// The sentences of a paper, each line at its full stops and question marks, without names of things.
std::vector<std::string> sentences_of(const Document& document) {
    std::vector<std::string> out;
    std::istringstream lines(plain_text(document));
    for (std::string line; std::getline(lines, line);) {
        const bool is_sentence = line.ends_with('.') || line.ends_with('?');
        if (is_sentence && line.find(';') == std::string::npos) out.push_back(line);
    }
    return out;
}

TEST(Papers, AreReadWithoutEffort) {
    for (const auto& paper : papers())
        for (const auto& diary : {testing::one_check(), testing::a_few_days(), Diary{}}) {
            for (const auto& sentence : sentences_of(testing::paper(paper.kind, diary))) {
                if (sentence.find("Rules 2026") != std::string::npos ||
                    sentence.find(" lists: ") != std::string::npos ||
                    sentence.starts_with("Highest temperature"))
                    continue;
                EXPECT_LE(testing::reading_grade(sentence), most_grade) << sentence;
            }
            EXPECT_LE(testing::reading_grade(paper.purpose({})), most_grade) << paper.purpose({});
        }
}

RC_GTEST_PROP(PapersProperty, PromiseNoMoreThanListsAndTellNobodyThatAllIsWell, ()) {
    const auto diary = *testing::any_diary();
    for (const auto& paper : papers()) {
        const auto text = plain_text(testing::paper(paper.kind, diary));
        RC_ASSERT(testing::first_found(text, testing::forbidden_words()) == "");
        RC_ASSERT(testing::first_found(text, testing::calming_words()) == "");
    }
}

TEST(Papers, PromiseNoMoreThanListsOfEachSign) {
    for (const auto& sign : real_catalog().signs) {
        auto diary = testing::one_check();
        diary.entries[0].signs = {sign.id};
        for (const auto& paper : papers()) {
            const auto text = testing::text_of_paper(paper.kind, diary);
            EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "") << sign.id;
            EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << sign.id;
        }
    }
}

RC_GTEST_PROP(PapersProperty, LeaveNoPlaceholderAndNoLineEndInALine, ()) {
    const auto diary = *testing::any_diary();
    for (const auto& paper : papers()) {
        const auto document = testing::paper(paper.kind, diary);
        for (const auto& part : document.parts) {
            if (const auto* report = std::get_if<Report>(&part))
                for (const auto& line : *report)
                    RC_ASSERT(line.text.find_first_of("\n\t") == std::string::npos);
            if (const auto* table = std::get_if<DataTable>(&part))
                for (const auto& row : table->rows) RC_ASSERT(row.size() == table->headings.size());
        }
        for (const auto* name : {"{name}", "{when}", "{signs}", "{emergency_number}", "{date}", "{count}"})
            RC_ASSERT(plain_text(document).find(name) == std::string::npos);
    }
}

/// A diary with so many entries.
rc::Gen<Diary> diary_of(unsigned count) {
    return rc::gen::exec([count] {
        auto out = *testing::any_diary(0);
        for (unsigned i = 1; i <= count; ++i)
            out.entries.push_back(*testing::any_entry(testing::id_number(i)));
        std::sort(out.entries.begin(), out.entries.end(), is_before);
        return out;
    });
}

/// Everything of an entry that a person wrote or ticked, by short names.
std::vector<std::string> told(const Entry& entry) {
    std::vector<std::string> out{entry.note, entry.fever_medicine_when, entry.sentence_text};
    for (const auto& reading : entry.readings) out.push_back(reading.value);
    for (const auto& id : entry.signs) {
        const auto sign = real_catalog().find_sign(id);
        if (!sign) out.push_back(id);
    }
    if (entry.age_years) out.push_back("Age in years: " + std::to_string(*entry.age_years));
    return out;
}

RC_GTEST_PROP(PapersProperty, TellEverythingOfEveryEntryInTheDiaryReport, ()) {
    const auto diary = *testing::any_diary();
    const auto text = testing::text_of_paper(PaperKind::diary_report, diary);
    for (const auto& entry : diary.entries) {
        for (const auto& words : told(entry)) RC_ASSERT(holds(text, words));
        for (const auto& id : entry.signs)
            if (const auto sign = real_catalog().find_sign(id))
                RC_ASSERT(holds(text, real_catalog().at(*sign).label));
    }
    for (const auto& field : detail_fields)
        if (field.id != "infusion_date") RC_ASSERT(holds(text, diary.details.*field.field));
}

RC_GTEST_PROP(PapersProperty, TellEverythingOfEveryEntryInTheTableOfTheCallSheet, ()) {
    const auto diary = *diary_of(2);
    const auto text = testing::text_of_paper(PaperKind::call_sheet, diary);
    for (const auto& entry : diary.entries) {
        for (const auto& words : told(entry)) RC_ASSERT(holds(text, words));
        for (const auto& id : entry.signs)
            if (const auto sign = real_catalog().find_sign(id))
                RC_ASSERT(holds(text, real_catalog().at(*sign).short_name));
    }
}

RC_GTEST_PROP(PapersProperty, TellTheOneEntryOfACheckOnTheCallSheet, ()) {
    auto diary = *diary_of(1);
    diary.entries[0].sentence = SentenceLook::changed;
    const auto text = testing::text_of_paper(PaperKind::call_sheet, diary);
    for (const auto& words : told(diary.entries[0]))
        if (!holds(text, words)) RC_FAIL("lost: " + words + "\n in " + text);
}

TEST(Papers, SpeakThroughTheTranslator) {
    Translator upside_down;
    upside_down.text = [](std::string_view english) { return "~" + std::string(english); };
    const auto& context = example_context();
    const ShareContext translated{context.catalog, context.matcher, upside_down, context.now};
    for (const auto& paper : papers()) {
        const auto document = paper.make(translated, testing::a_few_days());
        EXPECT_EQ(document.title.front(), '~');
        EXPECT_EQ(document.page_words, "~Page {page} of {pages}");
        for (const auto& part : document.parts)
            if (const auto* facts = std::get_if<Facts>(&part))
                for (const auto& fact : facts->rows) {
                    const auto is_measurement =
                        std::any_of(real_catalog().measurements.begin(), real_catalog().measurements.end(),
                                    [&](const auto& one) { return fact.name.starts_with(one.name); });
                    EXPECT_TRUE(is_measurement || fact.name.front() == '~') << fact.name;
                }
    }
}

}  // namespace
}  // namespace signpost
