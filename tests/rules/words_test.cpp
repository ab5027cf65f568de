// SPDX-License-Identifier: Apache-2.0
// The words of the rules: none that the design forbids.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/teaching/grading.h"
#include "core/teaching/practice_cases.h"
#include "tests/rules/forbidden_words.h"
#include "tests/rules/patient_texts.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::real_catalog;

TEST(Words, PromiseNoMoreThanAListOfSigns) {
    for (const auto& [page, kind, text] : testing::texts_of_both_voices())
        EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "")
            << page << ' ' << kind << ": " << text;
}

TEST(Words, TellNobodyThatAllIsWell) {
    for (const auto& [page, kind, text] : testing::texts_of_both_voices())
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "")
            << page << ' ' << kind << ": " << text;
}

TEST(Words, PraiseNoTreatment) {
    for (const auto& [page, kind, text] : testing::texts_of_both_voices())
        EXPECT_EQ(testing::first_found(text, testing::promising_words()), "")
            << page << ' ' << kind << ": " << text;
}

/// Texts of "grading/", which clinicians read on practice cases; no other rule may name a grade.
std::vector<std::string> texts_of_clinicians() {
    const auto rules = testing::real_rules();
    const auto cases = load_practice_cases(rules, real_catalog()).value();
    const auto grading = load_grading(rules, real_catalog(), cases).value();
    std::vector<std::string> out;
    for (const auto& scale : grading.scales.scales) {
        out.insert(out.end(), {scale.name, scale.reading});
        for (const auto& one : scale.fields) out.push_back(one.label);
        for (const auto& one : scale.prerequisites) out.push_back(one.text);
        for (const auto& one : scale.rows) out.insert(out.end(), {one.column, one.text});
        for (const auto& one : scale.whys) out.push_back(one.text);
        for (const auto& one : scale.footnotes) out.push_back(one.text);
    }
    for (const auto& item : grading.scales.ice.items) out.push_back(item.text);
    for (const auto& one : grading.examples) {
        out.push_back(one.note);
        out.insert(out.end(), one.taken.begin(), one.taken.end());
    }
    return out;
}

TEST(Words, ForCliniciansNameAGradeAndStillPromiseNoMore) {
    auto forbidden = testing::forbidden_words();
    for (const std::string word : {"grade", "grading", "score"}) std::erase(forbidden, word);
    EXPECT_GT(texts_of_clinicians().size(), 100U);
    for (const auto& text : texts_of_clinicians()) {
        EXPECT_EQ(testing::first_found(text, forbidden), "") << text;
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "") << text;
    }
}

TEST(Words, AreFoundAtTheBeginningOfAWordOnly) {
    const std::vector<std::string> words{"score", "all is well", "!"};
    EXPECT_EQ(testing::first_found("Your SCORES", words), "score");
    EXPECT_EQ(testing::first_found("underscored", words), "");
    EXPECT_EQ(testing::first_found("(score)", words), "score");
    EXPECT_EQ(testing::first_found("So all is well now", words), "all is well");
    EXPECT_EQ(testing::first_found("Call!", words), "!");
    EXPECT_EQ(testing::first_found("", words), "");
}

}  // namespace
}  // namespace signpost
