// SPDX-License-Identifier: Apache-2.0
#include "core/paper/regions.h"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace signpost::paper {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Strip strip(double height, bool keeps_next = false) {
    Strip out;
    out.height = height;
    out.keeps_next = keeps_next;
    return out;
}

Strip on_ground(double height, bool joins) {
    auto out = strip(height);
    out.ground = Ground::band;
    out.pad = 5;
    out.joins = joins;
    return out;
}

std::vector<Region> shared_out(const Strips& strips, double height = 100) {
    return in_regions(strips, [height](std::size_t) { return height; });
}

std::vector<std::size_t> counts(const std::vector<Region>& regions) {
    std::vector<std::size_t> out;
    for (const auto& region : regions) out.push_back(region.strips.size());
    return out;
}

TEST(Regions, AreFilledOneAfterTheOther) {
    EXPECT_THAT(shared_out({}), IsEmpty());
    EXPECT_THAT(counts(shared_out({strip(50), strip(50), strip(1)})), ElementsAre(2, 1));
}

TEST(Regions, LeaveOutTheGapAtTheirTop) {
    auto second = strip(50);
    second.gap = 20;
    const auto regions = shared_out({second, strip(40), second});
    ASSERT_THAT(counts(regions), ElementsAre(2, 1));
    EXPECT_EQ(regions[0].strips[0].y, 0);
    EXPECT_EQ(regions[1].strips[0].y, 0);
    EXPECT_EQ(shared_out({strip(10), second})[0].strips[1].y, 30);
}

Strip flexible(double height) {
    auto out = strip(height);
    out.least_height = 0.8 * height;
    out.at_height = [](double lower) { return strip(lower); };
    return out;
}

TEST(Regions, TakeAStripThatCanBeALittleLowerRatherThanLeaveRoomEmpty) {
    EXPECT_THAT(counts(shared_out({strip(55), flexible(50)})), ElementsAre(2));
    const auto lower = shared_out({strip(55), flexible(50)})[0].strips[1];
    EXPECT_EQ(lower.y, 55);
    EXPECT_EQ(lower.strip.height, 45);
    EXPECT_THAT(counts(shared_out({strip(61), flexible(50)})), ElementsAre(1, 1));
    EXPECT_EQ(shared_out({strip(61), flexible(50)})[1].strips[0].strip.height, 50);
}

TEST(Regions, KeepAHeadingWithWhatFollows) {
    EXPECT_THAT(counts(shared_out({strip(70), strip(20, true), strip(20)})), ElementsAre(1, 2));
}

TEST(Regions, ShareOutARunThatIsLongerThanOne) {
    Strips run(15, strip(10, true));
    EXPECT_THAT(counts(shared_out(run)), ElementsAre(10, 5));
    run.insert(run.begin(), strip(30));
    EXPECT_THAT(counts(shared_out(run)), ElementsAre(8, 8)) << "begins where there is room";
    run.front().height = 70;
    EXPECT_THAT(counts(shared_out(run)), ElementsAre(1, 10, 5)) << "else on the next";
}

TEST(Regions, BeginWhereAStripAsksForIt) {
    auto next = strip(10);
    next.starts_region = true;
    EXPECT_THAT(counts(shared_out({next, strip(10), next, next})), ElementsAre(2, 1, 1)) << "none is empty";
}

TEST(Regions, RepeatAHeader) {
    auto row = strip(30);
    row.header = std::make_shared<const Strips>(Strips{strip(10)});
    const auto regions = shared_out({strip(10, true), row, row, row, row, row});
    EXPECT_THAT(counts(regions), ElementsAre(4, 3)) << "the header and its rows";
    EXPECT_EQ(regions[1].strips[0].strip.height, 10);
}

TEST(Regions, DoNotRepeatAHeaderThatLeavesTooLittle) {
    auto row = strip(60);
    row.header = std::make_shared<const Strips>(Strips{strip(40)});
    EXPECT_THAT(counts(shared_out({strip(40, true), row, row})), ElementsAre(2, 1));
}

TEST(Regions, DrawOneGroundUnderStripsThatJoin) {
    const auto regions = shared_out({strip(20), on_ground(30, false), on_ground(20, true), strip(5)});
    ASSERT_THAT(regions, SizeIs(1));
    EXPECT_THAT(regions[0].grounds, ElementsAre(PlacedGround{Ground::band, 20, 60}));
    EXPECT_EQ(regions[0].strips[1].y, 25);
    EXPECT_EQ(regions[0].strips[3].y, 80);
}

TEST(Regions, GoOnWithAGroundOnTheNext) {
    const auto regions = shared_out({strip(50), on_ground(40, false), on_ground(40, true)});
    ASSERT_THAT(regions, SizeIs(2));
    EXPECT_THAT(regions[0].grounds, ElementsAre(PlacedGround{Ground::band, 50, 50}));
    EXPECT_THAT(regions[1].grounds, ElementsAre(PlacedGround{Ground::band, 0, 50}));
}

TEST(Regions, JoinNothingThatIsNotThere) {
    EXPECT_THAT(shared_out({on_ground(10, true)})[0].grounds, ElementsAre(PlacedGround{Ground::band, 0, 20}));
    EXPECT_THAT(shared_out({strip(10), on_ground(10, true)})[0].grounds, SizeIs(1));
}

TEST(Regions, PlaceAStripThatIsHigherThanAllAlone) {
    EXPECT_THAT(counts(shared_out({strip(10), strip(300), strip(10)})), ElementsAre(1, 1, 1));
}

rc::Gen<Strip> any_strip() {
    return rc::gen::apply(
        [](int height, int gap, bool keeps_next, bool starts, bool has_ground, bool joins) {
            auto out = strip(height, keeps_next);
            out.gap = gap;
            out.starts_region = starts;
            if (has_ground) out.ground = Ground::band;
            out.pad = has_ground ? 5 : 0;
            out.joins = has_ground && joins;
            return out;
        },
        rc::gen::inRange(1, 60), rc::gen::inRange(0, 20), rc::gen::arbitrary<bool>(),
        rc::gen::map(rc::gen::inRange(0, 9), [](int die) { return die == 0; }), rc::gen::arbitrary<bool>(),
        rc::gen::arbitrary<bool>());
}

RC_GTEST_PROP(Regions, PlaceEachStripOnceInOrderAndInside, ()) {
    const auto strips = *rc::gen::container<Strips>(any_strip());
    std::vector<double> placed;
    for (const auto& region : shared_out(strips)) {
        RC_ASSERT(!region.strips.empty());
        double above = 0;
        for (const auto& at : region.strips) {
            RC_ASSERT(at.y >= above);
            above = at.y + at.strip.height;
            RC_ASSERT(above + at.strip.pad <= 100.01);
            placed.push_back(at.strip.height);
        }
    }
    RC_ASSERT(std::equal(placed.begin(), placed.end(), strips.begin(), strips.end(),
                         [](double height, const Strip& strip) { return height == strip.height; }));
}

}  // namespace
}  // namespace signpost::paper
