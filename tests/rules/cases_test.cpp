// SPDX-License-Identifier: Apache-2.0
// The practice cases that come with the rules. Together they show every line on both sides by the smallest
// step, every combination whole and with one part missing, every effect and every sign; and each one is told
// in plain words that neither calm nor judge.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.h"
#include "core/catalog/crossing.h"
#include "core/matching/matcher.h"
#include "core/teaching/practice_cases.h"
#include "tests/rules/forbidden_words.h"
#include "tests/rules/reading_grade.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;

const std::vector<PracticeCase>& cases() {
    static const auto loaded = load_practice_cases(testing::real_rules(), real_catalog());
    if (!loaded) throw std::runtime_error("the practice cases hold a mistake");
    return loaded.value();
}

MatchResult match(const PracticeCase& one) { return Matcher(real_catalog()).match(one.checklist); }

template <class Is>
auto how_many(Is is) {
    return std::count_if(cases().begin(), cases().end(), is);
}

template <class Is>
bool any_case(Is is) {
    return how_many(is) > 0;
}

bool is_aged(const PracticeCase& one, int from, int below) {
    const auto age = one.checklist.age_years;
    return age && *age >= from && *age < below;
}

// ---- Lines

/// One line in one unit.
struct Line {
    ThresholdIndex index;
    UnitIndex unit{};

    const Measurement& measurement() const { return real_catalog().at(index.measurement); }
    const Threshold& threshold() const { return real_catalog().at(index); }
    Decimal at() const { return threshold().line[place(unit)]; }
    /// The smallest step that a person can type, in hundredths.
    std::int64_t step() const { return measurement().units[place(unit)].decimals == 0 ? 100 : 10; }
};

std::vector<Line> all_lines() {
    std::vector<Line> out;
    for (std::size_t m = 0; m < real_catalog().measurements.size(); ++m) {
        const auto& measurement = real_catalog().measurements[m];
        for (std::size_t t = 0; t < measurement.thresholds.size(); ++t)
            for (std::size_t u = 0; u < measurement.units.size(); ++u)
                out.push_back(
                    {{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(t)}, at_place<UnitIndex>(u)});
    }
    return out;
}

std::vector<Line> lines_for(bool adults_only) {
    auto lines = all_lines();
    std::erase_if(
        lines, [&](const Line& line) { return adults_only && line.threshold().age.from.value_or(0) < 18; });
    return lines;
}

bool crosses(const Reading& reading, const Line& line) {
    return crosses(reading.value, line.threshold().when, line.at());
}

/// A case whose number in the line's unit lies within a step of the line, on the asked side.
bool shows(const PracticeCase& one, const Line& line, bool crossed) {
    if (!line.threshold().age.includes(one.checklist.age_years)) return false;
    const auto& readings = one.checklist.readings;
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
        return reading.measurement == line.index.measurement && reading.unit == line.unit &&
               std::abs(reading.value.hundredths - line.at().hundredths) <= line.step() &&
               crosses(reading, line) == crossed;
    });
}

std::string name_of(const Line& line) {
    return line.threshold().id + "_" + line.measurement().units[place(line.unit)].id;
}

class LineInTheCases : public ::testing::TestWithParam<Line> {};

TEST_P(LineInTheCases, IsCrossedInOneByAtMostOneStep) {
    EXPECT_TRUE(any_case([](const PracticeCase& one) { return shows(one, GetParam(), true); }));
}

TEST_P(LineInTheCases, IsMissedInAnotherByAtMostOneStep) {
    EXPECT_TRUE(any_case([](const PracticeCase& one) { return shows(one, GetParam(), false); }));
}

INSTANTIATE_TEST_SUITE_P(Rules, LineInTheCases, ::testing::ValuesIn(all_lines()),
                         [](const auto& line) { return name_of(line.param); });

class AdultLineInTheCases : public ::testing::TestWithParam<Line> {};

