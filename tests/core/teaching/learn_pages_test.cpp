// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/learn_pages.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/catalog/places.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::change;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::OwnedRules;
using testing::place_of;
using ::testing::SizeIs;
using RuleKind = RuleMistakeKind;

constexpr auto a_page = R"(id = "therapy"
order = 10
title = "About the therapy"
summary = "What it is."

[[section]]
heading = "What it is"

[[section.text]]
text = "It uses the body's own cells."
sources = ["seed"]

[[section.text]]
text = "It was tried in a few people."
sources = ["guide", "seed"]

[[section]]
heading = "What people hope for"

[[section.text]]
text = "A hope is not a promise."
sources = ["guide"]
)";

class LearnPagesTest : public ::testing::Test {
protected:
    Result<std::vector<LearnPage>, std::vector<RuleMistake>> load() const {
        return load_learn_pages(std::vector<RuleText>(rules_.begin(), rules_.end()), catalog_);
    }
    std::vector<RuleMistake> mistakes() const {
        const auto loaded = load();
        return loaded ? std::vector<RuleMistake>{} : loaded.error();
    }

    Catalog catalog_ = testing::load_or_throw(testing::tiny_rules());
    OwnedRules rules_{{"learn/therapy.toml", a_page}};
};

TEST_F(LearnPagesTest, ReadEveryField) {
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const SourceIndex seed{0};
    const SourceIndex guide{1};
    const LearnPage expected{
        "therapy",
        10,
        "About the therapy",
        "What it is.",
        {{"What it is",
          {{"It uses the body's own cells.", {seed}}, {"It was tried in a few people.", {guide, seed}}}},
         {"What people hope for", {{"A hope is not a promise.", {guide}}}}}};
    EXPECT_THAT(loaded.value(), ElementsAre(expected));
}

TEST_F(LearnPagesTest, TellApartWhatTheFoundingArticleAloneStates) {
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    const auto& sections = loaded.value().front().sections;
    EXPECT_TRUE(is_from_founding_article_alone(catalog_, sections[0].texts[0]));
    EXPECT_FALSE(is_from_founding_article_alone(catalog_, sections[0].texts[1]));
    EXPECT_FALSE(is_from_founding_article_alone(catalog_, sections[1].texts[0]));
}

struct BrokenPage {
    std::string what;
    std::string with;
    std::string place;  ///< empty when the whole file is meant
    RuleKind kind;
    std::string subject;
    std::string detail;
};

TEST_F(LearnPagesTest, AreRefusedWithEachMistakeAtItsPlace) {
    const BrokenPage rows[] = {
        {"id = \"therapy\"", "id = \"The therapy\"", "id = |\"The therapy\"", RuleKind::bad_id, "The therapy",
         ""},
        {"order = 10", "order = -1", "order = |-1", RuleKind::wrong_type, "order",
         "a whole number from 0 to 1000"},
        {"order = 10", "order = \"10\"", "order = |\"10\"", RuleKind::wrong_type, "order",
         "a whole number from 0 to 1000"},
        {"title = \"About the therapy\"", "title = \"\"", "title = |\"\"", RuleKind::empty_value, "title",
         ""},
        {"summary =", "sumary =", "\n|sumary =", RuleKind::unknown_key, "sumary", "summary"},
        {"heading = \"What it is\"\n", "", "[[section]]\n|\n[[section.text]]", RuleKind::missing_key,
         "heading", ""},
        {"sources = [\"seed\"]", "sources = [\"sead\"]", "sources = [|\"sead\"", RuleKind::unknown_id, "sead",
         "source, nearest: seed"},
        {"sources = [\"seed\"]", "sources = []", "sources = |[]", RuleKind::missing_source, "text",
         "sources"},
        {"text = \"A hope is not a promise.\"", "text = 7", "text = |7", RuleKind::wrong_type, "text",
         "text in quotes"},
    };
    for (const auto& row : rows) {
        rules_ = {{"learn/therapy.toml", a_page}};
        change(rules_, "learn/therapy.toml", row.what, row.with);
        const auto found = mistakes();
        const auto at = std::find_if(found.begin(), found.end(), [&](const RuleMistake& mistake) {
            return mistake.kind == row.kind && mistake.subject == row.subject;
        });
        ASSERT_NE(at, found.end()) << row.with << ' ' << ::testing::PrintToString(found);
        EXPECT_EQ(at->file, "learn/therapy.toml");
        EXPECT_EQ(at->detail, row.detail) << row.with;
        if (row.kind == RuleKind::missing_key) continue;
        const auto place = place_of(rules_, "learn/therapy.toml", row.place);
        EXPECT_EQ(at->line, place.line) << row.with;
    }
}

TEST_F(LearnPagesTest, AreRefusedWithoutASectionOrAText) {
    rules_ = {{"learn/therapy.toml", "id = \"t\"\norder = 1\ntitle = \"T\"\nsummary = \"S.\"\n"}};
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::empty_value);
    EXPECT_EQ(mistakes().front().subject, "section");

    testing::append(rules_, "learn/therapy.toml", "\n[[section]]\nheading = \"Empty\"\n");
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::empty_value);
    EXPECT_EQ(mistakes().front().subject, "text");
    EXPECT_EQ(mistakes().front().line, 6U);
}

TEST_F(LearnPagesTest, AreRefusedWhenTheyAreNoTomlOrNoUtf8) {
    rules_ = {{"learn/a.toml", "title = = 1"}, {"learn/b.toml", "title = \"\xFF\""}};
    ASSERT_THAT(mistakes(), SizeIs(2));
    EXPECT_EQ(mistakes()[0].file, "learn/a.toml");
    EXPECT_EQ(mistakes()[0].kind, RuleKind::not_toml);
    EXPECT_EQ(mistakes()[1].file, "learn/b.toml");
    EXPECT_EQ(mistakes()[1].kind, RuleKind::not_utf8);
}

TEST_F(LearnPagesTest, AreRefusedWhenTwoFilesUseOneId) {
    rules_.emplace_back("learn/two.toml", a_page);
    EXPECT_THAT(mistakes(), ElementsAre(RuleMistake{"learn/two.toml", 1, 6, RuleKind::duplicate_id, "therapy",
                                                    "learn/therapy.toml:1"}));
}

TEST_F(LearnPagesTest, StandByTheirOrderAndNotByTheirFiles) {
    rules_.emplace_back("learn/a_first_file.toml", a_page);
    change(rules_, "learn/a_first_file.toml", "id = \"therapy\"", "id = \"later\"");
    change(rules_, "learn/a_first_file.toml", "order = 10", "order = 20");
    std::rotate(rules_.begin(), rules_.begin() + 1, rules_.end());
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    ASSERT_THAT(loaded.value(), SizeIs(2));
    EXPECT_EQ(loaded.value()[0].id, "therapy");
    EXPECT_EQ(loaded.value()[1].id, "later");
}

TEST_F(LearnPagesTest, AreNeitherTheLessonsNorOtherRules) {
    rules_.emplace_back("learn/lessons.toml", "is not read here");
    rules_.emplace_back("signs.toml", "is not read here");
    EXPECT_THAT(mistakes(), IsEmpty());
}

TEST_F(LearnPagesTest, MayBeNone) {
    rules_.clear();
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    EXPECT_THAT(loaded.value(), IsEmpty());
}

}  // namespace
}  // namespace signpost
