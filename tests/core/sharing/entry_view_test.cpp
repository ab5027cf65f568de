// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/entry_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_diaries.h"
#include "tests/support/test_catalogs.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::real_catalog;

/// Fever ticked on the 3rd; a number over the line for fever on the 4th; nothing but a note on the 5th.
Diary three_days() {
    auto out = testing::empty_diary();
    out.details.infusion_date = "2026-11-04";
    out.entries = {testing::note_entry(1, "ticked", 3), testing::note_entry(2, "measured", 4),
                   testing::note_entry(3, "a note", 5)};
    out.entries[0].signs = {"fever", "a_sign_that_no_rules_know"};
    out.entries[1].readings = {{"temperature", "celsius", "38.4"}};
    return out;
}

std::vector<std::string> notes(const Diary& diary, const EntryFilter& filter) {
    std::vector<std::string> out;
    for (const auto& view : entry_views(real_catalog(), diary, filter)) out.push_back(view.entry->note);
    return out;
}

CalendarDate november(unsigned day) { return CalendarDate::from(2026, 11, day).value(); }

TEST(EntryViews, AreOfAllEntriesInTheirOrder) {
    EXPECT_THAT(notes(three_days(), {}), ElementsAre("ticked", "measured", "a note"));
    EXPECT_THAT(notes(testing::empty_diary(), {}), IsEmpty());
}

TEST(EntryViews, AreOfTheDaysThatAreWantedBothEndsCounted) {
    const auto diary = three_days();
    EXPECT_THAT(notes(diary, {november(4), {}, ""}), ElementsAre("measured", "a note"));
    EXPECT_THAT(notes(diary, {{}, november(4), ""}), ElementsAre("ticked", "measured"));
    EXPECT_THAT(notes(diary, {november(4), november(4), ""}), ElementsAre("measured"));
    EXPECT_THAT(notes(diary, {november(6), {}, ""}), IsEmpty());
}

TEST(EntryViews, AreOfASignThatWasTickedOrThatAReadingStandsFor) {
    const auto diary = three_days();
    EXPECT_THAT(notes(diary, {{}, {}, "fever"}), ElementsAre("ticked", "measured"));
    EXPECT_THAT(notes(diary, {november(4), {}, "fever"}), ElementsAre("measured"));
    EXPECT_THAT(notes(diary, {{}, {}, "a_sign_that_no_rules_know"}), ElementsAre("ticked"));
    EXPECT_THAT(notes(diary, {{}, {}, "seizure"}), IsEmpty());
}

TEST(EntryViews, TellTheDayAndWhatTheRulesSay) {
    const auto diary = three_days();
    const auto views = entry_views(real_catalog(), diary);
    EXPECT_EQ(views[0].day, -1);
    EXPECT_EQ(views[1].day, 0);
    EXPECT_EQ(views[2].day, 1);
    EXPECT_EQ(views[0].result.effects, views[1].result.effects);
    EXPECT_THAT(views[2].result.effects, IsEmpty());
    EXPECT_EQ(entry_view(real_catalog(), diary, diary.entries[1]).result, views[1].result);
}

TEST(EntryViews, HearTheTeamsOwnFeverLine) {
    auto diary = three_days();
    diary.entries[1].readings = {{"temperature", "celsius", "37.6"}};
    EXPECT_THAT(notes(diary, {{}, {}, "fever"}), ElementsAre("ticked"));
    diary.details.fever_line = "37.5 °C";
    EXPECT_THAT(notes(diary, {{}, {}, "fever"}), ElementsAre("ticked", "measured"));
}

}  // namespace
}  // namespace signpost
