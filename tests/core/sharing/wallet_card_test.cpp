// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/random_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::real_catalog;

constexpr std::size_t most_code_bytes = 1'100;
constexpr std::size_t most_code_bytes_ever = 1'500;

Document card(const Diary& diary) { return testing::paper(PaperKind::wallet_card, diary); }

const QrPart& code_of(const Document& document) { return std::get<QrPart>(document.parts.back()); }

TEST(WalletCard, HasThreePanels) {
    const auto document = card(testing::diary_with_details());
    EXPECT_EQ(std::count(document.parts.begin(), document.parts.end(), DocumentPart(NewPanel{})), 2);
    EXPECT_TRUE(std::holds_alternative<QrPart>(document.parts.back()));
}

TEST(WalletCard, SaysWhoHadWhatWhenAndWhomToCall) {
    const auto text = plain_parts(card(testing::diary_with_details()));
    EXPECT_THAT(text, HasSubstr("CAR T-cell therapy: tell any doctor or nurse\n"
                                "Contact your care team now, day or night.\n"));
    EXPECT_THAT(text,
                HasSubstr("Name: Ann Example\nBirth date or hospital no.: 14 March 1961\n"
                          "Infusion: axi-cel, Mon 2 Nov 2026\nCall Ward 9, City Hospital: 030 1234 567\n"
                          "Emergency number: 112\n"));
    EXPECT_THAT(text, HasSubstr("Any other new sign: call your care team now, day or night.\n"));
}

TEST(WalletCard, HasALineForEachDetailThatIsMissing) {
    auto diary = testing::diary_with_details();
    diary.details.product.clear();
    EXPECT_THAT(
        plain_parts(card(diary)),
        HasSubstr("Product or study: ________________________\nDate of the infusion: Mon 2 Nov 2026\n"));
    EXPECT_THAT(plain_parts(card({})), HasSubstr("Care team: ________________________\n"
                                                 "Call day or night: ________________________\n"
                                                 "Emergency number: ________________________\n"));
}

TEST(WalletCard, SaysOnTheCardItselfThatNoClinicianHasReviewedTheRules) {
    for (const auto& text : {plain_parts(card({})), code_of(card({})).text})
        EXPECT_THAT(text, AllOf(HasSubstr("Rules 2026.11, checked 2026-11-22 by the Signpost authors, to be "
                                          "reviewed by 2027-05-22."),
                                HasSubstr(real_catalog().texts.not_reviewed),
                                HasSubstr(real_catalog().texts.prompt)));
}

TEST(WalletCard, HoldsTheSameWordsInItsCode) {
    const auto document = card(testing::diary_with_details());
    EXPECT_TRUE(says_what_stands_elsewhere(document, code_of(document)));
    EXPECT_THAT(code_of(document).text, AllOf(HasSubstr("Name: Ann Example\n"),
                                              HasSubstr("Call 112 first if you notice any of these: ")));
    EXPECT_LE(code_of(document).text.size(), most_code_bytes);
}

TEST(WalletCard, HasNoEmptyLinesToWriteOnInItsCode) {
    EXPECT_THAT(code_of(card({})).text, AllOf(Not(HasSubstr("___")), Not(HasSubstr("Name:"))));
    EXPECT_THAT(plain_parts(card({})), HasSubstr("Name: ____"));
}

TEST(WalletCard, PointsToTheCardForWhatIsTooLongForItsCode) {
    auto diary = testing::diary_with_details();
    diary.details.product = std::string(200, 'p');
    const auto document = card(diary);
    EXPECT_THAT(code_of(document).text, HasSubstr("Infusion: see the card\n"));
    EXPECT_THAT(plain_parts(document), HasSubstr(diary.details.product));
    EXPECT_FALSE(says_what_stands_elsewhere(document, code_of(document)));
}

RC_GTEST_PROP(WalletCardProperty, KeepsItsCodeCoarseEnoughToRead, ()) {
    const auto document = card(*testing::any_diary(0));
    RC_ASSERT(code_of(document).text.size() <= most_code_bytes_ever);
    for (const auto sign : real_catalog().emergency_signs())
        RC_ASSERT(code_of(document).text.find(real_catalog().at(sign).short_name) != std::string::npos);
}

}  // namespace
}  // namespace signpost
