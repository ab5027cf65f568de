// SPDX-License-Identifier: Apache-2.0
// The tables for ICANS, adults and children: every combination of what can be told, against the published
// rows written down here once more; and the answers that they must not give.
#include <algorithm>
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
using ::testing::UnorderedElementsAre;

using Grades = std::set<int>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

const GradingScale& adult() { return *real_tables().find("icans"); }
const GradingScale& child() { return *real_tables().find("icans_child"); }

GradingAnswer answer(const GradingScale& scale, const Pairs& told) {
    return grade_of(scale, facts_of(scale, told));
}
std::vector<std::string> whys(const GradingScale& scale, const GradingAnswer& answer) {
    std::vector<std::string> out;
    for (const auto why : answer.whys) out.push_back(scale.whys[why].id);
    return out;
}
std::vector<std::string> footnotes(const GradingScale& scale, const GradingAnswer& answer) {
    std::vector<std::string> out;
    for (const auto note : answer.footnotes) out.push_back(scale.footnotes[note].id);
    return out;
}

// ---- The published tables, once more

enum Input {
    score,
    other_score,
    age,
    delay,
    consciousness,
    sedated,
    seizure,
    minutes,
    motor,
    oedema,
    from_bleed,
    bleed,
    icp,
    shaking,
    death
};

const std::vector<std::string> flag{"", "true"};

/// What both tables ask. Tremor stands for both kinds of shaking here; the other is walked over below.
std::vector<GradingInput> inputs(GradingInput of_score, GradingInput of_other_score) {
    return {
        std::move(of_score),
        std::move(of_other_score),
        {"age_years", {"", "11", "12", "13"}, Direction::neither},
        {"developmental_delay", flag, Direction::neither},
        {"consciousness", {"", "voice", "touch", "unarousable"}},
        {"consciousness_from_other_cause", flag, Direction::better},
        {"seizure", {"", "resolved", "resolved_with_intervention", "prolonged", "repetitive"}},
        {"seizure_minutes", {"", "5", "5.01"}},
        {"motor", {"", "deep_focal_weakness"}},
        {"oedema", {"", "focal", "diffuse"}},
        {"oedema_from_haemorrhage", flag, Direction::better},
        {"haemorrhage", flag},
        {"icp_sign", {"", "posturing", "cranial_nerve_vi_palsy", "papilloedema", "cushing_triad"}},
        {"tremor", flag},
        {"death", flag},
    };
}

int of_consciousness(const Told& told) {
    const auto& awakens = *told[consciousness];
    if (!told[sedated]->empty() || awakens.empty()) return 0;
    return awakens == "voice" ? 2 : awakens == "touch" ? 3 : 4;
}

Grades of_seizure(const Told& told) {
    const auto& kind = *told[seizure];
    const auto& lasted = *told[minutes];
    if (kind.empty()) return lasted.empty() ? Grades{0} : Grades{0, 3, 4};  // of what kind?
    if (kind == "repetitive" || lasted == "5.01") return {4};
    if (kind == "prolonged") return lasted.empty() ? Grades{4} : Grades{3, 4};  // it was not over 5 minutes
    return {3};
}

int of_the_rest(const Told& told) {
    int worst = 0;
    if (!told[motor]->empty() || !told[icp]->empty()) worst = 4;
    if (told[from_bleed]->empty() && *told[oedema] == "focal") worst = std::max(worst, 3);
    if (told[from_bleed]->empty() && *told[oedema] == "diffuse") worst = 4;
    return worst;
}

/// What the score says, and nothing of it when the age asks for the other score.
Grades of_score_at_age(Grades by_score, bool fits_for_certain) {
    if (!fits_for_certain) by_score.insert(0);
    return by_score;
}

Grades of_ice(const Told& told) {
    const auto& text = *told[score];
    if (text.empty() || text == "10") return {0};
    const auto points = text[0] - '0';
    const bool is_unarousable = *told[consciousness] == "unarousable" && told[sedated]->empty();
    const int grade = points >= 7 ? 1 : points >= 3 ? 2 : points == 0 && is_unarousable ? 4 : 3;
    const bool is_for_adults = told[delay]->empty() && (told[age]->empty() || *told[age] == "13");
    return of_score_at_age({grade}, is_for_adults);
}

Grades of_capd(const Told& told) {
    const auto& text = *told[score];
    if (text.empty()) return {0};
    const Grades by_score = text == "unable"              ? Grades{4}
                            : text == "9" || text == "32" ? Grades{3}
                            : text == "0"                 ? Grades{0, 1, 2}
                                                          : Grades{1};
    const bool is_for_children = !told[delay]->empty() || told[age]->empty() || *told[age] == "11";
    return of_score_at_age(by_score, is_for_children);
}

