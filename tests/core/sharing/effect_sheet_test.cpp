// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/effect_sheet.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper/pages.h"
#include "core/sharing/document_text.h"
#include "tests/core/sharing/example_papers.h"
#include "tests/rules/forbidden_words.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::AllOf;
using testing::example_context;
using ::testing::HasSubstr;
using testing::real_catalog;

std::vector<EffectIndex> effects() {
    std::vector<EffectIndex> out;
    for (std::size_t i = 0; i < real_catalog().effects.size(); ++i) out.push_back(at_place<EffectIndex>(i));
    return out;
}

Document sheet(EffectIndex effect, const Diary& diary = {}) {
    return make_effect_sheet(example_context(), diary, effect);
}

const TickBoxes& signs_of(const Document& document) {
    for (const auto& part : document.parts)
        if (const auto* boxes = std::get_if<TickBoxes>(&part)) return *boxes;
    throw std::runtime_error("no signs");
}

TEST(EffectSheet, OpensWithThePromptAndNamesEveryEmergencySignAndTheReviewState) {
    const auto& catalog = real_catalog();
    for (const auto effect : effects()) {
        const auto document = sheet(effect);
        const auto text = plain_text(document);
        EXPECT_THAT(testing::lines_of(document, ReportLineKind::prompt),
                    ::testing::ElementsAre(catalog.texts.prompt));
        EXPECT_TRUE(std::holds_alternative<Report>(document.parts.front()));
        for (const auto sign : catalog.emergency_signs())
            EXPECT_THAT(text, HasSubstr(catalog.at(sign).short_name));
        EXPECT_THAT(document.foot, AllOf(HasSubstr(catalog.texts.not_reviewed), HasSubstr(catalog.version)));
        EXPECT_EQ(document.title, catalog.at(effect).name);
    }
}

TEST(EffectSheet, HasEverySignOfTheEffectWithHowToCheckIt) {
    const auto& catalog = real_catalog();
    for (const auto effect : effects()) {
        const auto document = sheet(effect);
        const auto& signs = signs_of(document);
        EXPECT_FALSE(signs.has_boxes) << "it is for reading, no checklist";
        ASSERT_EQ(signs.boxes.size(), catalog.at(effect).signs.size());
        for (const auto& link : catalog.at(effect).signs) {
            const auto& sign = catalog.at(link.sign);
            EXPECT_THAT(signs.boxes, ::testing::Contains(
                                         TickBox{sign.label, sign.check, sign.advice == Advice::emergency}));
        }
        EXPECT_TRUE(std::is_partitioned(signs.boxes.begin(), signs.boxes.end(), [](const TickBox& box) {
            return box.is_emergency;
        })) << "emergency first";
    }
}

TEST(EffectSheet, SaysWhatItIsWhenItComesAndWhatTeamsDo) {
    for (const auto index : effects()) {
        const auto& effect = real_catalog().at(index);
        const auto text = plain_text(sheet(index));
        EXPECT_THAT(text,
                    AllOf(HasSubstr(effect.plain), HasSubstr(effect.usual_time), HasSubstr(effect.care)));
        for (const auto& late : effect.late) EXPECT_THAT(text, HasSubstr(late.text));
        for (const auto source : effect.care_sources)
            EXPECT_THAT(text, HasSubstr(real_catalog().at(source).publisher));
    }
}

TEST(EffectSheet, MarksApartWhatTheFoundingArticleSays) {
    for (const auto index : effects()) {
        const auto& effect = real_catalog().at(index);
        const auto document = sheet(index);
        EXPECT_EQ(testing::lines_of(document, ReportLineKind::item), effect.article_says);
        EXPECT_THAT(testing::lines_of(document, ReportLineKind::heading),
                    ::testing::Contains(real_catalog().texts.founding_article_says));
    }
}

TEST(EffectSheet, SaysWhomToCallFirstWithTheNumberOfTheDiary) {
    EXPECT_THAT(plain_text(sheet(EffectIndex{0}, testing::diary_with_details())),
                AllOf(HasSubstr("Call 112 first for a sign with a red mark."), HasSubstr("030 1234 567")));
    EXPECT_THAT(plain_text(sheet(EffectIndex{0})),
                HasSubstr("Call your emergency number (112, 911 or 999) first for a sign with a red mark."));
}

TEST(EffectSheet, SaysNothingOfThePerson) {
    const auto text = plain_text(sheet(EffectIndex{0}, testing::a_few_days()));
    for (const auto* words : {"Ann Example", "1961", "axi-cel", "She shook"})
        EXPECT_THAT(text, ::testing::Not(HasSubstr(words)));
}

TEST(EffectSheet, PromisesNoMoreThanLists) {
    for (const auto effect : effects()) {
        const auto text = plain_text(sheet(effect, testing::one_check()));
        EXPECT_EQ(testing::first_found(text, testing::forbidden_words()), "");
        EXPECT_EQ(testing::first_found(text, testing::calming_words()), "");
    }
}

TEST(EffectSheet, IsOnePageOnBothSizesOfPaper) {
    for (const auto& row : paper::page_sizes)
        for (const auto& diary : {testing::diary_with_details(), Diary{}})
            for (const auto effect : effects())
                EXPECT_EQ(paper::Pages(sheet(effect, diary), row.size).count(), 1U)
                    << row.name << ' ' << real_catalog().at(effect).id;
}

}  // namespace
}  // namespace signpost
