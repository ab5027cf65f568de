// SPDX-License-Identifier: Apache-2.0
#include "core/paper/line_label.h"

#include <gtest/gtest.h>

#include "tests/core/paper/example_charts.h"

namespace signpost::paper {
namespace {

const Size words{100, 15};

/// A panel of 600 by 200 with one line in the middle, called from above.
Panel panel() {
    Panel out;
    out.plot = {50, 20, 600, 200};
    out.lines = {{120, {50, 20, 600, 100}}};
    return out;
}

ChartLayout layout() {
    ChartLayout out;
    out.picture = {0, 0, 700, 300};
    return out;
}

LineLabelSpot spot(const Panel& in, bool calls_above = true) {
    return line_label_spot(layout(), in, in.lines[0], calls_above, words).value();
}

TEST(LineLabel, StandsAtTheRightOnTheCallingSide) {
    const auto found = spot(panel());
    EXPECT_TRUE(found.is_on_calls);
    EXPECT_LT(found.box.bottom(), 120);
    EXPECT_GT(found.box.x, 500);
    auto below = panel();
    below.lines[0].calling_side = {50, 120, 600, 100};
    EXPECT_GT(spot(below, false).box.y, 120);
    EXPECT_TRUE(spot(below, false).is_on_calls);
}

TEST(LineLabel, MakesWayForReadings) {
    auto busy = panel();
    busy.markers = {{0, 600, 110, true}};
    EXPECT_LT(spot(busy).box.x, 100) << "the left corner is free";
    busy.markers.push_back({0, 60, 110, true});
    EXPECT_FALSE(overlaps(spot(busy).box, {595, 105, 10, 10}));
    EXPECT_FALSE(overlaps(spot(busy).box, {55, 105, 10, 10}));
}

TEST(LineLabel, MakesWayForTheLineOfReadings) {
    auto busy = panel();
    busy.joined = {{{0, 50, 110, false}, {1, 650, 110, false}}};
    EXPECT_GT(spot(busy).box.y, 120) << "all of the calling side is crossed";
    EXPECT_FALSE(spot(busy).is_on_calls);
}

TEST(LineLabel, MakesWayForOtherLabelsAndLines) {
    auto other = layout();
    other.labels = {{"words", {}, Ink::text, {500, 95, 150, 20}}};
    const auto found = line_label_spot(other, panel(), panel().lines[0], true, words).value();
    EXPECT_FALSE(overlaps(found.box, other.labels[0].box));
    auto two = panel();
    two.lines.push_back({110, {50, 20, 600, 90}});
    EXPECT_GT(spot(two).box.y, 120) << "above it would hide the other line";
}

TEST(LineLabel, IsLeftOutWithoutRoom) {
    auto low = panel();
    low.plot = {50, 115, 600, 10};
    EXPECT_FALSE(line_label_spot(layout(), low, low.lines[0], true, words));
    auto narrow = panel();
    narrow.plot = {50, 20, 90, 200};
    EXPECT_FALSE(line_label_spot(layout(), narrow, narrow.lines[0], true, words));
}

}  // namespace
}  // namespace signpost::paper
