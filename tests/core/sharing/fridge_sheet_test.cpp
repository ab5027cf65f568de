// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using testing::real_catalog;

Document sheet() { return testing::paper(PaperKind::fridge_sheet, testing::diary_with_details()); }

TEST(FridgeSheet, ShowsNumbersThenEmergencySignsThenTheOthers) {
    const auto text = plain_parts(sheet());
    const auto number = text.find("Call Ward 9, City Hospital: 030 1234 567\n");
    const auto emergency = text.find("Call 112 first if you notice any of these: cannot be woken; ");
    const auto others = text.find("Call your care team for any of these too\n");
    ASSERT_NE(others, std::string::npos);
    EXPECT_LT(number, emergency);
    EXPECT_LT(emergency, others);
}

TEST(FridgeSheet, NamesEverySign) {
    const auto text = plain_parts(sheet());
    for (const auto& sign : real_catalog().signs) EXPECT_THAT(text, HasSubstr(sign.short_name));
    EXPECT_THAT(text,
                HasSubstr("Breathing and heart: fast breathing; fast heartbeat; cough or sore throat.\n"));
}

TEST(FridgeSheet, SaysNothingOfThePerson) {
    const auto text = plain_text(sheet());
    for (const auto* words : {"Ann Example", "1961", "axi-cel"})
        EXPECT_THAT(text, ::testing::Not(HasSubstr(words)));
}

}  // namespace
}  // namespace signpost
