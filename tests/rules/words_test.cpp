// SPDX-License-Identifier: Apache-2.0
// The words of the rules: none that the design forbids.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/rules/forbidden_words.h"
#include "tests/rules/patient_texts.h"

namespace signpost {
namespace {

using testing::patient_texts;

TEST(Words, PromiseNoMoreThanAListOfSigns) {
    for (const auto& [page, kind, text] : patient_texts())
        EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "")
            << page << ' ' << kind << ": " << text;
}

TEST(Words, TellNobodyThatAllIsWell) {
    for (const auto& [page, kind, text] : patient_texts())
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "")
            << page << ' ' << kind << ": " << text;
}

TEST(Words, PraiseNoTreatment) {
    for (const auto& [page, kind, text] : patient_texts())
        EXPECT_EQ(testing::first_found(text, testing::promising_words()), "")
            << page << ' ' << kind << ": " << text;
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
