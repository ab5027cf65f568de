// SPDX-License-Identifier: Apache-2.0
#include "core/diary/teach_back.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr SaidBack all[] = {SaidBack::not_asked, SaidBack::said, SaidBack::taught_again,
                            SaidBack::said_after};

TEST(TeachBack, NamesWhatBecameOfAPointByAnIdThatIsFoundAgain) {
    for (const auto said : all) EXPECT_EQ(find_said_back(id_of(said)), said);
    EXPECT_EQ(id_of(SaidBack::said_after), "said_after");
    for (const auto* other : {"", "Said", "said ", "passed"}) EXPECT_FALSE(find_said_back(other)) << other;
}

TEST(TeachBack, ComesBackToWhatWasTaughtAgainAndNotSaidSince) {
    TeachBack record;
    for (const auto said : all)
        record.points.push_back({std::string(id_of(said)), "Whom do you call?", said, {}});
    record.points.push_back({"last", "And when?", SaidBack::taught_again, "unsure"});
    EXPECT_THAT(missed_points(record), ElementsAre(record.points[2], record.points[4]));
    record.points.clear();
    EXPECT_THAT(missed_points(record), IsEmpty());
}

TEST(TeachBack, HasContentOnceAnythingIsMarkedTypedOrWritten) {
    TeachBack none;
    none.id = "a1";
    none.effect = "crs";
    none.rules_version = "2026.11";
    none.points = {{"first", "Whom do you call?", SaidBack::not_asked, {}}};
    EXPECT_FALSE(has_content(none));
    const auto has = [&](const auto& work) {
        auto record = none;
        work(record);
        return has_content(record);
    };
    EXPECT_TRUE(has([](TeachBack& record) { record.nurse = "R. Okoye"; }));
    EXPECT_TRUE(has([](TeachBack& record) { record.learner = "Ann"; }));
    EXPECT_TRUE(has([](TeachBack& record) { record.note = "Tired."; }));
    EXPECT_TRUE(has([](TeachBack& record) { record.points[0].said = SaidBack::said; }));
    EXPECT_TRUE(has([](TeachBack& record) { record.points[0].note = "The ward."; }));
}

}  // namespace
}  // namespace signpost
