// SPDX-License-Identifier: Apache-2.0
// Schema 3 and what a diary takes of it.
#include "core/diary/records_v2.h"

#include <gtest/gtest.h>

#include "tests/support/sample_diaries.h"

namespace signpost {
namespace {

using testing::id_number;
using testing::note_entry;
using testing::sample_diary;

TEST(RecordsV2, BringBackADiary) {
    for (const auto& diary : {sample_diary(), testing::with_teach_backs()})
        EXPECT_EQ(diary_of(record_of(diary)), diary);
}

TEST(RecordsV2, TakeInWhatOlderSchemasHeld) {
    const auto whole = record_of(sample_diary());
    EXPECT_EQ(diary_of(newer(DiaryRecordV1{whole.id, whole.details, whole.entries})), sample_diary());
    const auto put = record_of(Change(PutEntry{note_entry(1, "a"), id_number(9)}));
    EXPECT_EQ(
        change_of(newer(ChangeRecordV1{put.kind, put.entry, put.id, put.revision, put.detail, put.over})),
        Change(PutEntry{note_entry(1, "a"), id_number(9)}));
}

TEST(RecordsV2, OfAnOlderSchemaHoldNoTeachBackRecord) {
    ChangeRecordV1 old;
    old.kind = "put_teach_back";
    EXPECT_FALSE(change_of(newer(std::move(old))));
}

TEST(RecordsV2, OfATeachBackThatSayWhatNoDiaryCanAreNone) {
    const auto refused = [](const auto& work) {
        auto record = record_of(testing::with_teach_backs());
        work(record.teach_backs[0]);
        return !diary_of(std::move(record));
    };
    EXPECT_FALSE(refused([](TeachBackRecordV2&) {}));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.time = "noon"; }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.points[0].said = "well"; }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.points[0].said.clear(); }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.points[0].point = "No id"; }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.points[1].point = record.points[0].point; }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.effect.clear(); }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.id = id_number(2); }));
    EXPECT_TRUE(refused([](TeachBackRecordV2& record) { record.time = "2026-11-30T10:00+01:00"; }));
}

TEST(RecordsV2, NameEachDetailOnceInTheSameOrder) {
    const auto record = record_of(sample_diary());
    ASSERT_EQ(record.details.size(), detail_fields.size());
    for (std::size_t i = 0; i < detail_fields.size(); ++i)
        EXPECT_EQ(record.details[i].field, detail_fields[i].id);
}

TEST(RecordsV2, BringBackEveryKindOfChange) {
    for (const auto& change :
         {Change(PutEntry{note_entry(1, "a"), id_number(9)}),
          Change(RemoveEntry{id_number(1), 7, id_number(9)}), Change(SetDetail{"product", "x"}),
          Change(PutTeachBack{testing::teach_back(1, "a"), id_number(9)}),
          Change(RemoveTeachBack{id_number(1), 7, id_number(9)})})
        EXPECT_EQ(change_of(record_of(change)), change);
}

TEST(RecordsV2, OfADiaryWithoutAgeHoldLessThanNothingForIt) {
    auto record = record_of(sample_diary());
    EXPECT_EQ(record.entries[0].age_years, 61);
    EXPECT_EQ(record.entries[1].age_years, -1);
    record.entries[1].age_years = -2;
    EXPECT_FALSE(diary_of(std::move(record)));
}

TEST(RecordsV2, ThatSayWhatNoDiaryCanAreNone) {
    const auto refused = [](const auto& work) {
        auto record = record_of(sample_diary());
        work(record);
        return !diary_of(std::move(record));
    };
    EXPECT_FALSE(refused([](DiaryRecordV2&) {}));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { record.entries[0].who = "nobody"; }));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { record.entries[0].sentence = "odd"; }));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { record.entries[0].time = "noon"; }));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { record.entries[0].fever_medicine_taken = 2; }));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { record.details[0].field = "shoe_size"; }));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { std::swap(record.entries[0], record.entries[2]); }));
    EXPECT_TRUE(refused([](DiaryRecordV2& record) { record.id = ""; }));
}

}  // namespace
}  // namespace signpost
