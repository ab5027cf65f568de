// SPDX-License-Identifier: Apache-2.0
// What a diary may hold, to the last one; and what a newer Signpost has written, which this one leaves alone.
#include <cstdio>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/journal.h"
#include "tests/support/counted_memory.h"
#include "tests/support/forged_files.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::bytes_of_file;
using testing::create_or_throw;
using testing::empty_diary;
using testing::forged_file;
using testing::id_number;
using testing::MemoryWatch;
using testing::must;
using testing::note_entry;
using testing::open_or_throw;
using testing::put_file;
using testing::quick_key;
using testing::sample_diary;
using testing::TempFolder;
using testing::with_bytes_at;
using FileKind = FileProblemKind;

class Limits : public ::testing::Test {
protected:
    TempFolder folder_;
    std::string path_ = folder_ / "diary.signpost";
};

Diary with_entries(std::size_t count) {
    auto out = empty_diary();
    for (unsigned i = 1; i <= count; ++i) out.entries.push_back(note_entry(i, "a note"));
    return out;
}

TEST_F(Limits, TwentyThousandEntriesAreKeptAndOneMoreIsRefused) {
    {
        auto session = create_or_throw(path_, with_entries(most_entries - 1));
        must(session.make(PutEntry{note_entry(30'000, "the last one")}));
        EXPECT_EQ(session.make(PutEntry{note_entry(30'001, "too many")})->kind, FileKind::too_many_entries);
        must(session.make(PutEntry{note_entry(1, "changed, not added")}));
        must(session.save());
    }
    auto session = open_or_throw(path_);
    EXPECT_EQ(session.diary().entries.size(), most_entries);
    EXPECT_EQ(find_entry(session.diary(), id_number(30'000))->note, "the last one");
    EXPECT_EQ(DiarySession::create(folder_ / "other", with_entries(most_entries + 1), nullptr).error().kind,
              FileKind::too_many_entries);
    std::printf("%zu entries: %ju bytes\n", most_entries, std::filesystem::file_size(path_));
}

TEST_F(Limits, TextsOfTheLongestLengthAreKeptAndLongerOnesRefused) {
    auto session = create_or_throw(path_, empty_diary());
    const std::string longest(longest_text_bytes, 'x');
    auto entry = note_entry(1, longest);
    entry.sentence_text = entry.fever_medicine_when = entry.rules_version = longest;
    for (std::size_t i = 0; i < most_signs_in_entry; ++i) {
        auto id = "sign_" + std::to_string(i);
        id.resize(longest_id_bytes, '_');
        entry.signs.push_back(id);
    }
    entry.readings.assign(most_readings_in_entry,
                          {std::string(longest_id_bytes, 'm'), std::string(longest_id_bytes, 'u'), longest});
    must(session.make(PutEntry{entry}));
    must(session.make(SetDetail{"team_name", longest}));
    must(session.write_journal());
    EXPECT_EQ(open_or_throw(path_, nullptr, OpenFor::reading).diary(), session.diary());
    must(session.save());
    EXPECT_EQ(open_or_throw(path_, nullptr, OpenFor::reading).diary(), session.diary());
    for (auto* text : {&entry.note, &entry.sentence_text, &entry.fever_medicine_when, &entry.rules_version}) {
        *text += 'x';
        EXPECT_EQ(session.make(PutEntry{entry})->kind, FileKind::too_large);
        text->pop_back();
    }
    EXPECT_EQ(session.make(SetDetail{"team_name", longest + "x"})->kind, FileKind::too_large);
}

TEST_F(Limits, TwoThousandTeachBackRecordsAreKeptAndOneMoreIsRefused) {
    auto full = empty_diary();
    for (unsigned i = 1; i < most_teach_backs; ++i) full.teach_backs.push_back(testing::teach_back(i, "a"));
    {
        auto session = create_or_throw(path_, full);
        must(session.make(PutTeachBack{testing::teach_back(3000, "the last one")}));
        EXPECT_EQ(session.make(PutTeachBack{testing::teach_back(3001, "too many")})->kind,
                  FileKind::too_many_teach_backs);
        must(session.make(PutTeachBack{testing::teach_back(1, "changed, not added")}));
        must(session.make(PutEntry{note_entry(1, "an entry has room")}));
        must(session.save());
    }
    auto session = open_or_throw(path_);
    EXPECT_EQ(session.diary().teach_backs.size(), most_teach_backs);
    EXPECT_EQ(find_teach_back(session.diary(), id_number(3000))->note, "the last one");
    full.teach_backs.push_back(testing::teach_back(4000, ""));
    full.teach_backs.push_back(testing::teach_back(4001, ""));
    EXPECT_EQ(DiarySession::create(folder_ / "other", full, nullptr).error().kind,
              FileKind::too_many_teach_backs);
}

TEST_F(Limits, ATeachBackRecordOfTheLongestTextsIsKeptAndALongerOneRefused) {
    auto session = create_or_throw(path_, empty_diary());
    const std::string longest(longest_text_bytes, 'x');
    auto record = testing::teach_back(1, longest);
    record.nurse = record.learner = record.rules_version = longest;
    record.effect.assign(longest_id_bytes, 'e');
    record.points.clear();
    for (unsigned i = 0; i < most_points_in_teach_back; ++i)
        record.points.push_back({std::string(longest_id_bytes - 32, '_') + id_number(i), longest,
                                 SaidBack::taught_again, longest});
    must(session.make(PutTeachBack{record}));
    must(session.write_journal());
    EXPECT_EQ(open_or_throw(path_, nullptr, OpenFor::reading).diary(), session.diary());
    must(session.save());
    EXPECT_EQ(open_or_throw(path_, nullptr, OpenFor::reading).diary(), session.diary());
    for (auto* text : {&record.nurse, &record.learner, &record.note, &record.points[0].ask,
                       &record.points[9].note, &record.rules_version}) {
        *text += 'x';
        EXPECT_EQ(session.make(PutTeachBack{record})->kind, FileKind::too_large);
        text->pop_back();
    }
    record.points.push_back({"one_more", "", SaidBack::said, ""});
    EXPECT_EQ(session.make(PutTeachBack{record})->kind, FileKind::too_large);
}

TEST_F(Limits, AllTextsTogetherAreRefusedBeforeTheFileWouldBeTooLarge) {
    auto session = create_or_throw(path_, empty_diary());
    auto entry = note_entry(1, "");
    entry.readings.assign(most_readings_in_entry, {"m", "u", std::string(longest_text_bytes, 'x')});
    unsigned kept = 0;
    std::optional<FileProblem> refused;
    for (; kept < 1000 && !refused; ++kept) {
        entry.id = id_number(kept + 1);
        refused = session.make(PutEntry{entry});
    }
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->kind, FileKind::too_large);
    must(session.save());
    EXPECT_EQ(open_or_throw(path_, nullptr, OpenFor::reading).diary().entries.size(), kept - 1);
}

TEST_F(Limits, AFileAboveTheLargestSizeIsToldWithoutReadingIt) {
    put_file(path_, testing::diary_magic());
    std::filesystem::resize_file(path_, largest_file_bytes + 1);
    const MemoryWatch memory;
    EXPECT_EQ(DiarySession::open(path_, nullptr, OpenFor::writing).error().kind, FileKind::too_large);
    EXPECT_EQ(key_settings_of(path_).error().kind, FileKind::too_large);
    EXPECT_LT(memory.most_in_use(), 64U * 1024);
    std::filesystem::resize_file(path_, largest_file_bytes);
    EXPECT_EQ(DiarySession::open(path_, nullptr, OpenFor::writing).error().kind, FileKind::damaged);
}

// ---- Newer ones

std::string newer_format() { return with_bytes_at(forged_file("from the future", nullptr), 8, {"\2\0", 2}); }
std::string newer_schema() {
    return with_bytes_at(forged_file("from the future", nullptr), 12, {"\4\0\0\0", 4});
}
/// Of a header that this program knows nothing of, and shorter than ours.
std::string newer_and_short() {
    auto file = std::string(testing::diary_magic()) + std::string("\x09\0rest", 6);
    return testing::with_checksum(file);
}

TEST_F(Limits, ADiaryOfANewerSignpostKeepsItsBytesUnderAnOpenSession) {
    for (const auto& newer : {newer_format(), newer_schema(), newer_and_short()}) {
        folder_.empty();
        auto session = create_or_throw(path_, sample_diary());
        must(session.make(SetDetail{"product", "y"}));
        put_file(path_, newer);
        EXPECT_EQ(session.save()->kind, FileKind::changed_elsewhere);
        EXPECT_EQ(session.change_key(quick_key())->kind, FileKind::changed_elsewhere);
        EXPECT_EQ(session.write_copy(path_)->kind, FileKind::exists_already);
        must(session.write_journal());
        EXPECT_EQ(bytes_of_file(path_), newer);
    }
}

TEST_F(Limits, ADiaryOfANewerSignpostIsToldAndKeepsItsBytes) {
    { create_or_throw(folder_ / "sound.signpost", sample_diary()); }
    put_file(path_ + ".backup", bytes_of_file(folder_ / "sound.signpost"));
    for (const auto& newer : {newer_format(), newer_schema(), newer_and_short()}) {
        put_file(path_, newer);
        for (const auto& key : {SharedKey(), quick_key()})
            for (const auto purpose : {OpenFor::reading, OpenFor::writing})
                EXPECT_EQ(DiarySession::open(path_, key, purpose).error().kind, FileKind::newer);
        EXPECT_EQ(key_settings_of(path_).error().kind, FileKind::newer);
        EXPECT_EQ(DiarySession::create(path_, sample_diary(), nullptr).error().kind,
                  FileKind::exists_already);
        EXPECT_EQ(restore_backup(path_).error().kind, FileKind::newer);
        EXPECT_EQ(bytes_of_file(path_), newer);
        EXPECT_THAT(folder_.names(),
                    ::testing::ElementsAre("diary.signpost", "diary.signpost.backup", "sound.signpost"));
    }
}

TEST_F(Limits, ABackupOfANewerSignpostIsNotPutInTheDiarysPlace) {
    { create_or_throw(path_, sample_diary()); }
    const auto there = bytes_of_file(path_);
    put_file(path_ + ".backup", newer_schema());
    EXPECT_EQ(restore_backup(path_).error().kind, FileKind::newer);
    EXPECT_EQ(bytes_of_file(path_), there);
}

TEST_F(Limits, AJournalOfANewerSignpostIsSetAsideWithItsBytes) {
    const auto start = journal_start(sample_diary().id, 1, nullptr);
    for (const std::size_t offset : {8U, 12U}) {
        folder_.empty();
        { create_or_throw(path_, sample_diary()); }
        const auto newer = with_bytes_at(start, offset, {"\x09\0", 2});
        EXPECT_EQ(read_journal(newer, sample_diary().id, nullptr).error(), FileKind::newer);
        put_file(path_ + ".journal", newer);
        auto session = open_or_throw(path_);
        EXPECT_EQ(session.report().journal_set_aside, path_ + ".journal.1");
        must(session.make(SetDetail{"product", "x"}));
        must(session.write_journal());
        must(session.save());
        EXPECT_EQ(bytes_of_file(path_ + ".journal.1"), newer);
    }
}

}  // namespace
}  // namespace signpost
