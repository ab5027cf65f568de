// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;

TEST(SignsCommand, WritesTheListOfTheContract) {
    const auto json = cli_json({"signs"});
    ASSERT_EQ(json.size(), 1U);
    const auto& catalog = real_catalog();
    ASSERT_EQ(json["signs"].size(), catalog.signs.size());
    for (std::size_t i = 0; i < catalog.signs.size(); ++i) {
        const auto& sign = json["signs"][i];
        Words first_keys;
        for (const auto& [key, value] : sign.items()) first_keys.push_back(key);
        first_keys.resize(5);
        EXPECT_EQ(first_keys, (Words{"id", "label", "advice", "effects", "sources"}));
        EXPECT_EQ(sign["id"], catalog.signs[i].id);
        EXPECT_EQ(sign["label"], catalog.signs[i].label);
        EXPECT_EQ(sign["advice"], std::string(id_of(catalog.signs[i].advice)));
        EXPECT_EQ(sign["effects"].size(), catalog.effects_listing(at_place<SignIndex>(i)).size());
        EXPECT_FALSE(sign["sources"].empty());
        EXPECT_EQ(sign["emergency_sources"].empty(), catalog.signs[i].advice == Advice::contact);
    }
}

TEST(SignsCommand, TextNamesEverySignWithItsId) {
    const auto run = cli({"signs"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(in_one_line(run.out), HasSubstr(real_catalog().texts.not_reviewed));
    for (const auto& sign : real_catalog().signs) EXPECT_THAT(run.out, HasSubstr("- " + sign.id + ": "));
}

TEST(SignsCommand, RefusesWhatItDoesNotKnow) {
    EXPECT_EQ(cli({"signs", "--jsn"}).exit_code, 2);
    EXPECT_THAT(cli({"signs", "--jsn"}).err, HasSubstr("--jsn: unknown option; did you mean --json?"));
    EXPECT_EQ(cli({"signs", "fever"}).exit_code, 2);
}

}  // namespace
}  // namespace signpost::testing
