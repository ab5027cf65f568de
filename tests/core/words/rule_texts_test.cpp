// SPDX-License-Identifier: Apache-2.0
#include "core/words/rule_texts.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "languages/embedded_languages.h"
#include "tests/support/message_bytes.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::real_catalog;
using testing::real_teaching;

std::map<std::string, std::string> texts_of_all() {
    std::map<std::string, std::string> out;
    const TextVisitor each = [&](const std::string& id, std::string& text) {
        EXPECT_TRUE(out.emplace(id, text).second) << id << " stands for two texts";
    };
    auto catalog = real_catalog();
    auto teaching = real_teaching();
    visit_texts(catalog, each);
    visit_texts(teaching, catalog, each);
    return out;
}

TEST(RuleTexts, HaveIdsOfTheirOwn) {
    const auto texts = texts_of_all();
    EXPECT_GT(texts.size(), 1000U);
    EXPECT_EQ(texts.at("sign.fever.label"), "Fever: 38.0 °C (100.4 °F) or more");
    EXPECT_EQ(texts.at("text.prompt"), "Contact your care team now, day or night.");
    EXPECT_EQ(texts.at("grading.crs.field.oxygen.nasal_cannula"), "nasal cannula");
}

/// A catalogue in which every text of the rules is its own id.
TEST(RuleTexts, EveryTextOfTheRulesIsReached) {
    std::vector<testing::MadeMessage> messages;
    for (const auto& [id, text] : texts_of_all()) messages.push_back({id, text, "", {"<" + id + ">"}});
    const auto bytes = testing::message_bytes(messages);
    const std::vector<MessageBytes> catalogues{{"es", bytes}};
    const Words words(catalogues, *find_language("es"), Voice::patient);
    const auto catalog = worded(real_catalog(), words);
    EXPECT_EQ(catalog.texts.prompt, "<text.prompt>");
    const auto fever = catalog.find_sign("fever").value();
    EXPECT_EQ(catalog.at(fever).short_name, "<sign.fever.short>");
    EXPECT_THAT(catalog.at(fever).synonyms, ElementsAre("<sign.fever.synonyms>"));
    EXPECT_EQ(catalog.effects.front().timing.front().text, "<effect.crs.timing.1>");
    const auto teaching = worded(real_teaching(), real_catalog(), words);
    EXPECT_TRUE(teaching.cases.front().story.starts_with("<case."));
    EXPECT_TRUE(teaching.lessons.lessons.front().steps.front().say.starts_with("<lesson.crs.step."));
    EXPECT_EQ(teaching.grading.scales.scales.front().name, "<grading.crs.name>");
}

TEST(RuleTexts, OtherWordsChangeNothingButTexts) {
    const Words spanish(messages::embedded_languages(), *find_language("es"), Voice::caregiver);
    auto back = worded(real_catalog(), spanish);
    std::vector<std::string> english;
    auto original = real_catalog();
    visit_texts(original, [&](const std::string&, std::string& text) { english.push_back(text); });
    std::size_t next = 0;
    visit_texts(back, [&](const std::string&, std::string& text) { text = english[next++]; });
    EXPECT_EQ(back, real_catalog());
}

}  // namespace
}  // namespace signpost
