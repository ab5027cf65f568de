// SPDX-License-Identifier: Apache-2.0
// The promises of the design over every state that can be listed, and over random ones where there are too
// many. RapidCheck begins from a fixed seed, so that a run can be repeated; RC_PARAMS in the environment
// changes it.
#include "tests/core/matching/promises.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/matching/matcher.h"
#include "core/words/rule_texts.h"
#include "languages/embedded_languages.h"
#include "tests/core/matching/random_checklists.h"
#include "tests/core/matching/reference_matcher.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using testing::any_checklist;
using testing::any_reading;
using testing::any_sign;
using testing::any_team;
using testing::broken_in;
using testing::lost;
using testing::real_catalog;
using testing::reference_match;
using testing::report_of;

#ifdef SIGNPOST_SANITIZED
constexpr auto how_many = "seed=20261122 max_success=1000";
constexpr int age_step = 3;
#else
constexpr int age_step = 1;
constexpr auto how_many = "seed=20261122 max_success=5000";
#endif

// Before RapidCheck first looks at it.
[[maybe_unused]] const int settings_made = setenv("RC_PARAMS", how_many, 0);

const Matcher& matcher() {
    static const Matcher one(real_catalog());
    return one;
}

/// The rules as everyone reads them: each language in both voices.
const std::vector<Catalog>& catalogs_in_other_words() {
    static const auto all = [] {
        std::vector<Catalog> out;
        for (const auto& language : languages())
            for (const auto voice : {Voice::patient, Voice::caregiver})
                out.push_back(worded(real_catalog(), Words(messages::embedded_languages(), language, voice)));
        return out;
    }();
    return all;
}

// ---- Random checklists

RC_GTEST_PROP(Promises, TheMatcherEqualsItsPlainDefinition, ()) {
    const auto checklist = *any_checklist(real_catalog());
    const auto team = *any_team(real_catalog());
    RC_ASSERT(matcher().match(checklist, team) == reference_match(real_catalog(), checklist, team));
}

RC_GTEST_PROP(Promises, EachLineStandsInCatalogOrderWithASource, ()) {
    const auto checklist = *any_checklist(real_catalog());
    const auto team = *any_team(real_catalog());
    RC_ASSERT(broken_in(real_catalog(), matcher().match(checklist, team)) == "");
}

RC_GTEST_PROP(Promises, EveryReportOpensWithThePromptAndCalmsNobody, ()) {
    const auto checklist = *any_checklist(real_catalog());
    const auto result = matcher().match(checklist, *any_team(real_catalog()));
    RC_ASSERT(broken_in(real_catalog(), report_of(real_catalog(), checklist, result)) == "");
}

/// In every language and voice that the program speaks, the advice, the effects and the reasons are the same.
RC_GTEST_PROP(Promises, LanguageAndVoiceChangeNoResult, ()) {
    const auto checklist = *any_checklist(real_catalog());
    const auto team = *any_team(real_catalog());
    const auto expected = matcher().match(checklist, team);
    for (const auto& other : catalogs_in_other_words()) {
        const Matcher one(other);
        RC_ASSERT(one.match(checklist, team) == expected);
    }
}

RC_GTEST_PROP(Promises, OneMoreSignTakesNothingAway, ()) {
    auto checklist = *any_checklist(real_catalog());
    const auto team = *any_team(real_catalog());
    const auto before = matcher().match(checklist, team);
    checklist.ticked.push_back(*any_sign(real_catalog()));
    RC_ASSERT(lost(real_catalog(), before, matcher().match(checklist, team)) == "");
}

RC_GTEST_PROP(Promises, OneMoreReadingTakesNothingAway, ()) {
    auto checklist = *any_checklist(real_catalog());
    const auto team = *any_team(real_catalog());
    const auto before = matcher().match(checklist, team);
    const auto measurement = *rc::gen::inRange<std::size_t>(0, real_catalog().measurements.size());
    checklist.readings.push_back(*any_reading(real_catalog(), at_place<MeasurementIndex>(measurement)));
    RC_ASSERT(lost(real_catalog(), before, matcher().match(checklist, team)) == "");
}

RC_GTEST_PROP(Promises, ALowerFeverLineTakesNothingAway, ()) {
    const auto checklist = *any_checklist(real_catalog());
    auto higher = *any_team(real_catalog());
    auto lower = *any_team(real_catalog());
    const auto& thermometer = real_catalog().at(real_catalog().find_measurement("temperature").value());
    const auto in_celsius_times_nine = [&](const CareTeamLines& team) {
        if (!team.fever_line) return std::int64_t{3800 * 9};
        const auto& conversion = thermometer.units[place(team.fever_line->unit)].from_first;
        return (team.fever_line->value.hundredths - conversion.plus.hundredths) * conversion.over * 9 /
               conversion.times;
    };
    if (in_celsius_times_nine(lower) > in_celsius_times_nine(higher)) std::swap(lower, higher);
    RC_ASSERT(lost(real_catalog(), matcher().match(checklist, higher), matcher().match(checklist, lower)) ==
              "");
}

