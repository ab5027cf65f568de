// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/sign_search.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

const Sign& sign(const std::string& id) {
    return testing::real_catalog().at(testing::sign(testing::real_catalog(), id));
}

TEST(SignSearch, FindsALabelAShortNameAClinicalWordAndASynonym) {
    EXPECT_TRUE(has_words(sign("seizure"), "fit"));
    EXPECT_TRUE(has_words(sign("trouble_breathing"), "hard to breathe"));
    EXPECT_TRUE(has_words(sign("trouble_breathing"), "dyspnoea"));
    EXPECT_TRUE(has_words(sign("trouble_breathing"), "gasping"));
    EXPECT_FALSE(has_words(sign("seizure"), "rash"));
}

TEST(SignSearch, DoesNotCareAboutCaseOrBlanksAround) {
    EXPECT_TRUE(has_words(sign("fever"), "FEVER"));
    EXPECT_TRUE(has_words(sign("trouble_breathing"), "sob"));
    EXPECT_TRUE(has_words(sign("fever"), "  fever "));
}

TEST(SignSearch, FindsWordsByTheirBeginningOnly) {
    EXPECT_TRUE(has_words(sign("seizure"), "seiz"));
    EXPECT_FALSE(has_words(sign("trouble_speaking"), "pee"));
    EXPECT_FALSE(has_words(sign("getting_worse_fast"), "rash"));
    EXPECT_TRUE(has_words(sign("getting_worse_fast"), "crash"));
}

TEST(SignSearch, WantsEachWordInAnyOrderAndAnyOfTheTexts) {
    EXPECT_TRUE(has_words(sign("trouble_breathing"), "breathe hard"));
    EXPECT_TRUE(has_words(sign("fever"), "pyrexia, hot"));
    EXPECT_FALSE(has_words(sign("fever"), "fever rash"));
}

TEST(SignSearch, TakesEitherApostrophe) {
    EXPECT_TRUE(has_words(sign("trouble_speaking"), "cant find words"));
    EXPECT_TRUE(has_words(sign("trouble_speaking"), "can't find words"));
    EXPECT_TRUE(has_words(sign("trouble_speaking"), "can't find"));
    EXPECT_TRUE(has_words(sign("trouble_speaking"), "can\u2019t find"));
}

TEST(SignSearch, LeavesEverySignWhenNothingIsTyped) {
    for (const auto& one : testing::real_catalog().signs) {
        EXPECT_TRUE(has_words(one, ""));
        EXPECT_TRUE(has_words(one, "  "));
        EXPECT_FALSE(has_words(one, "zzzz"));
    }
}

}  // namespace
}  // namespace signpost