TEST_P(AdultLineInTheCases, IsNoLineForAChildWhoseNumberWouldCrossIt) {
    EXPECT_TRUE(any_case([](const PracticeCase& one) {
        const auto& line = GetParam();
        if (!is_aged(one, 5, 18)) return false;  // younger children have lines of their own
        const auto result = match(one);
        const bool is_seen =
            std::any_of(result.signs.begin(), result.signs.end(),
                        [&](const PresentSign& present) { return present.sign == line.threshold().sign; });
        const auto& readings = one.checklist.readings;
        return !is_seen && std::any_of(readings.begin(), readings.end(), [&](const Reading& reading) {
            return reading.measurement == line.index.measurement && crosses(reading, line);
        });
    }));
}

INSTANTIATE_TEST_SUITE_P(Rules, AdultLineInTheCases, ::testing::ValuesIn(lines_for(true)),
                         [](const auto& line) { return name_of(line.param); });

// ---- Combinations

/// The places of those lists of which the case has no sign.
std::vector<std::size_t> missing_needs(const PracticeCase& one, const Combination& combination) {
    const auto result = match(one);
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < combination.needs.size(); ++i) {
        const auto& list = combination.needs[i];
        const bool is_there =
            std::any_of(result.signs.begin(), result.signs.end(), [&](const PresentSign& present) {
                return std::find(list.begin(), list.end(), present.sign) != list.end();
            });
        if (!is_there) missing.push_back(i);
    }
    return missing;
}

auto cases_missing(const Combination& combination, const std::vector<std::size_t>& lists) {
    return how_many([&](const PracticeCase& one) { return missing_needs(one, combination) == lists; });
}

class CombinationInTheCases : public ::testing::TestWithParam<CombinationIndex> {
protected:
    static const Combination& combination() { return real_catalog().at(GetParam()); }
};

TEST_P(CombinationInTheCases, HoldsInOneThatExpectsIt) {
    EXPECT_TRUE(any_case([](const PracticeCase& one) {
        const auto& expected = one.expected.emergency;
        return missing_needs(one, combination()).empty() &&
               std::find(expected.begin(), expected.end(), combination().id) != expected.end();
    }));
}

TEST_P(CombinationInTheCases, LacksEachOfItsPartsAloneInAnother) {
    for (std::size_t list = 0; list < combination().needs.size(); ++list)
        EXPECT_GT(cases_missing(combination(), {list}), 0) << "list " << list;
}

INSTANTIATE_TEST_SUITE_P(Rules, CombinationInTheCases,
                         ::testing::ValuesIn(testing::all_combinations(real_catalog())),
                         [](const auto& one) { return real_catalog().at(one.param).id; });

// ---- All of them together

bool is_older(const PracticeCase& one) { return is_aged(one, 71, 131); }
bool is_child(const PracticeCase& one) { return is_aged(one, 0, 18); }
bool has_no_sign(const PracticeCase& one) { return one.expected.signs.empty(); }
bool is_published(const PracticeCase& one) { return one.published; }
bool is_late(const PracticeCase& one) { return one.checklist.days_since_infusion.value_or(0) > 100; }

bool hides_a_fever(const PracticeCase& one) {
    const auto& signs = one.expected.signs;
    return one.checklist.fever_medicine_taken && !one.checklist.readings.empty() &&
           std::find(signs.begin(), signs.end(), "fever") == signs.end();
}

bool overlaps(const PracticeCase& one) { return one.expected.effects.size() > 1; }

TEST(PracticeCaseFiles, AreManyAndEachHasAnIdOfItsOwn) {
    std::set<std::string> ids;
    for (const auto& one : cases()) ids.insert(one.id);
    EXPECT_EQ(ids.size(), cases().size());
    EXPECT_GE(cases().size(), 30U);
    EXPECT_GE(how_many(is_published), 10);
}

