// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/practice_cases.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
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

constexpr auto a_case = R"([[case]]
id = "hot_and_mixed_up"
title = "Hot and mixed up"
story = "A person is hot and mixed up."
published = true
sources = ["guide"]
day = 4
age_years = 40
ticked = ["confusion"]
readings = { temperature = "39.4C", heart_rate = "131" }
explanation = "There was a fever."

[case.expect]
advice = "emergency"
signs = ["fever", "fast_heartbeat", "confusion"]
effects = ["crs", "neuro"]
emergency = ["heart_rate", "fever_confusion"]
)";

class PracticeCasesTest : public ::testing::Test {
protected:
    Result<std::vector<PracticeCase>, std::vector<RuleMistake>> load() const {
        return load_practice_cases(std::vector<RuleText>(rules_.begin(), rules_.end()), catalog_);
    }
    std::vector<RuleMistake> mistakes() const {
        const auto loaded = load();
        return loaded ? std::vector<RuleMistake>{} : loaded.error();
    }

    Catalog catalog_ = testing::load_or_throw(testing::tiny_rules());
    OwnedRules rules_{{"cases/one.toml", a_case}};
};

TEST_F(PracticeCasesTest, ReadEveryField) {
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    ASSERT_THAT(loaded.value(), SizeIs(1));
    const auto& one = loaded.value().front();
    EXPECT_EQ(one.id, "hot_and_mixed_up");
    EXPECT_EQ(one.title, "Hot and mixed up");
    EXPECT_EQ(one.story, "A person is hot and mixed up.");
    EXPECT_EQ(one.explanation, "There was a fever.");
    EXPECT_TRUE(one.published);
    EXPECT_THAT(one.sources, ElementsAre(SourceIndex{1}));
    EXPECT_EQ(one.checklist.days_since_infusion, 4);
    EXPECT_EQ(one.checklist.age_years, 40);
    EXPECT_FALSE(one.checklist.fever_medicine_taken);
    EXPECT_THAT(one.checklist.ticked, ElementsAre(testing::sign(catalog_, "confusion")));
    EXPECT_THAT(one.checklist.readings, ElementsAre(testing::reading(catalog_, "heart_rate", "131"),
                                                    testing::reading(catalog_, "temperature", "39.4C")));
    EXPECT_EQ(one.expected, answer_of(catalog_, Matcher(catalog_).match(one.checklist)));
}

struct DifferentAnswer {
    std::string what;
    std::string with;
    std::string place;
    std::string instead;
};

TEST_F(PracticeCasesTest, AreRefusedWhenTheMatcherAnswersOtherwise) {
    const DifferentAnswer rows[] = {
        {"advice = \"emergency\"", "advice = \"contact\"", "advice = |\"contact", "emergency"},
        {"signs = [\"fever\", \"fast", "signs = [\"fast", "\nsigns = |[", "fever, fast_heartbeat, confusion"},
        {"effects = [\"crs\", \"neuro\"]", "effects = [\"crs\"]", "effects = |[", "crs, neuro"},
        {"effects = [\"crs\", \"neuro\"]", "effects = [\"neuro\", \"crs\"]", "effects = |[", "crs, neuro"},
        {"emergency = [\"heart_rate\", ", "emergency = [", "emergency = |[", "heart_rate, fever_confusion"},
    };
    for (const auto& row : rows) {
        rules_ = {{"cases/one.toml", a_case}};
        change(rules_, "cases/one.toml", row.what, row.with);
        const auto place = place_of(rules_, "cases/one.toml", row.place);
        EXPECT_THAT(mistakes(),
                    ElementsAre(RuleMistake{"cases/one.toml", place.line, place.column,
                                            RuleKind::case_differs, "hot_and_mixed_up", row.instead}));
    }
}

TEST_F(PracticeCasesTest, AreRefusedWhenANumberInTheStorySlipsToTheOtherSideOfALine) {
    change(rules_, "cases/one.toml", "heart_rate = \"131\"", "heart_rate = \"129\"");
    std::vector<RuleKind> kinds;
    for (const auto& mistake : mistakes()) kinds.push_back(mistake.kind);
    EXPECT_THAT(kinds, ElementsAre(RuleKind::case_differs, RuleKind::case_differs));  // signs and emergency
}

struct BrokenCase {
    std::string what;
    std::string with;
    RuleKind kind;
    std::string subject;
};

