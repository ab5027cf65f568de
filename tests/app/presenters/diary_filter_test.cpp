// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/diary_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Entry entry(unsigned day, int minute, std::vector<std::string> signs) {
    Entry out;
    out.id = "e" + std::to_string(day) + "_" + std::to_string(minute);
    out.time = {CalendarDate::from(2026, 11, day).value(), minute, 0};
    out.signs = std::move(signs);
    return out;
}

Diary three_days() {
    Diary out;
    out.entries = {entry(4, 0, {"fever"}), entry(5, 0, {"rash", "other"}), entry(5, 1439, {"fever", "rash"}),
                   entry(6, 0, {})};
    return out;
}

const std::vector<std::string>& ticked(const Entry& one) { return one.signs; }

CalendarDate day(unsigned number) { return CalendarDate::from(2026, 11, number).value(); }

TEST(DiaryFilter, WithoutAConditionLetsEverythingThroughTheNewestFirst) {
    EXPECT_FALSE(DiaryFilter{}.is_set());
    EXPECT_THAT(filtered(three_days(), {}, ticked), ElementsAre(3, 2, 1, 0));
    EXPECT_THAT(filtered({}, {}, ticked), IsEmpty());
}

TEST(DiaryFilter, TakesBothDaysIn) {
    EXPECT_THAT(filtered(three_days(), {day(5), day(5), {}}, ticked), ElementsAre(2, 1));
    EXPECT_THAT(filtered(three_days(), {day(5), {}, {}}, ticked), ElementsAre(3, 2, 1));
    EXPECT_THAT(filtered(three_days(), {{}, day(5), {}}, ticked), ElementsAre(2, 1, 0));
    EXPECT_THAT(filtered(three_days(), {day(6), day(4), {}}, ticked), IsEmpty());
}

TEST(DiaryFilter, LooksForASignAmongThoseThatAreThere) {
    EXPECT_TRUE((DiaryFilter{{}, {}, "rash"}).is_set());
    EXPECT_THAT(filtered(three_days(), {{}, {}, "rash"}, ticked), ElementsAre(2, 1));
    EXPECT_THAT(filtered(three_days(), {{}, day(5), "fever"}, ticked), ElementsAre(2, 0));
    EXPECT_THAT(filtered(three_days(), {{}, {}, "fev"}, ticked), IsEmpty());
}

TEST(DiaryFilter, NamesEachSignOnceInTheGivenOrderAndTheUnknownOnesBehind) {
    EXPECT_THAT(signs_in(three_days(), {"rash", "chills", "fever"}, ticked),
                ElementsAre("rash", "fever", "other"));
    EXPECT_THAT(signs_in({}, {"rash"}, ticked), IsEmpty());
}

}  // namespace
}  // namespace signpost
