// SPDX-License-Identifier: Apache-2.0
#include "core/base/marks.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Places = std::vector<std::size_t>;

Places all(const Marks& marks) {
    Places out;
    marks.each([&](std::size_t place) { out.push_back(place); });
    return out;
}

TEST(Marks, HoldNothingAtFirst) {
    const Marks marks(5000);
    EXPECT_FALSE(marks.holds(0));
    EXPECT_FALSE(marks.holds(4999));
    EXPECT_THAT(all(marks), IsEmpty());
}

TEST(Marks, AreGoneThroughInOrderOverManyWords) {
    Marks marks(300'000);
    for (const std::size_t place : {299'999U, 64U, 0U, 63U, 4096U, 65U}) marks.set(place);
    EXPECT_THAT(all(marks), ElementsAre(0, 63, 64, 65, 4096, 299'999));
    EXPECT_TRUE(marks.holds(4096));
    EXPECT_FALSE(marks.holds(4097));
}

TEST(Marks, AreSetOnlyWhereWanted) {
    Marks marks(70);
    marks.set_if(69, false);
    marks.set_if(3, true);
    marks.set_in_word(1, 0);
    EXPECT_THAT(all(marks), ElementsAre(3));
}

TEST(Marks, GiveTheirWords) {
    Marks marks(200);
    marks.set(1);
    marks.set(129);
    Places words;
    marks.each_word([&](std::size_t number, std::uint64_t word) {
        EXPECT_EQ(word, 2U);
        words.push_back(number);
    });
    EXPECT_THAT(words, ElementsAre(0, 2));
    EXPECT_EQ(marks.word(1), 0U);
}

RC_GTEST_PROP(Marks, AreASetOfPlaces, ()) {
    const auto places = *rc::gen::container<Places>(rc::gen::inRange<std::size_t>(0, 20'000));
    Marks marks(20'000);
    for (const auto place : places) marks.set(place);
    const std::set<std::size_t> expected(places.begin(), places.end());
    RC_ASSERT(all(marks) == Places(expected.begin(), expected.end()));
    marks.clear();
    RC_ASSERT(all(marks).empty());
    for (const auto place : places) RC_ASSERT(!marks.holds(place));
}

}  // namespace
}  // namespace signpost
