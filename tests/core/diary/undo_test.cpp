// SPDX-License-Identifier: Apache-2.0
#include "core/diary/undo.h"

#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using testing::any_change;
using testing::any_diary;
using testing::id_number;
using ::testing::IsEmpty;
using testing::note_entry;
using testing::sample_diary;

/// A diary with its steps, as a session keeps them.
struct Kept {
    Diary diary;
    UndoSteps steps;

    void make(const Change& change, const std::string& step) {
        steps.note(diary, change, step);
        carry_out(diary, change);
    }
    void undo() { all(steps.undo(diary)); }
    void redo() { all(steps.redo(diary)); }
    void all(const std::vector<Change>& changes) {
        for (const auto& change : changes) carry_out(diary, change);
    }
};

Diary without_revisions(Diary diary) {
    for (auto& entry : diary.entries) entry.revision = 0;
    for (auto& record : diary.teach_backs) record.revision = 0;
    return diary;
}

RC_GTEST_PROP(Undo, TakesEveryStepBackAndMakesItAgain, ()) {
    Kept kept{*any_diary(), {}};
    std::vector<Diary> states{kept.diary};
    const auto steps = *rc::gen::inRange(1, 6);
    for (int i = 0; i < steps; ++i) {
        for (auto left = *rc::gen::inRange(1, 4); left > 0; --left)
            kept.make(*any_change(100), "step " + std::to_string(i));
        states.push_back(kept.diary);
    }
    for (int i = steps - 1; i >= 0; --i) {
        RC_ASSERT(kept.steps.can_undo());
        kept.undo();
        RC_ASSERT(without_revisions(kept.diary) == without_revisions(states[static_cast<std::size_t>(i)]));
    }
    RC_ASSERT(!kept.steps.can_undo());
    for (int i = 1; i <= steps; ++i) {
        RC_ASSERT(kept.steps.can_redo());
        kept.redo();
        RC_ASSERT(without_revisions(kept.diary) == without_revisions(states[static_cast<std::size_t>(i)]));
    }
    RC_ASSERT(!kept.steps.can_redo());
}

TEST(Undo, DoesNothingWhereThereIsNothing) {
    UndoSteps steps;
    EXPECT_FALSE(steps.can_undo());
    EXPECT_FALSE(steps.can_redo());
    EXPECT_THAT(steps.undo(sample_diary()), IsEmpty());
    EXPECT_THAT(steps.redo(sample_diary()), IsEmpty());
}

TEST(Undo, TakesChangesWithoutANameBackOneByOne) {
    Kept kept{sample_diary(), {}};
    kept.make(SetDetail{"product", "a"}, "");
    kept.make(SetDetail{"product", "b"}, "");
    kept.undo();
    EXPECT_EQ(kept.diary.details.product, "a");
    kept.undo();
    EXPECT_EQ(kept.diary.details.product, "axi-cel");
}

TEST(Undo, ANewChangeMakesWhatWasTakenBackUnrepeatable) {
    Kept kept{sample_diary(), {}};
    kept.make(SetDetail{"product", "a"}, "");
    kept.undo();
    EXPECT_TRUE(kept.steps.can_redo());
    kept.make(SetDetail{"team_name", "b"}, "");
    EXPECT_FALSE(kept.steps.can_redo());
}

TEST(Undo, RaisesTheRevisionSoThatTheStateCountsAsNewer) {
    Kept kept{sample_diary(), {}};
    auto changed = kept.diary.entries[0];
    changed.revision = 5;
    changed.note = "changed";
    kept.make(PutEntry{changed}, "");
    kept.undo();
    EXPECT_EQ(find_entry(kept.diary, changed.id)->note, sample_diary().entries[0].note);
    EXPECT_EQ(find_entry(kept.diary, changed.id)->revision, 6U);
}

TEST(Undo, BringsATeachBackRecordBackAndTakesItOutAgain) {
    Kept kept{testing::with_teach_backs(), {}};
    kept.make(RemoveTeachBack{id_number(1), 1}, "");
    EXPECT_EQ(kept.diary.teach_backs.size(), 1U);
    kept.undo();
    EXPECT_EQ(without_revisions(kept.diary), without_revisions(testing::with_teach_backs()));
    kept.redo();
    EXPECT_EQ(find_teach_back(kept.diary, id_number(1)), nullptr);
}

}  // namespace
}  // namespace signpost
