// SPDX-License-Identifier: Apache-2.0
// The table for CRS: every combination of what can be told, against the published rows written down here once
// more; and the answers that it must not give.
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/teaching/grading_walk.h"

namespace signpost {
namespace {

using testing::Direction;
using ::testing::ElementsAre;
using testing::facts_of;
using testing::GradingInput;
using ::testing::IsEmpty;
using testing::real_tables;
using testing::Told;

using Grades = std::set<int>;

const GradingScale& crs() { return *real_tables().find("crs"); }

GradingAnswer answer(const std::vector<std::pair<std::string, std::string>>& told) {
    return grade_of(crs(), facts_of(crs(), told));
}
std::vector<std::string> rows(const GradingAnswer& answer) {
    std::vector<std::string> out;
    for (const auto row : answer.rows) out.push_back(crs().rows[row].id);
    return out;
}
std::vector<std::string> whys(const GradingAnswer& answer) {
    std::vector<std::string> out;
    for (const auto why : answer.whys) out.push_back(crs().whys[why].id);
    return out;
}
std::vector<std::string> footnotes(const GradingAnswer& answer) {
    std::vector<std::string> out;
    for (const auto note : answer.footnotes) out.push_back(crs().footnotes[note].id);
    return out;
}

// ---- The published table, once more

enum Input {
    celsius,
    fahrenheit,
    antipyretic,
    anticytokine,
    prior,
    other_cause,
    hypotension,
    oxygen,
    flow,
    death
};

const std::vector<std::string> flag{"", "true"};

const std::vector<GradingInput>& inputs() {
    static const std::vector<GradingInput> all{
        {"temperature_c", {"", "37.9", "37.99", "38.0", "38.01", "41"}},
        {"temperature_f", {"", "100.3", "100.4", "105.8"}},
        {"antipyretic_given", flag},
        {"anticytokine_therapy_given", flag},
        {"prior_fever", flag},
        {"fever_from_other_cause", flag, Direction::better},
        {"hypotension",
         {"", "none", "no_vasopressor", "vasopressin_alone", "one_vasopressor",
          "one_vasopressor_and_vasopressin", "multiple_vasopressors"}},
        {"oxygen",
         {"", "none", "blow_by", "nasal_cannula", "facemask", "nonrebreather", "venturi", "cpap", "bipap",
          "ventilator"}},
        {"oxygen_l_per_min", {"", "0", "6", "6.01", "40"}},
        {"death", flag},
    };
    return all;
}

Grades of_hypotension(const std::string& told) {
    if (told == "no_vasopressor") return {2};
    if (told == "vasopressin_alone") return {2, 3};  // hypotension, and at most one vasopressor
    if (told == "one_vasopressor" || told == "one_vasopressor_and_vasopressin") return {3};
    if (told == "multiple_vasopressors") return {4};
    return {0};
}

Grades of_cannula(const std::string& flow_told) {
    if (flow_told.empty()) return {2, 3};
    return flow_told == "0" || flow_told == "6" ? Grades{2} : Grades{3};
}

Grades of_oxygen(const std::string& told, const std::string& flow_told) {
    if (told == "nasal_cannula") return of_cannula(flow_told);
    if (told == "blow_by") return {2};
    if (told == "facemask" || told == "nonrebreather" || told == "venturi") return {3};
    if (told == "cpap" || told == "bipap" || told == "ventilator") return {4};
    return flow_told.empty() || flow_told == "0" ? Grades{0} : Grades{0, 2, 3, 4};  // from what device?
}

/// Whether the criteria can be met, and whether they can be not met.
std::set<bool> may_be_met(const Told& told) {
    const bool is_waived =
        !told[prior]->empty() && (!told[antipyretic]->empty() || !told[anticytokine]->empty());
    if (is_waived) return {true};
    if (!told[other_cause]->empty()) return {false};
    const auto& c = *told[celsius];
    const auto& f = *told[fahrenheit];
    const bool c_is_fever = c == "38.0" || c == "38.01" || c == "41";
    const bool f_is_fever = f == "100.4" || f == "105.8";
    if (!c.empty() && !f.empty()) return {c_is_fever, f_is_fever};
    return {c_is_fever || f_is_fever};
}

std::optional<int> published(const Told& told) {
    if (!told[death]->empty()) return 5;
    Grades possible;
    for (const bool met : may_be_met(told))
        for (const int pressure : of_hypotension(*told[hypotension]))
            for (const int breath : of_oxygen(*told[oxygen], *told[flow]))
                possible.insert(met ? std::max({1, pressure, breath}) : 0);
    return possible.size() == 1 ? std::optional(*possible.begin()) : std::nullopt;
}

TEST(GradingOfCrs, EveryCombinationGivesThePublishedGradeAndNamesWhatDecidedIt) {
    testing::walk(crs(), inputs(), published);
}

// ---- One by one

TEST(GradingOfCrs, NothingToldIsNothingMet) {
    const auto none = answer({});
    EXPECT_EQ(none.grade, 0);
    EXPECT_THAT(none.decided_by, IsEmpty());
    EXPECT_THAT(footnotes(none), ElementsAre("no_fever"));
}

TEST(GradingOfCrs, FeverStandsOnItsExactLine) {
    EXPECT_EQ(answer({{"temperature_c", "37.9"}}).grade, 0);
    EXPECT_EQ(answer({{"temperature_c", "38.0"}}).grade, 1);
    EXPECT_EQ(answer({{"temperature_f", "100.3"}}).grade, 0);
    EXPECT_EQ(answer({{"temperature_f", "100.4"}}).grade, 1);
    EXPECT_THAT(answer({{"temperature_f", "100.4"}}).decided_by, ElementsAre("temperature_f"));
}

TEST(GradingOfCrs, WithoutFeverNothingElseCounts) {
    EXPECT_EQ(answer({{"temperature_c", "37.9"}, {"oxygen", "ventilator"}}).grade, 0);
    EXPECT_EQ(answer({{"temperature_c", "40"}, {"fever_from_other_cause", "true"}, {"oxygen", "cpap"}}).grade,
              0);
}

TEST(GradingOfCrs, AfterTherapyForAFeverItIsNoLongerRequired) {
    const auto after = answer({{"temperature_c", "37.0"},
                               {"prior_fever", "true"},
                               {"antipyretic_given", "true"},
                               {"hypotension", "no_vasopressor"}});
    EXPECT_EQ(after.grade, 2);
    EXPECT_THAT(footnotes(after), ElementsAre("fever_dropped"));
    EXPECT_EQ(answer({{"antipyretic_given", "true"}, {"hypotension", "no_vasopressor"}}).grade, 0)
        << "there was no fever";
    EXPECT_EQ(answer({{"prior_fever", "true"}, {"hypotension", "no_vasopressor"}}).grade, 0)
        << "there was no such therapy";
    EXPECT_THAT(answer({{"prior_fever", "true"}, {"anticytokine_therapy_given", "true"}}).decided_by,
                ElementsAre("prior_fever", "anticytokine_therapy_given"));
}

TEST(GradingOfCrs, TheWorseOneDecidesAndATieNamesBoth) {
    const auto worse = answer({{"temperature_c", "39"},
                               {"hypotension", "one_vasopressor"},
                               {"oxygen", "nasal_cannula"},
                               {"oxygen_l_per_min", "2"}});
    EXPECT_EQ(worse.grade, 3);
    EXPECT_THAT(worse.decided_by, ElementsAre("hypotension"));
    EXPECT_THAT(footnotes(worse), ElementsAre("worst_decides", "vasopressin_excluded"));
    const auto tie =
        answer({{"temperature_c", "39"}, {"hypotension", "one_vasopressor"}, {"oxygen", "venturi"}});
    EXPECT_THAT(tie.decided_by, ElementsAre("hypotension", "oxygen"));
    EXPECT_THAT(rows(tie), ElementsAre("hypotension_one_vasopressor", "oxygen_mask"));
}

TEST(GradingOfCrs, VasopressinAloneIsLeftOpenUnlessSomethingElseIsAsBad) {
    const auto open = answer({{"temperature_c", "39"}, {"hypotension", "vasopressin_alone"}});
    EXPECT_EQ(open.grade, std::nullopt);
    EXPECT_THAT(whys(open), ElementsAre("vasopressin_alone"));
    EXPECT_THAT(open.decided_by, IsEmpty());
    EXPECT_EQ(
        answer({{"temperature_c", "39"}, {"hypotension", "vasopressin_alone"}, {"oxygen", "facemask"}}).grade,
        3);
    EXPECT_EQ(answer({{"temperature_c", "37"}, {"hypotension", "vasopressin_alone"}}).grade, 0);
}

TEST(GradingOfCrs, ACannulaWithoutItsFlowIsLeftOpenUnlessSomethingElseIsAsBad) {
    EXPECT_THAT(whys(answer({{"temperature_c", "39"}, {"oxygen", "nasal_cannula"}})),
                ElementsAre("flow_not_given"));
    EXPECT_EQ(
        answer({{"temperature_c", "39"}, {"oxygen", "nasal_cannula"}, {"hypotension", "one_vasopressor"}})
            .grade,
        3);
    EXPECT_EQ(
        answer({{"temperature_c", "39"}, {"oxygen", "nasal_cannula"}, {"hypotension", "no_vasopressor"}})
            .grade,
        std::nullopt);
}

TEST(GradingOfCrs, AFlowFromNoDeviceIsNoGuess) {
    EXPECT_THAT(whys(answer({{"temperature_c", "39"}, {"oxygen_l_per_min", "4"}})),
                ElementsAre("flow_without_device"));
    EXPECT_EQ(answer({{"temperature_c", "39"}, {"oxygen", "blow_by"}, {"oxygen_l_per_min", "9"}}).grade, 2);
}

TEST(GradingOfCrs, TwoTemperaturesThatDifferAreNoGuess) {
    const auto differ = answer({{"temperature_c", "38.5"}, {"temperature_f", "98.6"}});
    EXPECT_EQ(differ.grade, std::nullopt);
    EXPECT_THAT(whys(differ), ElementsAre("temperatures_differ"));
}

TEST(GradingOfCrs, DeathIsFiveWithoutFever) {
    const auto dead = answer({{"death", "true"}});
    EXPECT_EQ(dead.grade, 5);
    EXPECT_THAT(dead.decided_by, ElementsAre("death"));
}

}  // namespace
}  // namespace signpost
