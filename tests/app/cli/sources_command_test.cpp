// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::HasSubstr;

TEST(SourcesCommand, WritesEachInFull) {
    const auto json = cli_json({"sources"});
    ASSERT_EQ(json.size(), 1U);
    const auto& sources = real_catalog().sources;
    ASSERT_EQ(json["sources"].size(), sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const auto& source = json["sources"][i];
        EXPECT_EQ(source["id"], sources[i].id);
        EXPECT_EQ(source["title"], sources[i].title);
        EXPECT_EQ(source["publisher"], sources[i].publisher);
        EXPECT_EQ(source["year"], sources[i].year ? Json(*sources[i].year) : Json());
        EXPECT_EQ(source["address"], sources[i].address.empty() ? Json() : Json(sources[i].address));
    }
}

TEST(SourcesCommand, TextNamesEachTitleAndAddress) {
    const auto run = cli({"sources"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_TRUE(has_standing_lines(run.out));
    const auto line = in_one_line(cli({"sources"}, {"COLUMNS=10000"}).out);
    for (const auto& source : real_catalog().sources) {
        EXPECT_THAT(line, HasSubstr(source.title));
        EXPECT_THAT(line, HasSubstr(source.address));
    }
}

}  // namespace
}  // namespace signpost::testing
