// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::real_catalog;

Document checklist(const Diary& diary = {}) { return testing::paper(PaperKind::checklist, diary); }

TEST(BlankChecklist, HasABoxForEverySignAndMarksThoseOfEmergencies) {
    std::size_t boxes = 0;
    const auto document = checklist();
    for (const auto& part : document.parts)
        if (const auto* some = std::get_if<TickBoxes>(&part)) boxes += some->boxes.size();
    EXPECT_EQ(boxes, real_catalog().signs.size());
    const auto text = plain_parts(document);
    for (const auto& sign : real_catalog().signs)
        EXPECT_THAT(
            text, HasSubstr((sign.advice == Advice::emergency ? "[ ] \u26A0 " : "[ ] ") + sign.label + "\n"));
    for (const auto& group : real_catalog().groups) EXPECT_THAT(text, HasSubstr("\n" + group.name + "\n"));
}

TEST(BlankChecklist, BeginsForTheCaregiverWithHeadAndThinking) {
    Translator to_caregiver;
    to_caregiver.voice = Voice::caregiver;
    const auto& context = testing::example_context();
    const auto text =
        plain_parts(paper_of(PaperKind::checklist)
                        .make({context.catalog, context.matcher, to_caregiver, context.now}, {}));
    const auto usual = plain_parts(checklist());
    EXPECT_LT(text.find("\nHead and thinking\n"), text.find("\nWhole body\n"));
    EXPECT_GT(usual.find("\nHead and thinking\n"), usual.find("\nWhole body\n"));
    for (const auto& sign : real_catalog().signs) EXPECT_THAT(text, HasSubstr(sign.label + "\n"));
}

TEST(BlankChecklist, HasALineForEveryNumberWithItsUnits) {
    const auto text = plain_parts(checklist());
    EXPECT_THAT(text, HasSubstr("Temperature (°C or °F): ____"));
    for (const auto& measurement : real_catalog().measurements)
        EXPECT_THAT(text, HasSubstr("\n" + measurement.name + " ("));
}

TEST(BlankChecklist, SaysToTickWhenNotSureBeforeTheFirstBox) {
    const auto text = plain_parts(checklist());
    EXPECT_LT(text.find("If you are not sure, tick it.\n"), text.find("[ ] "));
}

TEST(BlankChecklist, IsEmptyWhateverIsInTheDiary) {
    const auto with = plain_parts(checklist(testing::a_few_days()));
    EXPECT_EQ(with, plain_parts(checklist(testing::diary_with_details())));
    EXPECT_THAT(with, HasSubstr("Call Ward 9, City Hospital: 030 1234 567\n"));
    EXPECT_THAT(with, Not(HasSubstr("38.6")));
}

}  // namespace
}  // namespace signpost
