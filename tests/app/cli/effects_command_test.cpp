// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;

TEST(EffectsCommand, WritesEachWithItsSignsInCatalogOrder) {
    const auto json = cli_json({"effects"});
    ASSERT_EQ(json.size(), 1U);
    const auto& effects = real_catalog().effects;
    ASSERT_EQ(json["effects"].size(), effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const auto& effect = json["effects"][i];
        EXPECT_EQ(effect["id"], effects[i].id);
        EXPECT_EQ(effect["name"], effects[i].name);
        EXPECT_EQ(effect["signs"].size(), effects[i].signs.size());
        EXPECT_FALSE(effect["sources"].empty());
        EXPECT_EQ(effect["founding_article_says"], Json(effects[i].article_says));
        for (const auto& sign : effect["signs"]) EXPECT_FALSE(sign["sources"].empty());
    }
}

TEST(EffectsCommand, TextShowsEachEffectAndThePrompt) {
    const auto run = cli({"effects"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_TRUE(has_standing_lines(run.out));
    for (const auto& effect : real_catalog().effects) {
        EXPECT_THAT(in_one_line(run.out), HasSubstr(effect.plain));
        for (const auto& says : effect.article_says) EXPECT_THAT(in_one_line(run.out), HasSubstr(says));
    }
    EXPECT_THAT(run.out, HasSubstr(real_catalog().texts.founding_article_says));
}

}  // namespace
}  // namespace signpost::testing
