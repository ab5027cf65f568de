// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/about.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using testing::real_catalog;

std::string whole(const std::vector<AboutSection>& sections) {
    std::string out;
    for (const auto& section : sections) {
        EXPECT_FALSE(section.heading.empty());
        EXPECT_FALSE(section.paragraphs.empty());
        for (const auto& paragraph : section.paragraphs) out += paragraph + "\n";
    }
    return out;
}

TEST(About, SaysPurposeLimitsRulesAndReviewState) {
    const auto& catalog = real_catalog();
    const auto text = whole(about_sections(catalog, catalog.review.checked_on, "1.2.3", Translator{}));
    EXPECT_THAT(text, HasSubstr("contact your care team"));
    EXPECT_THAT(text, HasSubstr("It cannot tell you what is wrong"));
    EXPECT_THAT(text, HasSubstr(catalog.version));
    EXPECT_THAT(text, HasSubstr(catalog.texts.not_reviewed));
    EXPECT_THAT(text, HasSubstr("1.2.3"));
    EXPECT_THAT(text, HasSubstr("Ctrl+Shift+C"));
}

}  // namespace
}  // namespace signpost
