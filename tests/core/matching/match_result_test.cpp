// SPDX-License-Identifier: Apache-2.0
#include "core/matching/match_result.h"

#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/matching/matcher.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::sign;
using ::testing::SizeIs;

class MatchResultTest : public ::testing::Test {
protected:
    /// One reason of each kind.
    MatchResult all_kinds() const {
        auto checklist = testing::ticked(catalog_, {"seizure", "fever", "confusion"});
        checklist.readings = {testing::reading(catalog_, "heart_rate", "140")};
        return Matcher(catalog_).match(checklist);
    }

    Catalog catalog_ = testing::load_or_throw(testing::tiny_rules());
    const SourceIndex seed_{0};
    const SourceIndex guide_{1};
};

TEST_F(MatchResultTest, NamesTheKindAndIdOfEachReason) {
    const auto result = all_kinds();
    ASSERT_THAT(result.emergency, SizeIs(3));
    EXPECT_EQ(kind_of(result.emergency[0]), "sign");
    EXPECT_EQ(id_of(catalog_, result.emergency[0]), "seizure");
    EXPECT_EQ(kind_of(result.emergency[1]), "measurement");
    EXPECT_EQ(id_of(catalog_, result.emergency[1]), "heart_rate");
    EXPECT_EQ(kind_of(result.emergency[2]), "combination");
    EXPECT_EQ(id_of(catalog_, result.emergency[2]), "fever_confusion");
}

TEST_F(MatchResultTest, CitesThoseWhoAskForEmergencyHelpAndNotAllOthers) {
    const auto result = all_kinds();
    EXPECT_THAT(sources_of(catalog_, result.emergency.at(0)),
                ElementsAre(guide_));  // of a sign that "seed" names too
    EXPECT_THAT(sources_of(catalog_, result.emergency.at(1)), ElementsAre(guide_));
    EXPECT_THAT(sources_of(catalog_, result.emergency.at(2)), ElementsAre(guide_));
}

TEST_F(MatchResultTest, CitesTheSourcesOfALink) {
    EXPECT_THAT(sources_of(catalog_.effects.at(0), sign(catalog_, "fever")), ElementsAre(seed_, guide_));
    EXPECT_THAT(sources_of(catalog_.effects.at(1), sign(catalog_, "seizure")), ElementsAre(seed_));
    EXPECT_THROW(sources_of(catalog_.effects.at(1), sign(catalog_, "fever")), std::out_of_range);
}

TEST_F(MatchResultTest, AsksForEmergencyHelpExactlyWhenThereIsAReason) {
    MatchResult result;
    EXPECT_EQ(result.advice(), Advice::contact);
    result.emergency.push_back({sign(catalog_, "seizure"), {sign(catalog_, "seizure")}});
    EXPECT_EQ(result.advice(), Advice::emergency);
    EXPECT_EQ(id_of(Advice::contact), "contact");
    EXPECT_EQ(id_of(Advice::emergency), "emergency");
}

}  // namespace
}  // namespace signpost
