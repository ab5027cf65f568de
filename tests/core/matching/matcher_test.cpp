// SPDX-License-Identifier: Apache-2.0
#include "core/matching/matcher.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/matching/reference_matcher.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::reading;
using testing::real_catalog;
using testing::sign;
using ::testing::SizeIs;
using testing::ticked;

const Matcher& real() {
    static const Matcher one(real_catalog());
    return one;
}

std::vector<std::string> sign_ids(const MatchResult& result) {
    std::vector<std::string> out;
    for (const auto& present : result.signs) out.push_back(real_catalog().at(present.sign).id);
    return out;
}

std::vector<std::string> effect_ids(const MatchResult& result) {
    std::vector<std::string> out;
    for (const auto& listed : result.effects) out.push_back(real_catalog().at(listed.effect).id);
    return out;
}

std::vector<std::string> reason_ids(const MatchResult& result) {
    std::vector<std::string> out;
    for (const auto& reason : result.emergency) out.push_back(id_of(real_catalog(), reason));
    return out;
}

/// The answer to one number.
MatchResult measured(const std::string& measurement, const std::string& text, std::optional<int> age = {},
                     const std::string& fever_line = {}) {
    Checklist checklist;
    checklist.readings = {reading(real_catalog(), measurement, text)};
    checklist.age_years = age;
    CareTeamLines team;
    if (!fever_line.empty()) team.fever_line = reading(real_catalog(), "temperature", fever_line);
    return real().match(checklist, team);
}

TEST(Matcher, AsksForContactWhenNothingIsTicked) {
    const auto result = real().match({});
    EXPECT_EQ(result, MatchResult{});
    EXPECT_EQ(result.advice(), Advice::contact);
}

TEST(Matcher, ListsEveryEffectThatListsTheSign) {
    const auto result = real().match(ticked(real_catalog(), {"fever"}));
    EXPECT_THAT(sign_ids(result), ElementsAre("fever"));
    EXPECT_THAT(effect_ids(result), ElementsAre("crs", "infection", "low_counts"));
    EXPECT_EQ(result.advice(), Advice::contact);
}

TEST(Matcher, GivesASignThatNoEffectListsAndLosesItNot) {
    const auto result = real().match(ticked(real_catalog(), {"getting_worse_fast"}));
    EXPECT_THAT(sign_ids(result), ElementsAre("getting_worse_fast"));
    EXPECT_THAT(result.effects, IsEmpty());
    EXPECT_EQ(result.advice(), Advice::contact);
}

TEST(Matcher, KeepsCatalogOrderWhateverTheOrderOfTicks) {
    const auto result = real().match(ticked(real_catalog(), {"wheezing", "seizure", "fever", "seizure"}));
    EXPECT_THAT(sign_ids(result), ElementsAre("fever", "seizure", "wheezing"));
    EXPECT_THAT(effect_ids(result), ElementsAre("crs", "neuro", "infection", "low_counts", "allergic"));
    EXPECT_THAT(reason_ids(result), ElementsAre("seizure", "wheezing"));
}

TEST(Matcher, GivesTheSignsOfAnEffectInItsOwnOrder) {
    const auto catalog = testing::load_or_throw(testing::tiny_rules());
    const auto result = Matcher(catalog).match(ticked(catalog, {"confusion", "seizure"}));
    EXPECT_THAT(result.effects, ElementsAre(ListedEffect{
                                    EffectIndex{1}, {sign(catalog, "seizure"), sign(catalog, "confusion")}}));
}

struct FeverRow {
    std::string text;
    std::string fever_line;
    bool is_fever;
};

TEST(Matcher, TakesFeverFromItsLineOnInBothUnits) {
    const FeverRow rows[] = {
        {"38.0C", "", true},       {"37.9C", "", false},       {"100.4F", "", true},
        {"100.3F", "", false},     {"38C", "", true},          {"45.0C", "", true},
        {"36.0C", "", false},      {"38,0C", "", true},        {"37.5C", "37.5C", true},
        {"37.4C", "37.5C", false}, {"99.5F", "37.5C", true},   {"99.4F", "37.5C", false},
        {"37.5C", "99.5F", true},  {"37.4C", "99.5F", false},  {"99.5F", "99.5F", true},
        {"99.4F", "99.5F", false}, {"38.0C", "38.0C", true},   {"37.9C", "38.0C", false},
        {"100.4F", "38.0C", true}, {"100.3F", "38.0C", false},
    };
    for (const auto& row : rows) {
        const auto result = measured("temperature", row.text, {}, row.fever_line);
        EXPECT_EQ(sign_ids(result),
                  row.is_fever ? std::vector<std::string>{"fever"} : std::vector<std::string>{})
            << row.text << " line " << row.fever_line;
        EXPECT_EQ(result.advice(), Advice::contact);
    }
}

TEST(Matcher, NeverLetsATeamRaiseTheFeverLine) {
    const auto result = measured("temperature", "38.0C", {}, "40.0C");
    EXPECT_THAT(sign_ids(result), ElementsAre("fever"));
}

