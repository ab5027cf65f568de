// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/teaching/practice_cases.h"
#include "rules/embedded_rules.h"
#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

struct Shown {
    std::string kind;
    std::string id;
};

/// Everything in the rules that has an id of its own.
std::vector<Shown> all_things() {
    const auto& catalog = real_catalog();
    std::vector<Shown> out;
    for (const auto& one : catalog.signs) out.push_back({"sign", one.id});
    for (const auto& one : catalog.effects) out.push_back({"effect", one.id});
    for (const auto& one : catalog.measurements) out.push_back({"measurement", one.id});
    for (const auto& one : catalog.combinations) out.push_back({"combination", one.id});
    for (const auto& one : catalog.sources) out.push_back({"source", one.id});
    const auto cases = load_practice_cases(rules::embedded_rules(), catalog);
    for (const auto& one : cases.value()) out.push_back({"practice_case", one.id});
    return out;
}

TEST(ShowCommand, ShowsEveryIdAsJsonWithItsSourcesInFull) {
    for (const auto& [kind, id] : all_things()) {
        const auto json = cli_json({"show", id});
        EXPECT_EQ(json["kind"], kind) << id;
        EXPECT_EQ(json["id"], id);
        const bool needs_sources =
            kind != "source" && id != "diastolic";  // no source draws a line through that number
        EXPECT_EQ(!json["cited"].empty(), needs_sources) << id;
        for (const auto& source : json["cited"])
            for (const auto* key : {"id", "title", "publisher", "year", "address"})
                EXPECT_TRUE(source.contains(key)) << id;
    }
}

TEST(ShowCommand, ShowsEveryIdAsTextWithThePrompt) {
    for (const auto& [kind, id] : all_things()) {
        const auto run = cli({"show", id});
        EXPECT_EQ(run.exit_code, 0) << id;
        EXPECT_EQ(run.err, "");
        EXPECT_TRUE(has_standing_lines(run.out)) << id;
        EXPECT_THAT(in_one_line(run.out), HasSubstr(real_catalog().texts.not_reviewed));
    }
}

TEST(ShowCommand, BeginsWithTheSameKeysAsTheLists) {
    auto from_list = cli_json({"signs"})["signs"][0];
    const auto shown = cli_json({"show", from_list["id"].get<std::string>()});
    for (const auto& [key, value] : from_list.items()) EXPECT_EQ(shown[key], value) << key;
}

TEST(ShowCommand, MarksWhatTheFoundingArticleSays) {
    EXPECT_EQ(cli_json({"show", "crs"})["founding_article_says"],
              Json(real_catalog().effects[0].article_says));
    for (const auto* id : {"crs", "seizure"})
        EXPECT_THAT(cli({"show", id}).out,
                    HasSubstr("\n" + real_catalog().texts.founding_article_says + "\n"))
            << id;
    EXPECT_EQ(cli({"show", "wheezing"}).out.find(real_catalog().texts.founding_article_says),
              std::string::npos);
}

TEST(ShowCommand, ASourceTellsWhatCitesIt) {
    const auto cited_by = cli_json({"show", "seed"})["cited_by"];
    EXPECT_THAT(cited_by["sign"].get<Words>(), Contains("fever"));
    EXPECT_THAT(cited_by["effect"].get<Words>(), Contains("crs"));
}

TEST(ShowCommand, LinesStayExactTexts) {
    const auto json = cli_json({"show", "temperature"});
    EXPECT_EQ(json["thresholds"][0]["line"], Json::parse(R"({"celsius": "38.0", "fahrenheit": "100.4"})"));
    EXPECT_EQ(json["thresholds"][0]["when"], ">=");
}

TEST(ShowCommand, UnknownIdsAreToldWithTheNearest) {
    const auto run = cli({"show", "feverr"});
    EXPECT_EQ(run.exit_code, 2);
    EXPECT_EQ(run.err, "ID: unknown id \"feverr\"; did you mean fever?\n");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_EQ(cli({"show", "feverr", "--json"}).out, "");
    EXPECT_THAT(cli({"show", "xqzwkv"}).err, HasSubstr("see signpost-cli signs"));
}

TEST(ShowCommand, NeedsExactlyOneId) {
    EXPECT_EQ(cli({"show"}).exit_code, 2);
    EXPECT_THAT(cli({"show"}).err, HasSubstr("ID: an id is missing"));
    EXPECT_EQ(cli({"show", "fever", "chills"}).exit_code, 2);
    EXPECT_THAT(cli({"show", "fever", "chills"}).err, HasSubstr("\"chills\": not expected here"));
}

}  // namespace
}  // namespace signpost::testing