RC_GTEST_PROP(Promises, TheDayAfterTheInfusionChangesNothing, ()) {
    auto checklist = *any_checklist(real_catalog());
    const auto team = *any_team(real_catalog());
    const auto result = matcher().match(checklist, team);
    checklist.days_since_infusion.reset();
    const auto without = report_of(real_catalog(), checklist, result);
    const auto day = *rc::gen::inRange(0, 40'000);
    checklist.days_since_infusion = day;
    RC_ASSERT(matcher().match(checklist, team) == result);
    auto with = report_of(real_catalog(), checklist, result);
    std::erase(with, ReportLine{ReportLineKind::text, "Day " + std::to_string(day) + " after the infusion."});
    RC_ASSERT(with == without);
}

RC_GTEST_PROP(Promises, MedicineForFeverChangesNoAnswer, ()) {
    auto checklist = *any_checklist(real_catalog());
    const auto result = matcher().match(checklist);
    checklist.fever_medicine_taken = !checklist.fever_medicine_taken;
    RC_ASSERT(matcher().match(checklist) == result);
}

RC_GTEST_PROP(Promises, TheOrderOfTicksAndReadingsDoesNotMatter, ()) {
    auto checklist = *any_checklist(real_catalog());
    const auto result = matcher().match(checklist);
    std::reverse(checklist.readings.begin(), checklist.readings.end());
    std::rotate(checklist.ticked.begin(),
                checklist.ticked.begin() + static_cast<std::ptrdiff_t>(checklist.ticked.size() / 2),
                checklist.ticked.end());
    std::reverse(checklist.ticked.begin(), checklist.ticked.end());
    RC_ASSERT(matcher().match(checklist) == result);
}

RC_GTEST_PROP(Promises, ASignGivenTwiceCountsOnce, ()) {
    auto checklist = *any_checklist(real_catalog());
    const auto result = matcher().match(checklist);
    const auto once = checklist.ticked;
    checklist.ticked.insert(checklist.ticked.end(), once.begin(), once.end());
    const auto readings = checklist.readings;
    checklist.readings.insert(checklist.readings.end(), readings.begin(), readings.end());
    RC_ASSERT(matcher().match(checklist) == result);
}

RC_GTEST_PROP(Promises, TheOrderOfTwoReadingsOfOneMeasurementDoesNotMatter, ()) {
    Checklist checklist;
    checklist.age_years = *rc::gen::inRange(0, 30);
    const auto measurement =
        at_place<MeasurementIndex>(*rc::gen::inRange<std::size_t>(0, real_catalog().measurements.size()));
    checklist.readings = {*any_reading(real_catalog(), measurement),
                          *any_reading(real_catalog(), measurement)};
    const auto result = matcher().match(checklist);
    RC_ASSERT(result == reference_match(real_catalog(), checklist));
    std::swap(checklist.readings.front(), checklist.readings.back());
    RC_ASSERT(matcher().match(checklist) == result);
}

RC_GTEST_PROP(Promises, AResultUsedAgainKeepsNothingOfBefore, ()) {
    MatchPlaces places;
    matcher().match(*any_checklist(real_catalog()), *any_team(real_catalog()), places);
    const auto checklist = *any_checklist(real_catalog());
    matcher().match(checklist, {}, places);
    RC_ASSERT(in_full(real_catalog(), places) == reference_match(real_catalog(), checklist));
}

// ---- Every state of up to three signs

Checklist ticked(std::initializer_list<std::size_t> places) {
    Checklist checklist;
    for (const auto one : places) checklist.ticked.push_back(at_place<SignIndex>(one));
    return checklist;
}

/// The answer to some signs, after a look at every promise that concerns one answer.
MatchResult checked(const Checklist& checklist) {
    auto result = matcher().match(checklist);
    EXPECT_EQ(broken_in(real_catalog(), result), "") << checklist;
    EXPECT_EQ(result, reference_match(real_catalog(), checklist)) << checklist;
    return result;
}

TEST(PromisesExhaustive, HoldWithNothingTicked) {
    const auto result = checked({});
    EXPECT_EQ(result, MatchResult{});
    EXPECT_EQ(result.advice(), Advice::contact);
    EXPECT_EQ(broken_in(real_catalog(), report_of(real_catalog(), {}, result)), "");
}

TEST(PromisesExhaustive, HoldForEachSignAndEachPair) {
    const auto count = real_catalog().signs.size();
    for (std::size_t a = 0; a < count; ++a) {
        const auto one = checked(ticked({a}));
        ASSERT_EQ(broken_in(real_catalog(), report_of(real_catalog(), ticked({a}), one)), "") << ticked({a});
        ASSERT_EQ(one.signs.size(), 1U);
        for (std::size_t b = 0; b < count; ++b) {
            const auto checklist = ticked({a, b});
            const auto two = checked(checklist);
            ASSERT_EQ(lost(real_catalog(), one, two), "") << checklist;
            ASSERT_EQ(broken_in(real_catalog(), report_of(real_catalog(), checklist, two)), "") << checklist;
        }
    }
}

TEST(PromisesExhaustive, HoldForEveryThreeSigns) {
    const auto count = real_catalog().signs.size();
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b) {
            const auto two = matcher().match(ticked({a, b}));
            for (std::size_t c = 0; c < count; ++c) {
                const auto checklist = ticked({a, b, c});
                const auto three = matcher().match(checklist);
                ASSERT_EQ(lost(real_catalog(), two, three), "") << checklist;
                ASSERT_EQ(broken_in(real_catalog(), three), "") << checklist;
            }
        }
}