TEST(Matcher, HearsTheTeamsLineForTemperatureOnly) {
    Checklist checklist;
    checklist.readings = {reading(real_catalog(), "oxygen", "95")};
    const CareTeamLines team{reading(real_catalog(), "temperature", "37.5C")};
    EXPECT_EQ(real().match(checklist, team), MatchResult{});
}

TEST(Matcher, HearsTheTeamsLineForItsMeasurementAloneWhereOthersMayBeLoweredToo) {
    auto rules = testing::tiny_rules();
    testing::change(rules, "measurements.toml", "age = { from = 18 }", "team_may_lower = true");
    const auto catalog = testing::load_or_throw(rules);
    Checklist pulse;
    pulse.readings = {reading(catalog, "heart_rate", "90")};  // more than the number of the line
    const auto result = Matcher(catalog).match(pulse, {reading(catalog, "temperature", "38.0C")});
    EXPECT_THAT(result.signs, IsEmpty());
}

TEST(Matcher, CallsAFallBelowTheLowTemperatureLine) {
    EXPECT_THAT(sign_ids(measured("temperature", "35.9C")), ElementsAre("low_temperature"));
    EXPECT_THAT(sign_ids(measured("temperature", "96.7F")), ElementsAre("low_temperature"));
    EXPECT_THAT(sign_ids(measured("temperature", "36.0C")), IsEmpty());
    EXPECT_THAT(sign_ids(measured("temperature", "96.8F")), IsEmpty());
}

struct LineRow {
    std::string measurement;
    std::string text;
    std::optional<int> age;
    std::string sign;    ///< empty when none
    std::string reason;  ///< empty when the advice is contact
};

TEST(Matcher, GoesByTheLinesOfAdultsAndOfSmallChildren) {
    const LineRow rows[] = {
        {"systolic", "90", {}, "low_blood_pressure", "systolic"},
        {"systolic", "91", {}, "low_blood_pressure", ""},
        {"systolic", "100", 18, "low_blood_pressure", ""},
        {"systolic", "101", 18, "", ""},
        {"systolic", "90", 18, "low_blood_pressure", "systolic"},
        {"systolic", "90", 17, "", ""},
        {"diastolic", "10", {}, "", ""},
        {"heart_rate", "130", {}, "fast_heartbeat", "heart_rate"},
        {"heart_rate", "129", 30, "fast_heartbeat", ""},
        {"heart_rate", "91", 30, "fast_heartbeat", ""},
        {"heart_rate", "90", 30, "", ""},
        {"heart_rate", "160", 0, "fast_heartbeat", "heart_rate"},
        {"heart_rate", "159", 0, "", ""},
        {"heart_rate", "150", 1, "fast_heartbeat", "heart_rate"},
        {"heart_rate", "150", 2, "fast_heartbeat", "heart_rate"},
        {"heart_rate", "149", 2, "", ""},
        {"heart_rate", "140", 3, "fast_heartbeat", "heart_rate"},
        {"heart_rate", "140", 4, "fast_heartbeat", "heart_rate"},
        {"heart_rate", "139", 4, "", ""},
        {"heart_rate", "59", 4, "slow_heartbeat_child", "heart_rate"},
        {"heart_rate", "60", 4, "", ""},
        {"heart_rate", "59", 5, "", ""},
        {"heart_rate", "59", {}, "", ""},
        {"breathing_rate", "25", {}, "fast_breathing", "breathing_rate"},
        {"breathing_rate", "24", 40, "fast_breathing", ""},
        {"breathing_rate", "21", 40, "fast_breathing", ""},
        {"breathing_rate", "20", 40, "", ""},
        {"breathing_rate", "40", 4, "fast_breathing", "breathing_rate"},
        {"breathing_rate", "39", 4, "", ""},
        {"oxygen", "91", {}, "low_oxygen", "oxygen"},
        {"oxygen", "92", {}, "", ""},
        {"oxygen", "91", 2, "low_oxygen", "oxygen"},
        {"oxygen", "91", 10, "low_oxygen", "oxygen"},
    };
    for (const auto& row : rows) {
        const auto result = measured(row.measurement, row.text, row.age);
        const auto name = row.measurement + " " + row.text + " age " + std::to_string(row.age.value_or(-1));
        EXPECT_EQ(sign_ids(result), row.sign.empty() ? std::vector<std::string>{} : std::vector{row.sign})
            << name;
        EXPECT_EQ(reason_ids(result),
                  row.reason.empty() ? std::vector<std::string>{} : std::vector{row.reason})
            << name;
    }
}

TEST(Matcher, DoesNotJudgeAChildsPulseByTheAdultLine) {
    for (int age = 0; age < 18; ++age) EXPECT_EQ(measured("heart_rate", "135", age), MatchResult{}) << age;
    EXPECT_THAT(reason_ids(measured("heart_rate", "135", 18)), ElementsAre("heart_rate"));
    EXPECT_THAT(reason_ids(measured("heart_rate", "135")), ElementsAre("heart_rate"));
    for (const int age : {5, 12, 17}) EXPECT_EQ(measured("heart_rate", "350", age), MatchResult{}) << age;
}

