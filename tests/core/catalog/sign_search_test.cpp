// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/sign_search.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/other_words.h"
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

/// A sign of these words alone.
Sign made(const std::string& label, const std::vector<std::string>& synonyms = {}) {
    Sign out;
    out.label = label;
    out.synonyms = synonyms;
    return out;
}

TEST(SignSearch, FindsWithoutAccents) {
    EXPECT_TRUE(has_words(made("Confusión"), "confusion"));
    EXPECT_TRUE(has_words(made("Confusion"), "Confusión"));
    EXPECT_TRUE(has_words(made("Schmerzen über dem Auge"), "uber"));
    EXPECT_TRUE(has_words(made("Fièvre"), "fievre"));
    EXPECT_TRUE(has_words(made("Großer Durst"), "grosser"));
}

TEST(SignSearch, FindsBehindAnElisionAndNotBehindAnyApostrophe) {
    EXPECT_TRUE(has_words(made("Perte d'appétit"), "appetit"));
    EXPECT_TRUE(has_words(made("Perte d\u2019appétit"), "d'appetit"));
    EXPECT_FALSE(has_words(made("You can't speak"), "t"));
    EXPECT_TRUE(has_words(made("Un verre d'eau"), "eau")) << "three letters are enough";
    EXPECT_FALSE(has_words(made("Rien d'un"), "un")) << "and two are not";
}

TEST(SignSearch, FindsArabicHoweverItIsWritten) {
    EXPECT_TRUE(has_words(made("حُمَّى"), "حمى"));
    EXPECT_TRUE(has_words(made("إغماء"), "اغماء"));
    EXPECT_TRUE(has_words(made("إغماء"), "اغما"));
    EXPECT_TRUE(has_words(made("صعوبة في التنفس"), "صعوبه"));
    EXPECT_TRUE(has_words(made("صعوبة في التنفس"), "تنفس")) << "behind its article";
    EXPECT_TRUE(has_words(made("سعال، ألم"), "الم"));
    EXPECT_FALSE(has_words(made("سعال"), "حمى"));
}

/// From U+0590 on, where Hebrew begins, words are found inside others, and stand apart from Latin ones.
TEST(SignSearch, KnowsWhereScriptsBeginWhoseWordsAreWrittenTogether) {
    EXPECT_TRUE(has_words(made("\u0590a"), "a"));
    EXPECT_FALSE(has_words(made("\u0580a"), "a"));
}

TEST(SignSearch, FindsChineseInsideASentence) {
    EXPECT_TRUE(has_words(made("呼吸困难或气短"), "气短"));
    EXPECT_TRUE(has_words(made("呼吸困难或气短", {"喘不过气"}), "呼吸，喘"));
    EXPECT_TRUE(has_words(made("发烧、寒战"), "寒战、发烧"));
    EXPECT_TRUE(has_words(made("体温３８度"), "38"));
    EXPECT_FALSE(has_words(made("呼吸困难"), "发烧"));
    EXPECT_FALSE(has_words(made("体温38度"), "8")) << "a number is found by its beginning";
}

TEST(SignSearch, FindsEverySignOfEveryLanguageByItsOwnWords) {
    for (const auto& language : languages())
        for (const auto& one : testing::other_words(language.id).catalog.signs) {
            EXPECT_TRUE(has_words(one, one.label)) << language.id << ' ' << one.label;
            for (const auto& synonym : one.synonyms) EXPECT_TRUE(has_words(one, synonym)) << synonym;
        }
    const auto& chinese = testing::other_words("zh_CN").catalog;
    EXPECT_TRUE(has_words(chinese.at(chinese.find_sign("fever").value()), "发烧"));
}

}  // namespace
}  // namespace signpost