TEST(PracticeCaseFiles, ExpectWhatTheMatcherAnswers) {
    for (const auto& one : cases()) {
        const auto found = answer_of(real_catalog(), match(one));
        EXPECT_EQ(found.advice, one.expected.advice) << one.id;
        EXPECT_THAT(found.signs, ::testing::UnorderedElementsAreArray(one.expected.signs)) << one.id;
        EXPECT_EQ(found.effects, one.expected.effects) << one.id;
        EXPECT_THAT(found.emergency, ::testing::UnorderedElementsAreArray(one.expected.emergency)) << one.id;
    }
}

TEST(PracticeCaseFiles, ShowEachEffectAndEachSign) {
    std::set<std::string> effects;
    std::set<std::string> signs;
    for (const auto& one : cases()) {
        effects.insert(one.expected.effects.begin(), one.expected.effects.end());
        signs.insert(one.expected.signs.begin(), one.expected.signs.end());
    }
    for (const auto& effect : real_catalog().effects) EXPECT_TRUE(effects.contains(effect.id)) << effect.id;
    for (const auto& sign : real_catalog().signs) EXPECT_TRUE(signs.contains(sign.id)) << sign.id;
}

TEST(PracticeCaseFiles, TellOfChildrenOlderPeopleLateDaysHiddenFeversAndNothingOnTheList) {
    EXPECT_GT(how_many(is_child), 0);
    EXPECT_GT(how_many(is_older), 0);
    EXPECT_GT(how_many(is_late), 0);
    EXPECT_GT(how_many(hides_a_fever), 0);
    EXPECT_GT(how_many(has_no_sign), 0);
    EXPECT_GT(how_many(overlaps), 0);
    for (const int day : {41, 163})
        EXPECT_TRUE(any_case([day](const auto& one) { return one.checklist.days_since_infusion == day; }))
            << day;
}

TEST(PracticeCaseFiles, AskForContactEvenWhenNothingIsOnTheList) {
    for (const auto& one : cases()) {
        if (!has_no_sign(one)) continue;
        EXPECT_EQ(one.expected.advice, Advice::contact) << one.id;
        EXPECT_THAT(lower_case(one.explanation), HasSubstr("care team now, day or night")) << one.id;
    }
}

TEST(PracticeCaseFiles, SayWhomToCallAsTheRulesDo) {
    for (const auto& one : cases()) {
        const auto* wanted = one.expected.advice == Advice::emergency
                                 ? "all the emergency number first, then the care team"
                                 : "now, day or night";
        EXPECT_THAT(one.explanation, HasSubstr(wanted)) << one.id;
    }
}

TEST(PracticeCaseFiles, RetellAPublishedReportThatTheyCiteFirst) {
    const std::vector<std::string> other_reports{"kysa1", "licats2025", "mackensen2022", "muller2024",
                                                 "csle_table2024"};
    for (const auto& one : cases()) {
        if (!one.published) continue;
        const auto& id = real_catalog().at(one.sources.front()).id;
        EXPECT_TRUE(id.starts_with("case_") ||
                    std::find(other_reports.begin(), other_reports.end(), id) != other_reports.end())
            << one.id << " cites " << id;
    }
}

// ---- Their words

std::vector<std::string> texts_of(const PracticeCase& one) { return {one.title, one.story, one.explanation}; }

std::vector<std::string> sentences_of(const std::string& text) {
    std::vector<std::string> out(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        out.back() += text[i];
        const bool ends = (text[i] == '.' || text[i] == '?') && i + 1 < text.size() && text[i + 1] == ' ';
        if (ends) out.emplace_back();
    }
    return out;
}

std::size_t words_in(const std::string& sentence) {
    std::istringstream in(sentence);
    std::size_t count = 0;
    for (std::string word; in >> word;) ++count;
    return count;
}

TEST(PracticeCaseWords, AreOfGradeSixOrBelowInEachText) {
    for (const auto& one : cases())
        for (const auto& text : {one.story, one.explanation})
            EXPECT_LE(testing::reading_grade(text), 6.0) << one.id << ": " << text;
}

