// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::sign;

class CatalogTest : public ::testing::Test {
protected:
    Catalog tiny_ = testing::load_or_throw(testing::tiny_rules());
};

TEST_F(CatalogTest, FindsThingsById) {
    EXPECT_EQ(tiny_.find_sign("seizure"), SignIndex{3});
    EXPECT_EQ(tiny_.find_effect("neuro"), EffectIndex{1});
    EXPECT_EQ(tiny_.find_source("guide"), SourceIndex{1});
    EXPECT_EQ(tiny_.find_measurement("heart_rate"), MeasurementIndex{1});
    for (const auto* id : {"", "Fever", "fever ", "fevers", "feve", "nothing"}) {
        EXPECT_EQ(tiny_.find_sign(id), std::nullopt) << id;
        EXPECT_EQ(tiny_.find_effect(id), std::nullopt) << id;
        EXPECT_EQ(tiny_.find_source(id), std::nullopt) << id;
        EXPECT_EQ(tiny_.find_measurement(id), std::nullopt) << id;
    }
}

TEST_F(CatalogTest, GivesEachThingAtTheIndexOfItsId) {
    const auto& real = testing::real_catalog();
    for (const auto& one : real.signs) EXPECT_EQ(&real.at(real.find_sign(one.id).value()), &one);
    for (const auto& one : real.effects) EXPECT_EQ(&real.at(real.find_effect(one.id).value()), &one);
    for (const auto& one : real.sources) EXPECT_EQ(&real.at(real.find_source(one.id).value()), &one);
    for (const auto& one : real.measurements)
        EXPECT_EQ(&real.at(real.find_measurement(one.id).value()), &one);
}

TEST_F(CatalogTest, ListsTheEmergencySignsInCatalogOrder) {
    EXPECT_THAT(tiny_.emergency_signs(), ElementsAre(sign(tiny_, "seizure")));
    const auto& real = testing::real_catalog();
    std::vector<SignIndex> wanted;
    for (std::size_t i = 0; i < real.signs.size(); ++i)
        if (!real.signs[i].emergency_sources.empty()) wanted.push_back(at_place<SignIndex>(i));
    EXPECT_EQ(real.emergency_signs(), wanted);
    EXPECT_FALSE(wanted.empty());
}

TEST_F(CatalogTest, ListsTheEffectsOfASignInCatalogOrder) {
    EXPECT_THAT(tiny_.effects_listing(sign(tiny_, "fever")), ElementsAre(EffectIndex{0}));
    EXPECT_THAT(tiny_.effects_listing(sign(tiny_, "confusion")), ElementsAre(EffectIndex{1}));
    const auto& real = testing::real_catalog();
    EXPECT_THAT(real.effects_listing(sign(real, "fever")),
                ElementsAre(real.find_effect("crs").value(), real.find_effect("infection").value(),
                            real.find_effect("low_counts").value()));
    EXPECT_THAT(real.effects_listing(sign(real, "getting_worse_fast")), IsEmpty());
}

TEST_F(CatalogTest, KnowsTheOneLineThatACareTeamMayLower) {
    ASSERT_TRUE(tiny_.team_threshold());
    EXPECT_EQ(tiny_.at(*tiny_.team_threshold()).id, "fever");
    auto rules = testing::tiny_rules();
    testing::change(rules, "measurements.toml", "team_may_lower = true", "team_may_lower = false");
    EXPECT_EQ(testing::load_or_throw(rules).team_threshold(), std::nullopt);
}

TEST_F(CatalogTest, TellsTheFoundingArticleFromOtherSources) {
    const SourceIndex seed{0};
    const SourceIndex guide{1};
    EXPECT_TRUE(tiny_.is_from_founding_article({seed}));
    EXPECT_TRUE(tiny_.is_from_founding_article({guide, seed}));
    EXPECT_FALSE(tiny_.is_from_founding_article({guide}));
    EXPECT_FALSE(tiny_.is_from_founding_article({}));
}

TEST_F(CatalogTest, IsOverdueOnlyAfterItsDay) {
    EXPECT_FALSE(tiny_.review.is_overdue(CalendarDate::parse("2027-05-21").value()));
    EXPECT_FALSE(tiny_.review.is_overdue(CalendarDate::parse("2027-05-22").value()));
    EXPECT_TRUE(tiny_.review.is_overdue(CalendarDate::parse("2027-05-23").value()));
}

TEST_F(CatalogTest, IsAPlainComparableValue) {
    auto copy = tiny_;
    EXPECT_EQ(copy, tiny_);
    copy.signs[0].label += " ";
    EXPECT_NE(copy, tiny_);
}

TEST(AgeRange, CountsItsFirstYearAndNotItsLast) {
    const AgeRange adult{18, {}};
    EXPECT_FALSE(adult.includes(17));
    EXPECT_TRUE(adult.includes(18));
    EXPECT_TRUE(adult.includes(120));
    const AgeRange toddler{1, 3};
    EXPECT_FALSE(toddler.includes(0));
    EXPECT_TRUE(toddler.includes(1));
    EXPECT_TRUE(toddler.includes(2));
    EXPECT_FALSE(toddler.includes(3));
}

TEST(AgeRange, HidesNoAdultLineWhenTheAgeIsUnknown) {
    EXPECT_TRUE((AgeRange{18, {}}).includes({}));
    EXPECT_TRUE((AgeRange{}).includes({}));
    EXPECT_FALSE((AgeRange{{}, 5}).includes({}));
    EXPECT_FALSE((AgeRange{1, 3}).includes({}));
}

}  // namespace
}  // namespace signpost
