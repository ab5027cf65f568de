// SPDX-License-Identifier: Apache-2.0
// What every sign, effect, line and combination of the real rules must have, and numbers that must not drift
// apart.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;
using ::testing::UnorderedElementsAre;

const Catalog& catalog() { return real_catalog(); }

const Threshold& threshold(const std::string& id) {
    for (const auto& measurement : catalog().measurements)
        for (const auto& one : measurement.thresholds)
            if (one.id == id) return one;
    throw std::invalid_argument(id);
}

const Sign& sign(const std::string& id) { return catalog().at(testing::sign(catalog(), id)); }

TEST(Content, NamesASourceForEverything) {
    for (const auto& one : catalog().signs) {
        EXPECT_THAT(one.sources, Not(IsEmpty())) << one.id;
        EXPECT_EQ(one.emergency_sources.empty(), one.advice == Advice::contact) << one.id;
    }
    for (const auto& effect : catalog().effects) {
        EXPECT_THAT(effect.care_sources, Not(IsEmpty())) << effect.id;
        EXPECT_THAT(effect.onset.sources, Not(IsEmpty())) << effect.id;
        EXPECT_THAT(effect.timing, Not(IsEmpty())) << effect.id;
        for (const auto& fact : effect.timing) EXPECT_THAT(fact.sources, Not(IsEmpty())) << fact.text;
        for (const auto& late : effect.late) EXPECT_THAT(late.sources, Not(IsEmpty())) << late.text;
        for (const auto& link : effect.signs) EXPECT_THAT(link.sources, Not(IsEmpty())) << effect.id;
    }
    for (const auto& measurement : catalog().measurements)
        for (const auto& line : measurement.thresholds) EXPECT_THAT(line.sources, Not(IsEmpty())) << line.id;
    for (const auto& combination : catalog().combinations)
        EXPECT_THAT(combination.sources, Not(IsEmpty())) << combination.id;
}

TEST(Content, TakesEmergencySourcesFromTheSourcesOfTheSign) {
    for (const auto& one : catalog().signs)
        for (const auto source : one.emergency_sources)
            EXPECT_THAT(one.sources, ::testing::Contains(source)) << one.id << ' ' << catalog().at(source).id;
}

TEST(Content, SaysWhereEachSourceWasRead) {
    for (const auto& source : catalog().sources) {
        if (source.kind == SourceKind::founding_article) continue;
        EXPECT_TRUE(source.address.starts_with("https://") || source.address.starts_with("http://"))
            << source.id;
    }
}

/// The rare late cases that were read, each with the time as its source gives it.
TEST(Content, NamesTheLateCasesThatWereReadAndNoOthers) {
    std::vector<std::string> cases;
    for (const auto& effect : catalog().effects)
        for (const auto& late : effect.late) {
            const auto* unit = late.unit == TimeUnit::day ? "d" : late.unit == TimeUnit::week ? "w" : "m";
            cases.push_back(effect.id + ' ' + std::to_string(late.count) + unit + ' ' +
                            catalog().at(late.sources.front()).id);
        }
    EXPECT_THAT(cases,
                ::testing::ElementsAre("crs 41d case_latecrs", "crs 163d case_latecrs", "neuro 5w case_aan",
                                       "neuro 81d case_mds", "neuro 91d case_mds", "neuro 9m case_jung",
                                       "infection 3m case_cmv", "infection 18m axicel_recon2021",
                                       "low_counts 6m axicel_recon2021"));
}

TEST(Content, CitesTheFoundingArticleForTheLinksItNamesAndNoOthers) {
    std::vector<std::string> links;
    for (const auto& effect : catalog().effects)
        for (const auto& link : effect.signs)
            if (catalog().is_from_founding_article(link.sources))
                links.push_back(effect.id + " " + catalog().at(link.sign).id);
    EXPECT_THAT(links, UnorderedElementsAre("crs fever", "crs low_blood_pressure", "neuro confusion",
                                            "neuro trouble_speaking", "neuro seizure", "low_counts fatigue",
                                            "low_counts repeat_infection", "low_counts low_count_result"));
}

TEST(Content, CitesTheFoundingArticleForTheSignsOfThoseLinksAndNoOthers) {
    std::vector<std::string> signs;
    for (const auto& one : catalog().signs)
        if (catalog().is_from_founding_article(one.sources)) signs.push_back(one.id);
    EXPECT_THAT(signs, UnorderedElementsAre("fever", "low_blood_pressure", "confusion", "trouble_speaking",
                                            "seizure", "fatigue", "repeat_infection", "low_count_result"));
}

TEST(Content, NeverCitesTheFoundingArticleForALineOrForEmergencyHelp) {
    for (const auto& measurement : catalog().measurements)
        for (const auto& line : measurement.thresholds)
            EXPECT_FALSE(catalog().is_from_founding_article(line.sources)) << line.id;
    for (const auto& one : catalog().combinations)
        EXPECT_FALSE(catalog().is_from_founding_article(one.sources)) << one.id;
    for (const auto& one : catalog().signs)
        EXPECT_FALSE(catalog().is_from_founding_article(one.emergency_sources)) << one.id;
}

