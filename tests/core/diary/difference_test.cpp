// SPDX-License-Identifier: Apache-2.0
#include "core/diary/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/change.h"
#include "tests/support/sample_diaries.h"

namespace signpost {
namespace {

using ::testing::ElementsAre;
using testing::id_number;
using ::testing::IsEmpty;
using testing::note_entry;
using testing::sample_diary;

TEST(Difference, IsNoneBetweenADiaryAndItself) {
    EXPECT_TRUE(difference(sample_diary(), sample_diary()).is_none());
}

TEST(Difference, TellsWhatIsNewChangedAndGoneInTheOrderOfTime) {
    const auto before = sample_diary();
    auto after = before;
    carry_out(after, RemoveEntry{id_number(2), 1});
    auto changed = before.entries[2];
    changed.note = "changed";
    carry_out(after, PutEntry{changed});
    carry_out(after, PutEntry{note_entry(9, "new", 2)});
    const auto found = difference(before, after);
    EXPECT_FALSE(found.is_none());
    EXPECT_EQ(found.entries, (std::vector<EntryDifference>{{std::nullopt, note_entry(9, "new", 2)},
                                                           {before.entries[1], std::nullopt},
                                                           {before.entries[2], changed}}));
    EXPECT_THAT(found.details, IsEmpty());
}

TEST(Difference, TellsWhichDetailsChanged) {
    auto after = sample_diary();
    after.details.product = "tisa-cel";
    after.details.fever_line.clear();
    const auto found = difference(sample_diary(), after);
    EXPECT_FALSE(found.is_none());
    EXPECT_THAT(found.details, ElementsAre(DetailDifference{"product", "axi-cel", "tisa-cel"},
                                           DetailDifference{"fever_line", "38.0 °C", ""}));
}

TEST(Difference, TellsWhichTeachBackRecordsAreNewChangedAndGone) {
    const auto before = testing::with_teach_backs();
    auto after = before;
    carry_out(after, RemoveTeachBack{id_number(1), 1});
    auto changed = before.teach_backs[1];
    changed.points[3].said = SaidBack::said;
    carry_out(after, PutTeachBack{changed});
    carry_out(after, PutTeachBack{testing::teach_back(9, "new", 2)});
    const auto found = difference(before, after);
    EXPECT_EQ(found.count(), 3U);
    EXPECT_FALSE(found.is_none());
    EXPECT_EQ(found.teach_backs,
              (std::vector<TeachBackDifference>{{std::nullopt, testing::teach_back(9, "new", 2)},
                                                {before.teach_backs[0], std::nullopt},
                                                {before.teach_backs[1], changed}}));
    EXPECT_THAT(found.entries, IsEmpty());
}

}  // namespace
}  // namespace signpost
