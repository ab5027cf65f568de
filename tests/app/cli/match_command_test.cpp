// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/app/cli/cli_program.h"
#include "tests/support/test_catalogs.h"

namespace signpost::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

Words keys(const Json& object) {
    Words out;
    for (const auto& [key, value] : object.items()) out.push_back(key);
    return out;
}

Words signs_of(Words arguments) {
    arguments.insert(arguments.begin(), "match");
    return ids(cli_json(arguments).at("signs"));
}

const Words day_three = {"match",
                         "--day",
                         "3",
                         "--temperature",
                         "39.4C",
                         "--systolic",
                         "85",
                         "--diastolic",
                         "55",
                         "--heart-rate",
                         "110",
                         "--breathing-rate",
                         "24",
                         "--oxygen",
                         "91",
                         "--sign",
                         "trouble_breathing"};
const Words day_six = {"match",
                       "--day",
                       "6",
                       "--sign",
                       "very_sleepy,agitation,trouble_speaking",
                       "--sign",
                       "trouble_understanding,memory_loss,handwriting_change"};

TEST(MatchCommand, WritesTheObjectOfTheContract) {
    const auto json = cli_json({"match", "--sign", "fever", "--systolic", "85"});
    EXPECT_THAT(keys(json), ElementsAre("catalog", "advice", "prompt", "signs", "effects", "emergency"));
    EXPECT_THAT(keys(json["catalog"]), ElementsAre("version", "reviewed_by", "review_by"));
    EXPECT_EQ(json["catalog"]["version"], real_catalog().version);
    EXPECT_TRUE(json["catalog"]["reviewed_by"].is_null());
    EXPECT_EQ(json["catalog"]["review_by"], real_catalog().review.review_by.iso());
    EXPECT_EQ(json["prompt"], real_catalog().texts.prompt);
    EXPECT_EQ(json["signs"], Json::parse(R"([{"id": "fever", "from": "ticked"},
                                             {"id": "low_blood_pressure", "from": "systolic"}])"));
}

TEST(MatchCommand, NamesTheSourcesOfEachLine) {
    const auto json = cli_json({"match", "--sign", "fever,seizure", "--systolic", "85"});
    for (const auto& effect : json["effects"]) {
        EXPECT_THAT(keys(effect), ElementsAre("id", "name", "signs"));
        EXPECT_THAT(effect["signs"], Not(IsEmpty()));
        for (const auto& sign : effect["signs"]) {
            EXPECT_THAT(keys(sign), ElementsAre("id", "sources"));
            EXPECT_THAT(sign["sources"], Not(IsEmpty()));
        }
    }
    for (const auto& reason : json["emergency"]) {
        EXPECT_THAT(keys(reason), ElementsAre("because", "id", "signs", "sources"));
        EXPECT_THAT(reason["signs"], Not(IsEmpty()));
        EXPECT_THAT(reason["sources"], Not(IsEmpty()));
    }
}

TEST(MatchCommand, NamesTheKindOfEachEmergencyReason) {
    const auto json = cli_json({"match", "--sign", "fever,seizure", "--systolic", "85"});
    std::vector<std::string> reasons;
    for (const auto& reason : json["emergency"])
        reasons.push_back(reason["because"].get<std::string>() + " " + reason["id"].get<std::string>());
    EXPECT_THAT(reasons,
                ElementsAre("sign seizure", "measurement systolic", "combination e01", "combination e17"));
    EXPECT_EQ(json["advice"], "emergency");
}