TEST(Matcher, SaysWhereASignComesFromAndPrefersTheTick) {
    auto checklist = ticked(real_catalog(), {"fever"});
    checklist.readings = {reading(real_catalog(), "temperature", "39C"),
                          reading(real_catalog(), "systolic", "95")};
    EXPECT_THAT(real().match(checklist).signs,
                ElementsAre(PresentSign{sign(real_catalog(), "fever"), std::nullopt},
                            PresentSign{sign(real_catalog(), "low_blood_pressure"),
                                        real_catalog().find_measurement("systolic")}));
}

TEST(Matcher, NeverUnticksASignForANumberThatCrossesNoLine) {
    auto checklist = ticked(real_catalog(), {"fever", "low_oxygen"});
    const auto before = real().match(checklist);
    checklist.readings = {reading(real_catalog(), "temperature", "36.8C"),
                          reading(real_catalog(), "oxygen", "99")};
    EXPECT_EQ(real().match(checklist), before);
}

TEST(Matcher, GivesEveryReasonSignsThenMeasurementsThenCombinations) {
    auto checklist = ticked(real_catalog(), {"confusion", "trouble_breathing", "low_oxygen"});
    checklist.readings = {reading(real_catalog(), "oxygen", "85"), reading(real_catalog(), "systolic", "85"),
                          reading(real_catalog(), "temperature", "40C")};
    const auto result = real().match(checklist);
    EXPECT_THAT(reason_ids(result), ElementsAre("trouble_breathing", "low_oxygen", "systolic", "oxygen",
                                                "e01", "e02", "e04", "e17"));
}

TEST(Matcher, NamesThePresentSignsOfACombination) {
    const auto catalog = testing::load_or_throw(testing::tiny_rules());
    const auto result = Matcher(catalog).match(ticked(catalog, {"confusion", "fast_heartbeat", "fever"}));
    EXPECT_THAT(result.emergency,
                ElementsAre(EmergencyReason{CombinationIndex{0},
                                            {sign(catalog, "fever"), sign(catalog, "confusion")}}));
    EXPECT_EQ(result.advice(), Advice::emergency);
    EXPECT_THAT(Matcher(catalog).match(ticked(catalog, {"confusion", "fast_heartbeat"})).emergency,
                IsEmpty());
}

TEST(Matcher, CombinesATickWithASignFromANumber) {
    auto checklist = ticked(real_catalog(), {"confusion"});
    checklist.readings = {reading(real_catalog(), "temperature", "38.0C")};
    EXPECT_THAT(reason_ids(real().match(checklist)), ElementsAre("e04"));
}

TEST(Matcher, KeepsNothingOfAResultThatIsUsedAgain) {
    MatchPlaces places;
    real().match(ticked(real_catalog(), {"seizure", "fever", "rash", "hives_itching"}), {}, places);
    real().match({}, {}, places);
    EXPECT_EQ(in_full(real_catalog(), places), MatchResult{});
}

/// The tiny rules with more signs than one or several 64-bit words can hold, each in an effect and some
/// combined.
Catalog catalog_of(int more_signs) {
    auto rules = testing::tiny_rules();
    for (int i = 0; i < more_signs; ++i) {
        const auto id = "s" + std::to_string(i);
        testing::append(
            rules, "signs.toml",
            "\n[[sign]]\nid = \"" + id + "\"\nlabel = \"" + id + "\"\nshort = \"" + id +
                "\"\ncheck = \"Look.\"\nclinical = \"c\"\ngroup = \"head\"\nadvice = \"contact\"\n" +
                "sources = [\"guide\"]\n");
        testing::append(rules, i % 3 == 0 ? "effects/crs.toml" : "effects/neuro.toml",
                        "\n[[sign]]\nid = \"" + id + "\"\nsources = [\"guide\"]\n");
        if (i % 7 == 6)
            testing::append(rules, "combinations.toml",
                            "\n[[combination]]\nid = \"c" + std::to_string(i) +
                                "\"\nlabel = \"l\"\nwhy = \"w\"\nneeds = [[\"" + id +
                                "\"], [\"s0\", \"fever\"]]\nsources = [\"guide\"]\n");
    }
    return testing::load_or_throw(rules);
}

TEST(Matcher, CountsSignsBeyondOneWordOfBits) {
    for (const int more : {59, 60, 61, 124, 125, 200}) {
        const auto catalog = catalog_of(more);
        const Matcher matcher(catalog);
        for (std::size_t a = 0; a < catalog.signs.size(); ++a)
            for (const std::size_t b :
                 {std::size_t{0}, std::size_t{4}, std::size_t{62}, catalog.signs.size() - 1}) {
                const Checklist checklist{
                    {at_place<SignIndex>(a), at_place<SignIndex>(b)}, {}, {}, {}, false};
                ASSERT_EQ(matcher.match(checklist), testing::reference_match(catalog, checklist))
                    << a << ' ' << b;
            }
    }
}

TEST(Matcher, WorksWithRulesThatHoldNothing) {
    const Catalog empty;
    EXPECT_EQ(Matcher(empty).match({}), MatchResult{});
}

}  // namespace
}  // namespace signpost
