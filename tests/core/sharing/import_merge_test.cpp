// SPDX-License-Identifier: Apache-2.0
#include "core/sharing/import_merge.h"

#include <algorithm>
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/support/random_diaries.h"

namespace signpost {
namespace {

using testing::any_diary;
using ::testing::ElementsAre;
using testing::empty_diary;
using ::testing::IsEmpty;
using testing::note_entry;
using testing::notes_in;
using testing::sample_diary;

Diary after(Diary diary, const ImportPlan& plan) {
    for (const auto& change : plan.changes) carry_out(diary, change);
    return diary;
}

Diary with_entries(std::vector<Entry> entries) {
    auto out = empty_diary();
    out.entries = std::move(entries);
    return out;
}

bool holds(const Diary& diary, const Entry& entry) {
    return std::find(diary.entries.begin(), diary.entries.end(), entry) != diary.entries.end();
}

bool holds_content(const Diary& diary, Entry entry) {
    return std::any_of(diary.entries.begin(), diary.entries.end(), [&](const Entry& one) {
        entry.id = one.id;
        entry.revision = one.revision;
        return entry == one;
    });
}

TEST(ImportMerge, AnEmptyDiaryBecomesWhatCame) {
    const auto plan = import_plan(empty_diary(), sample_diary());
    EXPECT_EQ(after(empty_diary(), plan), sample_diary());
    EXPECT_EQ(plan.report.added, 3U);
    EXPECT_EQ(plan.report.details_filled.size(), detail_fields.size());
}

TEST(ImportMerge, TeachBackRecordsComeAsEntriesDo) {
    const auto came = testing::with_teach_backs();
    const auto plan = import_plan(sample_diary(), came);
    EXPECT_EQ(after(sample_diary(), plan), came);
    EXPECT_EQ(plan.report.teach_backs, (ImportCounts{2, 0, 0}));
    auto diary = came;
    diary.teach_backs[0].note = "ours";
    diary.teach_backs[1].revision += 3;
    const auto merged = after(diary, import_plan(diary, came));
    EXPECT_EQ(import_plan(diary, came).report.teach_backs, (ImportCounts{0, 1, 1}));
    EXPECT_EQ(merged.teach_backs.size(), 3U);
    EXPECT_EQ(find_teach_back(merged, came.teach_backs[0].id)->note, "ours");
    EXPECT_THAT(import_plan(merged, came).changes, IsEmpty());
}

TEST(ImportMerge, WhatIsThereAlreadyChangesNothing) {
    auto again = sample_diary();
    for (auto& entry : again.entries) entry.revision += 7;
    const auto plan = import_plan(sample_diary(), again);
    EXPECT_THAT(plan.changes, IsEmpty());
    EXPECT_EQ(plan.report, (ImportReport{0, 3, 0, {}, {}}));
}

TEST(ImportMerge, OtherContentOfTheSameIdIsKeptBesideAndNotOver) {
    const auto diary = with_entries({note_entry(1, "here")});
    const auto came = with_entries({note_entry(1, "came")});
    const auto plan = import_plan(diary, came);
    EXPECT_EQ(plan.report, (ImportReport{0, 0, 1, {}, {}}));
    const auto merged = after(diary, plan);
    EXPECT_TRUE(holds(merged, diary.entries[0]));
    EXPECT_THAT(notes_in(merged), ElementsAre("came", "here"));
    EXPECT_TRUE(mistakes_in(merged).empty());
}

TEST(ImportMerge, WhatWasKeptBesideIsFoundAgainWhateverItsRevision) {
    const auto diary = with_entries({note_entry(1, "here")});
    auto came = with_entries({note_entry(1, "came")});
    const auto merged = after(diary, import_plan(diary, came));
    came.entries[0].revision = 9;
    const auto again = import_plan(merged, came);
    EXPECT_THAT(again.changes, IsEmpty());
    EXPECT_EQ(again.report, (ImportReport{0, 1, 0, {}, {}}));
}

TEST(ImportMerge, WorkOnAnEntryThatWasKeptBesideStays) {
    const auto diary = with_entries({note_entry(1, "here")});
    const auto came = with_entries({note_entry(1, "came")});
    auto merged = after(diary, import_plan(diary, came));
    for (auto& entry : merged.entries)
        if (entry.note == "came") entry.note = "came, and worked on";
    EXPECT_THAT(import_plan(merged, came).changes, IsEmpty());
}

TEST(ImportMerge, OneFileThatHoldsAnIdTwiceLosesNeither) {
    const auto came = with_entries({note_entry(1, "one"), note_entry(1, "two"), note_entry(1, "one")});
    const auto plan = import_plan(empty_diary(), came);
    EXPECT_EQ(plan.report, (ImportReport{1, 1, 1, {}, {}}));
    EXPECT_THAT(notes_in(after(empty_diary(), plan)), ElementsAre("one", "two"));
}

TEST(ImportMerge, OnlyEmptyDetailsAreFilledAndDifferentOnesAreTold) {
    auto diary = empty_diary();
    diary.details.team_name = "Ward 5";
    diary.details.product = "axi-cel";
    auto came = empty_diary();
    came.details.team_name = "Ward 6";
    came.details.product = "axi-cel";
    came.details.team_phone = "030 1";
    const auto plan = import_plan(diary, came);
    EXPECT_THAT(plan.report.details_filled, ElementsAre("team_phone"));
    EXPECT_THAT(plan.report.details_different,
                ElementsAre(DetailDifference{"team_name", "Ward 5", "Ward 6"}));
    const auto merged = after(diary, plan);
    EXPECT_EQ(merged.details.team_name, "Ward 5");
    EXPECT_EQ(merged.details.team_phone, "030 1");
}

RC_GTEST_PROP(ImportMerge, NothingThatIsThereChangesAndNothingThatCameIsLost, ()) {
    const auto diary = *any_diary();
    const auto came = *any_diary();
    const auto plan = import_plan(diary, came);
    const auto merged = after(diary, plan);
    for (const auto& entry : diary.entries) RC_ASSERT(holds(merged, entry));
    for (const auto& entry : came.entries) RC_ASSERT(holds_content(merged, entry));
    RC_ASSERT(mistakes_in(merged).empty());
    const auto& report = plan.report;
    RC_ASSERT(report.added + report.already_there + report.kept_beside == came.entries.size());
    RC_ASSERT(merged.entries.size() == diary.entries.size() + report.added + report.kept_beside);
}

RC_GTEST_PROP(ImportMerge, TwiceIsOnce, ()) {
    const auto diary = *any_diary();
    const auto came = *any_diary();
    const auto once = after(diary, import_plan(diary, came));
    const auto again = import_plan(once, came);
    RC_ASSERT(again.changes.empty());
    RC_ASSERT(again.report.already_there == came.entries.size());
}

}  // namespace
}  // namespace signpost