TEST(MatchCommand, WithNothingTickedStillShowsThePromptAndTheEmergencySigns) {
    const auto run = cli({"match"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_EQ(run.err, "");
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(in_one_line(run.out), HasSubstr(real_catalog().texts.tick_what_you_notice));
}

TEST(MatchCommand, WithNothingTickedTheAdviceIsToContact) {
    const auto json = cli_json({"match"});
    EXPECT_EQ(json["advice"], "contact");
    EXPECT_EQ(json["prompt"], real_catalog().texts.prompt);
    EXPECT_EQ(json["signs"], Json::array());
    EXPECT_EQ(json["effects"], Json::array());
    EXPECT_EQ(json["emergency"], Json::array());
}

TEST(MatchCommand, PublishedCaseOfDayThree) {
    const auto json = cli_json(day_three);
    EXPECT_EQ(json["advice"], "emergency");
    EXPECT_THAT(ids(json["effects"]), Contains("crs"));
    EXPECT_THAT(ids(json["effects"]), Contains("infection"));
    EXPECT_THAT(ids(json["signs"]),
                UnorderedElementsAre("fever", "trouble_breathing", "fast_breathing", "fast_heartbeat",
                                     "low_blood_pressure", "low_oxygen"));
    const auto run = cli(day_three);
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_TRUE(has_standing_lines(run.out));
    EXPECT_THAT(run.out, HasSubstr("39.4\u00A0°C"));
    EXPECT_THAT(run.out, HasSubstr("Cytokine release syndrome"));
}

TEST(MatchCommand, PublishedCaseOfDaySix) {
    const auto json = cli_json(day_six);
    EXPECT_EQ(json["advice"], "contact");
    EXPECT_THAT(ids(json["effects"]), ElementsAre("neuro"));
    EXPECT_EQ(json["emergency"], Json::array());
    const auto run = cli(day_six);
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_TRUE(has_standing_lines(run.out));
}

TEST(MatchCommand, SaysTheSameInEveryLocale) {
    for (const auto& words : {day_three, day_six, Words{"match"}, Words{"match", "--temperature", "38,4C"},
                              Words{"match", "--temperature", "384C", "--sign", "feverr"}}) {
        auto with_json = words;
        with_json.emplace_back("--json");
        for (const auto& arguments : {words, with_json}) {
            const auto expected = cli(arguments, {"LC_ALL=C.UTF-8"});
            for (const auto* locale : {"LC_ALL=C", "LC_ALL=de_DE.UTF-8", "LC_ALL=no_such_locale"}) {
                const auto run = cli(arguments, {locale});
                EXPECT_EQ(run.exit_code, expected.exit_code) << locale;
                EXPECT_EQ(run.out, expected.out) << locale;
                EXPECT_EQ(run.err, expected.err) << locale;
            }
        }
    }
}

TEST(MatchCommand, FeverBeginsExactlyAtItsLine) {
    for (const auto* fever :
         {"38.0C", "38C", "38,0C", "38.0°C", "38.0 °C", "38c", "100.4F", "100,4 f", "38.00C"})
        EXPECT_THAT(signs_of({"--temperature", fever}), ElementsAre("fever")) << fever;
    for (const auto* none : {"37.9C", "37,9C", "100.3F", "100.3 °F"})
        EXPECT_THAT(signs_of({"--temperature", none}), IsEmpty()) << none;
}

TEST(MatchCommand, ACareTeamsOwnLineAddsCalls) {
    EXPECT_THAT(signs_of({"--temperature", "37.5C"}), IsEmpty());
    EXPECT_THAT(signs_of({"--temperature", "37.5C", "--fever-line", "37.5C"}), ElementsAre("fever"));
    EXPECT_THAT(signs_of({"--temperature", "99.5F", "--fever-line", "37.5C"}), ElementsAre("fever"));
    EXPECT_THAT(signs_of({"--temperature", "99.4F", "--fever-line", "37.5C"}), IsEmpty());
    EXPECT_THAT(signs_of({"--temperature", "37.4C", "--fever-line", "99.5F"}), IsEmpty());
    EXPECT_THAT(signs_of({"--temperature", "38.0C", "--fever-line", "38.0C"}), ElementsAre("fever"));
}

TEST(MatchCommand, AdultLinesApplyFromEighteenOrWithoutAnAge) {
    EXPECT_THAT(signs_of({"--age", "8", "--heart-rate", "125"}), IsEmpty());
    EXPECT_THAT(signs_of({"--age", "17", "--heart-rate", "125"}), IsEmpty());
    EXPECT_THAT(signs_of({"--age", "18", "--heart-rate", "125"}), ElementsAre("fast_heartbeat"));
    EXPECT_THAT(signs_of({"--age", "30", "--heart-rate", "125"}), ElementsAre("fast_heartbeat"));
    EXPECT_THAT(signs_of({"--heart-rate", "125"}), ElementsAre("fast_heartbeat"));
}

TEST(MatchCommand, TheDayChangesNothingButTheLineThatNamesIt) {
    auto expected = cli_json({"match", "--sign", "fever,headache"});
    for (const auto* day : {"0", "3", "400", "36500"})
        EXPECT_EQ(cli_json({"match", "--sign", "fever,headache", "--day", day}), expected) << day;
    EXPECT_THAT(cli({"match", "--day", "3"}).out, HasSubstr("Day 3 after the infusion."));
}

TEST(MatchCommand, ASignGivenTwiceCountsOnce) {
    const auto once = cli_json({"match", "--sign", "chills"});
    EXPECT_EQ(cli_json({"match", "--sign", "chills,chills"}), once);
    EXPECT_EQ(cli_json({"match", "--sign", "chills", "--sign=chills"}), once);
    EXPECT_EQ(cli_json({"match", "--sign", " chills , chills"}), once);
}

TEST(MatchCommand, TheOrderOfSignsDoesNotMatter) {
    EXPECT_EQ(cli_json({"match", "--sign", "seizure,fever,rash"}),
              cli_json({"match", "--sign", "rash", "--sign", "fever,seizure"}));
}

TEST(MatchCommand, ATickWinsOverAMeasurement) {
    const auto json = cli_json({"match", "--sign", "fever", "--temperature", "38.4C"});
    EXPECT_EQ(json["signs"], Json::parse(R"([{"id": "fever", "from": "ticked"}])"));
}

TEST(MatchCommand, EqualNumbersGivenTwiceAreOneNumber) {
    EXPECT_THAT(signs_of({"--temperature", "38C", "--temperature", "100.4F"}), ElementsAre("fever"));
    EXPECT_THAT(signs_of({"--systolic", "85", "--systolic=85 mmHg"}), ElementsAre("low_blood_pressure"));
    EXPECT_EQ(cli({"match", "--age", "30", "--age", "30", "--day", "2", "--day", "02"}).exit_code, 0);
}

TEST(MatchCommand, TellsThatMedicineForFeverWasTaken) {
    const auto run = cli({"match", "--temperature", "37.0C", "--fever-medicine"});
    EXPECT_EQ(run.exit_code, 0);
    EXPECT_THAT(in_one_line(run.out), HasSubstr(real_catalog().texts.fever_medicine));
}

TEST(MatchCommand, HasAnOptionForEachMeasurement) {
    const auto help = cli({"match", "--help"}).out;
    for (const auto* option :
         {"--sign", "--temperature", "--systolic", "--diastolic", "--heart-rate", "--breathing-rate",
          "--oxygen", "--age", "--day", "--fever-line", "--fever-medicine", "--json"})
        EXPECT_THAT(help, HasSubstr(option));
}

TEST(MatchCommand, EverySignAloneIsMatchedAndShownWithThePrompt) {
    for (const auto& sign : real_catalog().signs) {
        const auto run = cli({"match", "--sign", sign.id});
        EXPECT_EQ(run.exit_code, 0) << sign.id;
        EXPECT_TRUE(has_standing_lines(run.out)) << sign.id;
        EXPECT_THAT(in_one_line(run.out), HasSubstr(sign.label));
    }
}

}  // namespace
}  // namespace signpost::testing