std::optional<int> published(const Told& told, const Grades& by_score) {
    if (!told[death]->empty()) return 5;
    const Grades by_other = told[other_score]->empty() ? Grades{0} : Grades{0, 1, 2, 3, 4};
    const int known = std::max(of_consciousness(told), of_the_rest(told));
    Grades possible;
    for (const int a : by_score)
        for (const int b : by_other)
            for (const int c : of_seizure(told)) possible.insert(std::max({a, b, c, known}));
    return possible.size() == 1 ? std::optional(*possible.begin()) : std::nullopt;
}

TEST(GradingOfIcans, EveryCombinationOfAnAdultGivesThePublishedGradeAndNamesWhatDecidedIt) {
    testing::walk(adult(),
                  inputs({"ice", {"", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0"}},
                         {"capd", {""}, Direction::neither}),
                  [](const Told& told) { return published(told, of_ice(told)); });
}

TEST(GradingOfIcans, EveryCombinationOfAChildGivesThePublishedGradeAndNamesWhatDecidedIt) {
    testing::walk(
        child(),
        inputs({"capd", {"", "0", "1", "8", "9", "32", "unable"}}, {"ice", {""}, Direction::neither}),
        [](const Told& told) { return published(told, of_capd(told)); });
}

TEST(GradingOfIcans, TheScoreOfTheOtherTableIsNeverUsed) {
    auto with_capd = inputs({"ice", {"", "10", "8", "2", "0"}}, {"capd", {"", "0", "20", "unable"}});
    auto with_ice = inputs({"capd", {"", "0", "8", "9", "unable"}}, {"ice", {"", "10", "0"}});
    for (auto* all : {&with_capd, &with_ice})
        for (const auto input : {icp, oedema, from_bleed, bleed, shaking}) (*all)[input].options.resize(1);
    testing::walk(adult(), with_capd, [](const Told& told) { return published(told, of_ice(told)); });
    testing::walk(child(), with_ice, [](const Told& told) { return published(told, of_capd(told)); });
}

TEST(GradingOfIcans, EveryCapdFromOneToThirtyTwoStandsInItsRow) {
    for (int points = 1; points <= 32; ++points)
        EXPECT_EQ(answer(child(), {{"capd", std::to_string(points)}}).grade, points < 9 ? 1 : 3) << points;
}

TEST(GradingOfIcans, EveryAgeAsksForItsScore) {
    for (int years = 0; years <= 130; ++years) {
        const auto text = std::to_string(years);
        const auto by_ice = answer(adult(), {{"age_years", text}, {"ice", "5"}}).grade;
        const auto by_capd = answer(child(), {{"age_years", text}, {"capd", "5"}}).grade;
        EXPECT_EQ(by_ice, years > 12 ? std::optional(2) : std::nullopt) << years;
        EXPECT_EQ(by_capd, years < 12 ? std::optional(1) : std::nullopt) << years;
    }
}

// ---- One by one

TEST(GradingOfIcans, NothingToldIsNothingMet) {
    for (const auto* scale : {&adult(), &child()}) {
        EXPECT_EQ(answer(*scale, {}).grade, 0);
        EXPECT_THAT(answer(*scale, {{"consciousness", "awake"}}).decided_by, IsEmpty());
        EXPECT_EQ(answer(*scale, {{"consciousness", "awake"}}).grade, 0) << "awake alone is no finding";
    }
    EXPECT_EQ(answer(adult(), {{"ice", "10"}, {"consciousness", "awake"}}).grade, 0);
}

TEST(GradingOfIcans, IceOfNothingIsThreeAwakeAndFourUnarousable) {
    const auto awake = answer(adult(), {{"ice", "0"}, {"consciousness", "awake"}});
    EXPECT_EQ(awake.grade, 3);
    EXPECT_THAT(footnotes(adult(), awake), ElementsAre("ice_0_awake"));
    const auto unarousable = answer(adult(), {{"ice", "0"}, {"consciousness", "unarousable"}});
    EXPECT_EQ(unarousable.grade, 4);
    EXPECT_THAT(unarousable.decided_by, ElementsAre("ice", "consciousness"));
    EXPECT_EQ(
        answer(adult(),
               {{"ice", "0"}, {"consciousness", "unarousable"}, {"consciousness_from_other_cause", "true"}})
            .grade,
        3);
}

TEST(GradingOfIcans, TheWorstSingleEventDecides) {
    const auto both = answer(adult(), {{"ice", "3"}, {"seizure", "resolved"}});
    EXPECT_EQ(both.grade, 3);
    EXPECT_THAT(both.decided_by, ElementsAre("seizure"));
    EXPECT_THAT(footnotes(adult(), both), ElementsAre("worst_decides"));
}

TEST(GradingOfIcans, SedationBleedingAndShakingDoNotCountAndSaySo) {
    for (const auto* scale : {&adult(), &child()}) {
        const auto sedated_only =
            answer(*scale, {{"consciousness", "touch"}, {"consciousness_from_other_cause", "true"}});
        EXPECT_EQ(sedated_only.grade, 0);
        EXPECT_THAT(footnotes(*scale, sedated_only), ElementsAre("sedation"));
        const auto bleeding = answer(
            *scale, {{"haemorrhage", "true"}, {"oedema", "diffuse"}, {"oedema_from_haemorrhage", "true"}});
        EXPECT_EQ(bleeding.grade, 0);
        EXPECT_THAT(footnotes(*scale, bleeding), ElementsAre("bleed"));
        EXPECT_EQ(answer(*scale, {{"tremor", "true"}, {"myoclonus", "true"}}).grade, 0);
        EXPECT_EQ(answer(*scale, {{"myoclonus", "true"}, {"consciousness", "voice"}}).grade, 2);
    }
}

TEST(GradingOfIcans, MyoclonusChangesNoAnswer) {
    for (const auto* scale : {&adult(), &child()})
        for (const auto& row : scale->rows)
            for (const auto& condition : row.criteria.when)
                EXPECT_NE(scale->fields[condition.field].id, "myoclonus") << row.id;
}

TEST(GradingOfIcans, ASeizureIsProlongedAboveFiveMinutes) {
    EXPECT_EQ(answer(adult(), {{"seizure", "resolved"}, {"seizure_minutes", "5"}}).grade, 3);
    const auto longer = answer(adult(), {{"seizure", "resolved"}, {"seizure_minutes", "6"}});
    EXPECT_EQ(longer.grade, 4);
    EXPECT_THAT(longer.decided_by, ElementsAre("seizure_minutes"));
    const auto contrary = answer(adult(), {{"seizure", "prolonged"}, {"seizure_minutes", "4"}});
    EXPECT_EQ(contrary.grade, std::nullopt);
    EXPECT_THAT(whys(adult(), contrary), ElementsAre("prolonged_but_short"));
    EXPECT_THAT(whys(adult(), answer(adult(), {{"seizure_minutes", "6"}})),
                ElementsAre("minutes_without_seizure"));
}

TEST(GradingOfIcans, CapdOfNothingIsLeftOpenUnlessSomethingElseIsAsBad) {
    const auto open = answer(child(), {{"capd", "0"}});
    EXPECT_EQ(open.grade, std::nullopt);
    EXPECT_THAT(whys(child(), open), ElementsAre("capd_zero"));
    EXPECT_EQ(answer(child(), {{"capd", "0"}, {"consciousness", "voice"}}).grade, 2);
    EXPECT_EQ(answer(child(), {{"capd", "0"}, {"seizure", "repetitive"}}).grade, 4);
}

TEST(GradingOfIcans, TwelveWithNormalDevelopmentIsLeftOpenWhereTheScoreMatters) {
    const auto open = answer(adult(), {{"age_years", "12"}, {"ice", "5"}});
    EXPECT_THAT(whys(adult(), open), ElementsAre("age_twelve"));
    EXPECT_THAT(whys(child(), answer(child(), {{"age_years", "12"}, {"capd", "9"}})),
                ElementsAre("age_twelve"));
    EXPECT_EQ(answer(child(), {{"age_years", "12"}, {"capd", "9"}, {"developmental_delay", "true"}}).grade,
              3);
    EXPECT_EQ(answer(adult(), {{"age_years", "12"}, {"ice", "5"}, {"seizure", "resolved"}}).grade, 3);
}

TEST(GradingOfIcans, TheWrongScoreForAnAgeIsNamed) {
    EXPECT_THAT(whys(adult(), answer(adult(), {{"age_years", "8"}, {"ice", "5"}})),
                ElementsAre("ice_for_a_child"));
    EXPECT_THAT(whys(adult(), answer(adult(), {{"developmental_delay", "true"}, {"ice", "5"}})),
                ElementsAre("ice_for_a_child"));
    EXPECT_THAT(whys(child(), answer(child(), {{"age_years", "40"}, {"capd", "9"}})),
                ElementsAre("capd_for_an_adult"));
    EXPECT_THAT(whys(adult(), answer(adult(), {{"capd", "9"}})), ElementsAre("capd_in_the_adult_table"));
    EXPECT_THAT(whys(child(), answer(child(), {{"ice", "9"}})), ElementsAre("ice_in_the_child_table"));
}

TEST(GradingOfIcans, EveryReasonIsNamedOnce) {
    const auto open = answer(child(), {{"age_years", "12"}, {"capd", "0"}});
    EXPECT_THAT(whys(child(), open), UnorderedElementsAre("capd_zero", "age_twelve"));
}

// ---- ICE

TEST(IceScore, IsWhatIsLeftOfTenPoints) {
    const auto& ice = real_tables().ice;
    ASSERT_EQ(ice.items.size(), 10U);
    for (std::size_t subset = 0; subset < 1024; ++subset) {
        std::vector<std::size_t> missed;
        for (std::size_t i = 0; i < 10; ++i)
            if ((subset >> i & 1U) != 0) missed.push_back(i);
        EXPECT_EQ(ice_score(ice, missed), 10 - static_cast<int>(missed.size()));
    }
}

}  // namespace
}  // namespace signpost