// ---- Every number at every age

std::vector<std::optional<int>> all_ages() {
    std::vector<std::optional<int>> out{std::nullopt};
    for (int age = 0; age <= 120; age += age_step) out.emplace_back(age);
    return out;
}

/// A number may only stand for the signs that the thresholds of its measurement name.
std::string stranger(const Reading& reading, const MatchResult& result) {
    const auto& thresholds = real_catalog().at(reading.measurement).thresholds;
    for (const auto& present : result.signs) {
        const bool is_named =
            std::any_of(thresholds.begin(), thresholds.end(),
                        [&](const Threshold& threshold) { return threshold.sign == present.sign; });
        if (!is_named || present.from != reading.measurement) return real_catalog().at(present.sign).id;
    }
    return {};
}

TEST(PromisesExhaustive, HoldForEveryNumberAtEveryAge) {
    const auto background = testing::ticked(real_catalog(), {"fever", "confusion", "fast_heartbeat"});
    const auto without = matcher().match(background);
    for (std::size_t m = 0; m < real_catalog().measurements.size(); ++m)
        for (const auto& reading : testing::all_readings(real_catalog(), at_place<MeasurementIndex>(m)))
            for (const auto age : all_ages()) {
                const Checklist alone{{}, {reading}, age, {}, false};
                const auto result = matcher().match(alone);
                ASSERT_EQ(stranger(reading, result), "") << alone;
                ASSERT_EQ(broken_in(real_catalog(), result), "") << alone;
                const Checklist among{background.ticked, {reading}, age, {}, false};
                const auto with = matcher().match(among);
                ASSERT_EQ(lost(real_catalog(), without, with), "") << among;
                ASSERT_EQ(lost(real_catalog(), result, with), "") << among;
            }
}

/// The rules of today have no line that must be exceeded; those of tomorrow may.
TEST(PromisesExhaustive, GiveTheAnswerOfTheDefinitionForEveryComparison) {
    for (const auto when :
         {Comparison::at_least, Comparison::above, Comparison::at_most, Comparison::below}) {
        auto catalog = real_catalog();
        for (auto& measurement : catalog.measurements)
            for (auto& threshold : measurement.thresholds) threshold.when = when;
        const Matcher matcher(catalog);
        for (std::size_t m = 0; m < catalog.measurements.size(); ++m)
            for (const auto& reading : testing::readings_at_lines(catalog, at_place<MeasurementIndex>(m)))
                for (const auto age : all_ages()) {
                    const Checklist alone{{}, {reading}, age, {}, false};
                    ASSERT_EQ(matcher.match(alone), reference_match(catalog, alone)) << alone;
                }
    }
}

TEST(PromisesExhaustive, ATeamsLineCountsWhereverItStandsAmongTheLines) {
    auto catalog = real_catalog();
    for (auto& measurement : catalog.measurements)
        std::reverse(measurement.thresholds.begin(), measurement.thresholds.end());
    const CareTeamLines team{testing::reading(catalog, "temperature", "37.5C")};
    const Checklist warm{{}, {testing::reading(catalog, "temperature", "37.6C")}, {}, {}, false};
    const auto result = Matcher(catalog).match(warm, team);
    EXPECT_EQ(result, reference_match(catalog, warm, team));
    EXPECT_EQ(result.signs.size(), 1U);
}

TEST(PromisesExhaustive, GiveTheAnswerOfTheDefinitionForEveryNumber) {
    for (std::size_t m = 0; m < real_catalog().measurements.size(); ++m)
        for (const auto& reading : testing::all_readings(real_catalog(), at_place<MeasurementIndex>(m)))
            for (const std::optional<int> age :
                 {std::optional<int>{}, {0}, {1}, {2}, {3}, {4}, {5}, {17}, {18}, {120}}) {
                const Checklist alone{{}, {reading}, age, {}, false};
                ASSERT_EQ(matcher().match(alone), reference_match(real_catalog(), alone)) << alone;
            }
}

}  // namespace
}  // namespace signpost
