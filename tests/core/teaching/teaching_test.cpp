// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/teaching.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/catalog/places.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using RuleKind = RuleMistakeKind;

Result<Teaching, std::vector<RuleMistake>> load(const testing::OwnedRules& rules) {
    return load_teaching(std::vector<RuleText>(rules.begin(), rules.end()), testing::real_catalog());
}

testing::OwnedRules real_rules() {
    const auto rules = testing::real_rules();
    return {rules.begin(), rules.end()};
}

TEST(Teaching, HoldsPagesLessonsAndCases) {
    const auto loaded = load(real_rules());
    ASSERT_TRUE(loaded.ok()) << ::testing::PrintToString(loaded.error());
    EXPECT_THAT(loaded.value().pages, Not(IsEmpty()));
    EXPECT_THAT(loaded.value().lessons.lessons, SizeIs(testing::real_catalog().effects.size()));
    EXPECT_THAT(loaded.value().cases, Not(IsEmpty()));
    EXPECT_EQ(loaded.value(), testing::real_teaching());
}

TEST(Teaching, ReportsTheMistakesOfAllItsFilesSortedByPlace) {
    auto rules = real_rules();
    testing::change(rules, "learn/therapy.toml", "order = 10", "order = \"ten\"");
    testing::change(rules, "learn/lessons.toml", "effect = \"allergic\"", "effect = \"allergy\"");
    testing::change(rules, "cases/crs.toml", "published = false", "publishd = false");
    const auto loaded = load(rules);
    ASSERT_FALSE(loaded.ok());
    const auto& mistakes = loaded.error();
    EXPECT_TRUE(std::is_sorted(mistakes.begin(), mistakes.end()));
    for (const auto* file : {"cases/crs.toml", "learn/lessons.toml", "learn/therapy.toml"})
        EXPECT_TRUE(std::any_of(mistakes.begin(), mistakes.end(), [&](const RuleMistake& mistake) {
            return mistake.file == file;
        })) << file;
}

TEST(Teaching, IsRefusedWithoutLessons) {
    auto rules = real_rules();
    std::erase_if(rules, [](const auto& rule) { return rule.first == lessons_file; });
    const auto loaded = load(rules);
    ASSERT_FALSE(loaded.ok());
    ASSERT_THAT(loaded.error(), SizeIs(1));
    EXPECT_EQ(loaded.error().front().kind, RuleKind::missing_file);
    EXPECT_EQ(loaded.error().front().file, lessons_file);
}

}  // namespace
}  // namespace signpost
