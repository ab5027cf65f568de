// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/effect_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::real_catalog;

EffectTimeline made(std::optional<int> day = {}) { return effect_timeline(real_catalog(), {}, day); }

TEST(EffectTimeline, HasARowForEachEffectWithItsDaysFromTheRules) {
    const auto timeline = made().timeline;
    ASSERT_EQ(timeline.rows.size(), real_catalog().effects.size());
    for (std::size_t i = 0; i < timeline.rows.size(); ++i) {
        const auto& effect = real_catalog().effects[i];
        const auto& row = timeline.rows[i];
        EXPECT_EQ(row.name, effect.name);
        EXPECT_EQ(row.first_day, effect.onset.first_day);
        EXPECT_EQ(row.last_day, effect.onset.last_day);
        EXPECT_EQ(row.can_be_later, effect.onset.late_possible);
        ASSERT_EQ(row.late.size(), effect.late.size());
        for (std::size_t j = 0; j < row.late.size(); ++j) {
            EXPECT_EQ(row.late[j].day, day_of(effect.late[j]));
            EXPECT_EQ(row.late[j].spoken, effect.late[j].text);
        }
    }
}

TEST(EffectTimeline, SpeaksWhatTheBarAndTheMarksShow) {
    const auto rows = made().timeline.rows;
    EXPECT_EQ(rows.at(0).spoken,
              "Cytokine release syndrome (CRS): days 0 to 14. It often starts in the first two weeks. It can "
              "start later too, so a sign on any day counts. Severe CRS has been reported on day 41. Severe "
              "CRS has been reported on day 163.");
    EXPECT_EQ(rows.at(4).bar_words, "first hours");
    EXPECT_THAT(rows.at(4).spoken, HasSubstr("No late case was found in the sources."));
}

TEST(EffectTimeline, HasEveryUsualDayAndEveryLateCaseOnItsAxis) {
    const auto timeline = made().timeline;
    const auto& ticks = timeline.ticks;
    for (std::size_t i = 1; i < ticks.size(); ++i) ASSERT_LT(ticks[i - 1].day, ticks[i].day);
    for (const auto& row : timeline.rows) {
        EXPECT_GE(row.first_day, ticks.front().day);
        EXPECT_LE(row.last_day, ticks.back().day);
        for (const auto& late : row.late) EXPECT_LE(late.day, ticks.back().day) << late.spoken;
    }
}

TEST(EffectTimeline, SaysInPictureAndWordsThatNoDayRulesAnythingOut) {
    for (const auto day : {std::optional<int>(), std::optional<int>(0), std::optional<int>(400)})
        EXPECT_THAT(made(day).summary,
                    HasSubstr("The day never rules anything out. A sign on any day counts."));
    for (const auto& row : made().timeline.rows) EXPECT_TRUE(row.can_be_later) << row.name;
}

/// What day it is changes nothing but the line of today and the sentence about it.
RC_GTEST_PROP(EffectTimelineProperty, TheDayChangesNoRowNoTickAndNoLineOfTheTable, ()) {
    const auto day = *rc::gen::inRange(-400, 4000);
    const auto without = made();
    auto with = made(day);
    RC_ASSERT(with.timeline.today.has_value() == (day >= 0));
    with.timeline.today.reset();
    RC_ASSERT(with.timeline == without.timeline);
    RC_ASSERT(with.table == without.table);
}

TEST(EffectTimeline, SaysWhatDayItIsAfterTheInfusionOnly) {
    ASSERT_TRUE(made(3).timeline.today);
    EXPECT_EQ(*made(3).timeline.today, (paper::TimelineToday{3, "today: day 3"}));
    EXPECT_THAT(made(3).summary, HasSubstr("Today is day 3."));
    EXPECT_FALSE(made(-1).timeline.today);
    EXPECT_THAT(made(-1).summary, Not(HasSubstr("Today")));
}

TEST(EffectTimeline, HasTheSameAsATable) {
    const auto table = made().table;
    EXPECT_THAT(table.headings, ElementsAre("Effect", "Usual time", "Reported later", "Sources"));
    ASSERT_EQ(table.rows.size(), real_catalog().effects.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& effect = real_catalog().effects[i];
        ASSERT_EQ(table.rows[i].size(), table.headings.size());
        EXPECT_EQ(table.rows[i][0], effect.name);
        EXPECT_THAT(table.rows[i][1], HasSubstr(effect.usual_time));
        for (const auto& late : effect.late) EXPECT_THAT(table.rows[i][2], HasSubstr(late.text));
        EXPECT_THAT(table.rows[i][3], HasSubstr(real_catalog().at(effect.onset.sources.front()).publisher));
        for (const auto& late : effect.late)
            EXPECT_THAT(table.rows[i][3], HasSubstr(real_catalog().at(late.sources.front()).publisher));
    }
}

TEST(EffectTimeline, NamesAPublisherOnce) {
    const auto& catalog = real_catalog();
    const auto source = catalog.effects[0].onset.sources.front();
    EXPECT_THAT(publishers(catalog, {source, source}), ElementsAre(catalog.at(source).publisher));
    EXPECT_THAT(publishers(catalog, {}), IsEmpty());
}

TEST(EffectTimeline, SpeaksThroughTheTranslator) {
    Translator marked;
    marked.text = [](std::string_view english) { return "~" + std::string(english); };
    const auto out = effect_timeline(real_catalog(), marked, 3);
    EXPECT_EQ(out.timeline.today->label, "~today: day 3");
    EXPECT_EQ(out.timeline.rows[0].bar_words, "~days 0 to 14");
    EXPECT_EQ(out.timeline.ticks.back().label, "~18 months");
    EXPECT_EQ(out.timeline.usual_words.front(), '~');
    EXPECT_EQ(out.table.headings[0], "~Effect");
    EXPECT_EQ(out.summary.front(), '~');
}

}  // namespace
}  // namespace signpost