TEST(PracticeCaseWords, StandInShortSentences) {
    for (const auto& one : cases())
        for (const auto& text : texts_of(one))
            for (const auto& sentence : sentences_of(text))
                EXPECT_LE(words_in(sentence), 20U) << one.id << ": " << sentence;
}

TEST(PracticeCaseWords, NeitherPraiseNorBlameTheLearner) {
    const std::vector<std::string> judging{
        "correct", "wrong answer", "well done", "good job",       "you got it", "your answer", "you missed",
        "mistake", "you failed",   "points",    "you were right", "great",      "excellent",   "should have",
    };
    for (const auto& one : cases())
        for (const auto& text : texts_of(one)) EXPECT_EQ(testing::first_found(text, judging), "") << one.id;
}

TEST(PracticeCaseWords, NameNoDrugAndNoPerson) {
    const std::vector<std::string> named{
        "tocilizumab",   "steroid",    "dexamethasone", "anakinra",  "levetiracetam", "paracetamol",
        "acetaminophen", "ibuprofen",  "aspirin",       "tylenol",   "antibiotic",    "kymriah",
        "tisagenlecl",   "yescarta",   "axi-cel",       "axicabtag", "abecma",        "ide-cel",
        "carvykti",      "cilta",      "breyanzi",      "liso-cel",  "tecartus",      "brexu",
        "aucatzyl",      "obe-cel",    "kyv-101",       "zorpo",     "descartes",     "cyclophosph",
        "fludarabine",   "methotrex",  "mr.",           "mrs.",      "ms.",           "dr.",
        "epinephrine",   "adrenaline", "mackensen",     "müller",    "rejeski",       "jung",
    };
    for (const auto& one : cases())
        for (const auto& text : texts_of(one)) EXPECT_EQ(testing::first_found(text, named), "") << one.id;
}

TEST(PracticeCaseWords, HoldEachNumberThatTheLearnerIsToType) {
    for (const auto& one : cases())
        for (const auto& reading : one.checklist.readings) {
            const auto& unit = real_catalog().at(reading.measurement).units[place(reading.unit)];
            EXPECT_THAT(" " + one.story,
                        ::testing::ContainsRegex(
                            "[^0-9.]" + to_text(reading.value, std::min(unit.decimals, 1)) + "[^0-9]"))
                << one.id;
        }
}

// ---- What they cover, for whoever reads the test's output

struct Covered {
    const char* what;
    bool (*is)(const PracticeCase&);
};

TEST(PracticeCaseFiles, PrintWhatTheyCover) {
    const Covered rows[] = {
        {"published", is_published},
        {"emergency", [](const PracticeCase& one) { return one.expected.advice == Advice::emergency; }},
        {"more than one effect", overlaps},
        {"a child", is_child},
        {"over 70", is_older},
        {"after day 100", is_late},
        {"normal after medicine", hides_a_fever},
        {"nothing on the list", has_no_sign},
    };
    std::printf("practice cases: %zu\n", cases().size());
    for (const auto& row : rows) std::printf("  %-24s %4td\n", row.what, how_many(row.is));
    for (const auto& effect : real_catalog().effects)
        std::printf("  %-24s %4td\n", effect.id.c_str(), how_many([&](const PracticeCase& one) {
                        const auto& listed = one.expected.effects;
                        return std::find(listed.begin(), listed.end(), effect.id) != listed.end();
                    }));
    for (const auto& line : all_lines())
        std::printf("  %-40s crossed %td, missed by a step %td\n", name_of(line).c_str(),
                    how_many([&](const auto& one) { return shows(one, line, true); }),
                    how_many([&](const auto& one) { return shows(one, line, false); }));
    for (const auto& combination : real_catalog().combinations) {
        std::printf("  %s holds in %td; one part missing:", combination.id.c_str(),
                    cases_missing(combination, {}));
        for (std::size_t list = 0; list < combination.needs.size(); ++list)
            std::printf(" %td", cases_missing(combination, {list}));
        std::printf("\n");
    }
    EXPECT_THAT(cases(), Not(IsEmpty()));
}

}  // namespace
}  // namespace signpost
