// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <sstream>

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

/// The places of these texts, which must all stand there.
std::vector<std::size_t> places_of(const Words& texts, const std::string& in) {
    std::vector<std::size_t> out;
    for (const auto& text : texts) {
        out.push_back(in.find(text));
        EXPECT_NE(out.back(), std::string::npos) << text;
    }
    return out;
}

TEST(ShowCommand, TellsACaseStoryFirstThenWhatWasThereWhereItIsListedWhatIsAskedForAndTheSources) {
    const auto cases = load_practice_cases(rules::embedded_rules(), real_catalog());
    for (const auto& one : cases.value()) {
        const auto text = in_one_line(cli({"show", one.id}).out);
        const auto places = places_of(
            {one.title, one.story, "What was there", "Where it is listed", "What the sources ask for",
             one.explanation, " Sources ", real_catalog().at(one.sources.front()).title},
            text);
        EXPECT_TRUE(std::is_sorted(places.begin(), places.end())) << one.id;
        EXPECT_THAT(text, HasSubstr(one.published ? "Retold from a published report." : "A made-up story."));
    }
}

TEST(ShowCommand, TellsOfACaseEachSignEachEffectAndEachReasonThatItExpects) {
    const auto text = without_indents(cli({"show", "hot_mixed_up_and_88"}).out);
    const auto& catalog = real_catalog();
    const auto json = cli_json({"show", "hot_mixed_up_and_88"});
    for (const auto& id : json["expect"]["signs"].get<Words>())
        EXPECT_THAT(text, HasSubstr("- " + catalog.at(sign(catalog, id)).label)) << id;
    for (const auto& effect : catalog.effects) EXPECT_THAT(text, HasSubstr("- " + effect.name + ": "));
    for (const auto& one : catalog.combinations)
        EXPECT_EQ(text.find(one.label) != std::string::npos,
                  json["expect"]["emergency"].get<std::set<std::string>>().contains(one.id))
            << one.id;
    EXPECT_THAT(text, HasSubstr("(88\u00A0mmHg)"));
    EXPECT_THAT(text, HasSubstr(catalog.texts.composed_combination));
}

TEST(ShowCommand, OfACaseWithNothingOnTheListSaysToCall) {
    for (const auto* id : {"just_a_feeling", "every_number_just_short", "only_a_pill_and_a_number"}) {
        const auto text = in_one_line(cli({"show", id}).out);
        EXPECT_THAT(text, HasSubstr(real_catalog().texts.none_of_these)) << id;
        EXPECT_THAT(text, HasSubstr(real_catalog().texts.list_not_complete)) << id;
    }
    EXPECT_THAT(in_one_line(cli({"show", "only_a_pill_and_a_number"}).out),
                HasSubstr(real_catalog().texts.fever_medicine));
    EXPECT_THAT(without_indents(cli({"show", "worse_fast_and_nothing_else"}).out),
                HasSubstr(real_catalog().texts.in_no_effect));
}

TEST(ShowCommand, ReadsTheCasesOnlyForWhatTellsOfThem) {
    auto rules = real_rules();
    rules.emplace_back("cases/broken.toml", "this is no case");
    const auto exit_code = [&](const Words& arguments) {
        std::ostringstream out;
        std::ostringstream err;
        return cli::run(arguments, {rules, real_catalog()}, out, err, {});
    };
    for (const auto* id : {"fever", "crs", "temperature", "e01"}) EXPECT_EQ(exit_code({"show", id}), 0) << id;
    for (const auto* id : {"seed", "breathless_on_day_three", "feverr"})
        EXPECT_EQ(exit_code({"show", id}), 1) << id;
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
    EXPECT_THAT(cli({"show", "xqzwkv"}).err, HasSubstr("see signpost-cli signs, effects, sources or cases"));
}

TEST(ShowCommand, NeedsExactlyOneId) {
    EXPECT_EQ(cli({"show"}).exit_code, 2);
    EXPECT_THAT(cli({"show"}).err, HasSubstr("ID: an id is missing"));
    EXPECT_EQ(cli({"show", "fever", "chills"}).exit_code, 2);
    EXPECT_THAT(cli({"show", "fever", "chills"}).err, HasSubstr("\"chills\": not expected here"));
}

}  // namespace
}  // namespace signpost::testing