TEST(Content, KnowsOneFoundingArticle) {
    EXPECT_EQ(std::count_if(catalog().sources.begin(), catalog().sources.end(),
                            [](const Source& source) { return source.kind == SourceKind::founding_article; }),
              1);
    for (const auto& effect : catalog().effects)
        EXPECT_THAT(effect.article_says, Not(IsEmpty())) << effect.id;
}

TEST(Content, ShowsGroupsFromTheWholeBodyToNumbers) {
    std::vector<std::string> groups;
    for (const auto& group : catalog().groups) groups.push_back(group.id);
    EXPECT_THAT(groups, ElementsAre("whole_body", "head_thinking", "breathing_heart", "skin_face", "bleeding",
                                    "stomach_bladder", "readings"));
}

TEST(Content, KeepsTheSignsOfAGroupTogetherInTheOrderOfGroups) {
    EXPECT_TRUE(std::is_sorted(catalog().signs.begin(), catalog().signs.end(),
                               [](const Sign& a, const Sign& b) { return a.group < b.group; }));
    std::set<std::size_t> used;
    for (const auto& one : catalog().signs) used.insert(one.group);
    EXPECT_EQ(used.size(), catalog().groups.size());
}

/// The numbers in a text, "38.0" as one.
std::vector<std::string> numbers_in(const std::string& text) {
    std::vector<std::string> out;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_digit = text[i] >= '0' && text[i] <= '9';
        const bool is_point =
            inside && text[i] == '.' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
        if (is_digit && !inside) out.emplace_back();
        inside = is_digit || is_point;
        if (inside) out.back() += text[i];
    }
    return out;
}

TEST(Content, WritesTheFeverLineInTheLabelAsTheThresholdHasIt) {
    const auto& line = threshold("fever");
    EXPECT_EQ(catalog().at(line.sign).id, "fever");
    EXPECT_EQ(line.when, Comparison::at_least);
    EXPECT_THAT(numbers_in(sign("fever").label),
                ElementsAre(to_text(line.line.at(0), 1), to_text(line.line.at(1), 1)));
    EXPECT_THAT(sign("fever").label, HasSubstr(to_text(line.line.at(0), 1) + " °C (" +
                                               to_text(line.line.at(1), 1) + " °F) or more"));
}

TEST(Content, WritesTheLowTemperatureInTheLabelAsTheThresholdHasIt) {
    const auto& line = threshold("low_temperature");
    EXPECT_EQ(catalog().at(line.sign).id, "low_temperature");
    EXPECT_EQ(line.when, Comparison::below);
    EXPECT_THAT(numbers_in(sign("low_temperature").label),
                ElementsAre(to_text(line.line.at(0), 1), to_text(line.line.at(1), 1)));
    EXPECT_THAT(sign("low_temperature").label, HasSubstr("below " + to_text(line.line.at(0), 1) + " °C (" +
                                                         to_text(line.line.at(1), 1) + " °F)"));
}

TEST(Content, WritesTheSlowPulseOfAChildInTheLabelAsTheThresholdHasIt) {
    const auto& line = threshold("pulse_slow_under_five");
    EXPECT_EQ(catalog().at(line.sign).id, "slow_heartbeat_child");
    EXPECT_EQ(line.when, Comparison::below);
    EXPECT_THAT(numbers_in(sign("slow_heartbeat_child").label),
                ElementsAre(std::to_string(line.age.below.value()), to_text(line.line.at(0))));
    EXPECT_THAT(sign("slow_heartbeat_child").label, HasSubstr("below " + to_text(line.line.at(0))));
}

TEST(Content, LetsATeamLowerTheFeverLineAndNoOther) {
    for (const auto& measurement : catalog().measurements)
        for (const auto& line : measurement.thresholds)
            EXPECT_EQ(line.team_may_lower, line.id == "fever") << line.id;
}

TEST(Content, LeavesNoAgeBetweenTheLinesOfSmallChildren) {
    for (const auto* id : {"heart_rate", "breathing_rate"}) {
        const auto& measurement = catalog().at(catalog().find_measurement(id).value());
        for (int age = 0; age < 5; ++age) {
            const auto applying = std::count_if(
                measurement.thresholds.begin(), measurement.thresholds.end(), [&](const Threshold& line) {
                    return line.when == Comparison::at_least && line.age.includes(age);
                });
            EXPECT_EQ(applying, 1) << id << ' ' << age;
        }
    }
}

TEST(Content, IsNotYetSignedByAClinician) {
    EXPECT_EQ(catalog().review.reviewed_by, std::nullopt);
    EXPECT_GT(catalog().review.review_by.days_since(catalog().review.checked_on), 0);
    EXPECT_LE(catalog().review.review_by.days_since(catalog().review.checked_on), 366);
}

}  // namespace
}  // namespace signpost