TEST_F(PracticeCasesTest, AreRefusedWithEachMistakeAtItsPlace) {
    const BrokenCase rows[] = {
        {"sources = [\"guide\"]", "sources = [\"nobody\"]", RuleKind::unknown_id, "nobody"},
        {"sources = [\"guide\"]", "sources = []", RuleKind::missing_source, "hot_and_mixed_up"},
        {"sources = [\"guide\"]\n", "", RuleKind::missing_source, "hot_and_mixed_up"},
        {"ticked = [\"confusion\"]", "ticked = [\"confusion\", \"sneeze\"]", RuleKind::unknown_id, "sneeze"},
        {"temperature = \"39.4C\"", "temperature = \"39.4C\", weight = \"70\"", RuleKind::unknown_id,
         "weight"},
        {"heart_rate = \"131\"", "heart_rate = \"999\"", RuleKind::wrong_type, "heart_rate"},
        {"temperature = \"39.4C\"", "temperature = \"39.4\"", RuleKind::wrong_type, "temperature"},
        {"temperature = \"39.4C\"", "temperature = 39.4", RuleKind::wrong_type, "temperature"},
        {"story = \"A person is hot and mixed up.\"\n", "", RuleKind::missing_key, "story"},
        {"title = \"Hot and mixed up\"", "title = \"\"", RuleKind::empty_value, "title"},
        {"day = 4", "day = -1", RuleKind::wrong_type, "day"},
        {"age_years = 40", "age_years = 400", RuleKind::wrong_type, "age_years"},
        {"id = \"hot_and_mixed_up\"", "id = \"Hot\"", RuleKind::bad_id, "Hot"},
        {"published = true", "published = true\npublishd = true", RuleKind::unknown_key, "publishd"},
        {"advice = \"emergency\"", "advice = \"emergency\"\nadvise = 1", RuleKind::unknown_key, "advise"},
        {"[case.expect]", "[case.expected]", RuleKind::missing_key, "expect"},
        {"advice = \"emergency\"", "advice = \"panic\"", RuleKind::wrong_type, "advice"},
        {"day = 4", "day = = 4", RuleKind::not_toml, ""},
    };
    for (const auto& row : rows) {
        rules_ = {{"cases/one.toml", a_case}};
        change(rules_, "cases/one.toml", row.what, row.with);
        const auto found = mistakes();
        const auto at = std::find_if(found.begin(), found.end(), [&](const RuleMistake& mistake) {
            return mistake.kind == row.kind && (row.subject.empty() || mistake.subject == row.subject);
        });
        ASSERT_NE(at, found.end()) << row.with << ' ' << ::testing::PrintToString(found);
        EXPECT_EQ(at->file, "cases/one.toml");
        EXPECT_GT(at->line, 0U) << row.with;
    }
}

TEST_F(PracticeCasesTest, NameTheNearestIdForAnUnknownOne) {
    change(rules_, "cases/one.toml", "sources = [\"guide\"]", "sources = [\"guido\", \"guide\"]");
    change(rules_, "cases/one.toml", "ticked = [\"confusion\"]", "ticked = [\"confusion\", \"confusoin\"]");
    change(rules_, "cases/one.toml", "temperature = ", "heart_rat = \"90\", temperature = ");
    std::vector<std::string> details;
    for (const auto& mistake : mistakes())
        if (mistake.kind == RuleKind::unknown_id) details.push_back(mistake.detail);
    EXPECT_THAT(details, ElementsAre("source, nearest: guide", "sign, nearest: confusion",
                                     "measurement, nearest: heart_rate"));
}

TEST_F(PracticeCasesTest, AreRefusedWhenTheirTextIsNoUtf8) {
    change(rules_, "cases/one.toml", "story = \"A", "story = \"\xFF");
    ASSERT_THAT(mistakes(), SizeIs(1));
    EXPECT_EQ(mistakes().front().kind, RuleKind::not_utf8);
}

TEST_F(PracticeCasesTest, AreRefusedWhenTwoFilesUseOneId) {
    rules_.emplace_back("cases/two.toml", a_case);
    EXPECT_THAT(mistakes(), ElementsAre(RuleMistake{"cases/two.toml", 2, 6, RuleKind::duplicate_id,
                                                    "hot_and_mixed_up", "cases/one.toml:2"}));
}

TEST_F(PracticeCasesTest, AreTakenInTheOrderOfTheirFiles) {
    rules_.emplace_back("cases/two.toml", a_case);
    change(rules_, "cases/two.toml", "hot_and_mixed_up", "second");
    rules_.emplace_back("signs.toml", "is not read here");
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    ASSERT_THAT(loaded.value(), SizeIs(2));
    EXPECT_EQ(loaded.value()[0].id, "hot_and_mixed_up");
    EXPECT_EQ(loaded.value()[1].id, "second");
}

TEST_F(PracticeCasesTest, MayBeNone) {
    rules_.clear();
    const auto loaded = load();
    ASSERT_TRUE(loaded.ok());
    EXPECT_THAT(loaded.value(), IsEmpty());
}

}  // namespace
}  // namespace signpost
