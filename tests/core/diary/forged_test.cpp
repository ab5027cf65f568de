// SPDX-License-Identifier: Apache-2.0
// Files made by somebody who can make a correct checksum, or even knows the passphrase. None of it is taken
// for a diary, none of it asks for much memory, and none of it is called newer or wrongly sealed.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/journal.h"
#include "core/diary/record_archive.h"
#include "core/diary/records_v2.h"
#include "tests/support/counted_memory.h"
#include "tests/support/forged_files.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::at;
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
using testing::replaced;
using testing::sample_diary;
using testing::TempFolder;
using testing::with_bytes_at;
using testing::with_checksum;
using FileKind = FileProblemKind;

/// What finding out about a hostile file may take. An id of one letter takes four bytes in a file and a whole
/// string in memory.
constexpr std::size_t memory_bound(std::size_t file_bytes) { return 16 * file_bytes + 1024 * 1024; }

struct Hostile {
    std::string name;
    std::string payload;
};
using Hostiles = std::vector<Hostile>;

std::string sample() { return archived(testing::with_teach_backs()); }

/// The sample with one piece of its archive replaced.
Hostile swapped(const std::string& what, const std::string& with) {
    return {what + " -> " + with.substr(0, 40), replaced(sample(), what, with)};
}

template <class Work>
Hostile spoiled(const std::string& name, const Work& work) {
    auto diary = testing::with_teach_backs();
    work(diary);
    return {name, archived(diary)};
}

std::string times(std::size_t count, std::string_view piece) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += piece;
    return out;
}

/// Archives that Boost should not be believed.
Hostiles broken_archives() {
    Hostiles out{
        {"nothing", ""},
        {"a blank", " "},
        {"no archive", "hello"},
        {"its first words alone", "22 serialization::archive 18"},
        {"no words behind", "22 serialization::archive 18 "},
        {"zeros", std::string(4096, '\0')},
        {"ones", std::string(4096, '\xFF')},
        {"a megabyte of blanks", std::string(1024 * 1024, ' ')},
        {"a number without end", "22 serialization::archive 18 " + std::string(1024 * 1024, '1')},
        {"brackets in brackets", "22 serialization::archive 18 " + std::string(100'000, '(')},
        {"an archive in an archive", "22 serialization::archive 18 " + sample()},
        {"archives in archives", times(200, "22 serialization::archive 18 ") + sample()},
        {"one behind the other", sample() + sample()},
        {"letters behind", sample() + "x"},
        {"a zero behind", sample() + std::string(1, '\0')},
        {"an XML archive", "<?xml version=\"1.0\"?><boost_serialization/>"},
    };
    for (const auto* version : {"99", "70000", "-1", "99999999999999999999", "nan", ""})
        out.push_back(swapped("archive 18", std::string("archive ") + version));
    for (const auto* words :
         {"21 serialization::archiv", "22 serialization::Archive", "4294967295 serialization"})
        out.push_back(swapped("22 serialization::archive", words));
    const std::string numbers[] = {
        "-1",  "9",   "4294967295", "18446744073709551615", "9223372036854775807",       "1e9",
        "nan", "inf", "0x10",       "2000000000",           "99999999999999999999999999"};
    for (const auto& number : numbers) {
        out.push_back(swapped("d1a0 8 13", "d1a0 " + number + " 13"));        // details
        out.push_back(swapped("03-14 3 32", "03-14 " + number + " 32"));      // entries
        out.push_back(swapped("patient 3 5", "patient " + number + " 5"));    // signs
        out.push_back(swapped("know 2 11", "know " + number + " 11"));        // readings
        out.push_back(swapped("2026-11 2 32", "2026-11 " + number + " 32"));  // teach-back records
        out.push_back(swapped("3 Ann 4 8", "3 Ann " + number + " 8"));        // points
        out.push_back(swapped("18 32 d1a0", "18 " + number + " d1a0"));       // length of a text
        out.push_back(swapped(" 31 slept", " " + number + " slept"));         // length of a note
    }
    for (const std::string age : {"nan", "inf", "131", "-2", "99999999999", "x", "6.1"})
        out.push_back(swapped("ninety 61 0", "ninety " + age + " 0"));
    for (const std::string taken : {"2", "-1", "true", "nan"})
        out.push_back(swapped("ninety 61 0", "ninety 61 " + taken));
    return out;
}

/// Archives in which each number and text is one, but no diary says such a thing.
Hostiles impossible_diaries() {
    Hostiles out{
        swapped("7 patient", "7 doctors"),
        swapped("7 patient", "0 "),
        swapped("9 not_asked", "9 not_askeD"),
        swapped("13 infusion_date", "13 infusion_dote"),
        swapped("22 2026-11-03T08:00+01:00", "22 2026-13-03T08:00+01:00"),
        swapped("22 2026-11-03T08:00+01:00", "22 2026-11-03T24:00+01:00"),
        swapped("22 2026-11-03T08:00+01:00", "22 2026-11-03T08:00+14:01"),
        swapped("22 2026-11-03T08:00+01:00", "22 2026-11-03 08:00+01:00"),
        swapped("22 2026-11-03T08:00+01:00", "0 "),
        swapped("6 chills", "5 fever"),
        swapped("6 chills", "6 Chills"),
        swapped("6 chills", "0 "),
        swapped("12 taught_again", "12 taught_agein"),
        swapped("12 taught_again", "0 "),
        swapped("8 crs_when", "8 crs when"),
        swapped("8 crs_when", "0 "),
    };
    const auto add = [&](const std::string& name, const auto& work) { out.push_back(spoiled(name, work)); };
    add("entries out of order", [](Diary& diary) { std::swap(diary.entries[0], diary.entries[1]); });
    add("an id twice", [](Diary& diary) { diary.entries[1].id = diary.entries[0].id; });
    add("an entry twice", [](Diary& diary) { diary.entries.push_back(diary.entries.back()); });
    add("an id with a slash", [](Diary& diary) { diary.entries[0].id = "../../etc/passwd"; });
    add("teach-back records out of order",
        [](Diary& diary) { std::swap(diary.teach_backs[0], diary.teach_backs[1]); });
    add("a teach-back record twice",
        [](Diary& diary) { diary.teach_backs.push_back(diary.teach_backs.back()); });
    add("a point twice",
        [](Diary& diary) { diary.teach_backs[0].points.push_back(diary.teach_backs[0].points.front()); });
    add("no effect", [](Diary& diary) { diary.teach_backs[0].effect.clear(); });
    add("too many points", [](Diary& diary) {
        auto& points = diary.teach_backs[0].points;
        for (unsigned i = 0; i <= most_points_in_teach_back; ++i)
            points.push_back({id_number(i), "", {}, ""});
    });
    add("a learner's name over the limit",
        [](Diary& diary) { diary.teach_backs[0].learner.assign(longest_text_bytes + 1, 'x'); });
    add("own words with a bell", [](Diary& diary) { diary.teach_backs[0].points[0].note = "\a"; });
    add("no id", [](Diary& diary) { diary.entries[0].id.clear(); });
    add("another diary's id", [](Diary& diary) { diary.id = id_number(5); });
    add("no diary's id", [](Diary& diary) { diary.id.clear(); });
    add("a note over the limit",
        [](Diary& diary) { diary.entries[0].note.assign(longest_text_bytes + 1, 'x'); });
    add("a note of a megabyte", [](Diary& diary) { diary.entries[0].note.assign(1024 * 1024, 'x'); });
    add("a note with a bell", [](Diary& diary) { diary.entries[0].note = "\a"; });
    add("a note that is no UTF-8", [](Diary& diary) { diary.entries[0].note = "\xFF\xFE"; });
    add("a note with a zero", [](Diary& diary) { diary.entries[0].note = std::string(3, '\0'); });
    add("a detail over the limit",
        [](Diary& diary) { diary.details.product.assign(longest_text_bytes + 1, 'x'); });
    add("a value over the limit",
        [](Diary& diary) { diary.entries[0].readings[0].value.assign(longest_text_bytes + 1, '9'); });
    add("too many readings", [](Diary& diary) {
        diary.entries[0].readings.assign(most_readings_in_entry + 1, {"t", "c", "1"});
    });
    add("too many signs", [](Diary& diary) {
        diary.entries[0].signs.clear();
        for (std::size_t i = 0; i <= most_signs_in_entry; ++i)
            diary.entries[0].signs.push_back("s" + std::to_string(i));
    });
    add("too many entries", [](Diary& diary) {
        diary.entries.clear();
        for (unsigned i = 0; i <= most_entries; ++i) diary.entries.push_back(note_entry(i, ""));
    });
    add("very many small ids", [](Diary& diary) {
        diary.entries.assign(200, diary.entries[0]);
        for (auto& entry : diary.entries) entry.signs.assign(most_signs_in_entry, "a");
    });
    return out;
}

/// Looks at the file for little memory; answers with what it was told to be.
FileKind verdict(const std::string& file, const SharedKey& key) {
    const MemoryWatch memory;
    const auto frame = read_frame(file);
    const auto diary = frame ? open_frame(frame.value(), key.get()) : Result<Diary, FileKind>(frame.error());
    EXPECT_LE(memory.most_in_use(), memory_bound(file.size()));
    EXPECT_LE(memory.largest_piece(), memory_bound(file.size()));
    return diary ? FileKind::other : diary.error();
}

void all_are_damaged(const char* what, const Hostiles& hostiles) {
    for (const auto& one : hostiles) {
        for (const auto& key : {SharedKey(), quick_key()}) {
            SCOPED_TRACE(one.name + (key ? ", sealed" : ", plain"));
            EXPECT_EQ(verdict(forged_file(one.payload, key), key), FileKind::damaged);
        }
    }
    std::printf("%s: %zu forged files, plain and sealed: all damaged\n", what, hostiles.size());
}

TEST(Forged, ASoundArchiveInAForgedFrameIsADiary) {  // else the tests below would show nothing
    for (const auto& key : {SharedKey(), quick_key()})
        EXPECT_EQ(verdict(forged_file(sample(), key), key), FileKind::other);
}

TEST(Forged, ABrokenArchiveIsDamaged) { all_are_damaged("broken archives", broken_archives()); }

TEST(Forged, AnImpossibleDiaryIsDamaged) { all_are_damaged("impossible diaries", impossible_diaries()); }

// ---- Headers

/// Little-endian bytes of a number.
std::string number(std::uint64_t value, std::size_t bytes) {
    std::string out;
    for (std::size_t i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
    return out;
}

struct Header {
    std::size_t offset;
    std::string bytes;
};

TEST(Forged, AHeaderThatCannotBeIsDamaged) {
    const std::vector<Header> plain{
        {8, number(0, 2)},        // format
        {10, number(2, 2)},       // flags
        {10, number(0xFFFF, 2)},  // flags
        {12, number(0, 4)},       // schema
        {16, number(0, 8)},       // payload length
        {16, number(1, 8)},
        {16, number(UINT64_MAX, 8)},
        {16, number(UINT64_MAX - 135, 8)},
        {32, std::string(16, '\x55')},  // another diary's id
        {100, number(1, 4)},            // reserved
        {103, number(0x80, 1)},
    };
    for (const auto& one : plain) {
        const auto file = with_bytes_at(forged_file(sample(), nullptr), one.offset, one.bytes);
        EXPECT_EQ(verdict(file, nullptr), FileKind::damaged) << one.offset;
    }
    for (std::size_t length = 0; length < 8; ++length)  // a checksum that is right behind hardly anything
        EXPECT_EQ(
            verdict(with_checksum(std::string(testing::diary_magic()) + std::string(length, '\1')), nullptr),
            length < 2 ? FileKind::damaged : FileKind::newer);
    const auto header_alone = forged_file("", nullptr);
    EXPECT_EQ(header_alone.size(), header_bytes + checksum_bytes);
    EXPECT_EQ(verdict(header_alone, nullptr), FileKind::damaged);
    std::printf("impossible headers: %zu forged files: all damaged\n", plain.size());
}

TEST(Forged, KeySettingsOverTheBoundsAreDamagedBeforeAnyWorkIsDone) {
    const TempFolder folder;
    const auto path = folder / "diary.signpost";
    const std::vector<Header> settings{
        {48, number(0, 4)},  // passes
        {48, number(9, 4)},          {48, number(UINT32_MAX, 4)},
        {52, number(0, 8)},  // memory
        {52, number(8191, 8)},       {52, number(512ULL * 1024 * 1024 + 1, 8)},
        {52, number(UINT64_MAX, 8)},
    };
    for (const auto& one : settings) {
        const auto file = with_bytes_at(forged_file(sample(), quick_key()), one.offset, one.bytes);
        EXPECT_EQ(verdict(file, quick_key()), FileKind::damaged);
        put_file(path, file);
        EXPECT_EQ(key_settings_of(path).error().kind, FileKind::damaged);
    }
    std::printf("key settings over the bounds: %zu forged files: all damaged\n", settings.size());
}

TEST(Forged, ASealIsOnlyGoodBesideItsOwnHeader) {
    const auto file = forged_file(sample(), quick_key());
    EXPECT_EQ(verdict(with_bytes_at(file, 24, number(99, 8)), quick_key()), FileKind::wrong_passphrase);
    EXPECT_EQ(verdict(with_bytes_at(file, 32, std::string(16, '\x55')), quick_key()),
              FileKind::wrong_passphrase);
    EXPECT_EQ(verdict(with_bytes_at(file, 10, number(0, 2)), quick_key()), FileKind::damaged);
}

// ---- Journals

/// The changes that are read, and how many stretches were passed over.
std::pair<std::size_t, std::size_t> read_counts(const std::string& journal, const SharedKey& key) {
    const MemoryWatch memory;
    const auto read = read_journal(journal, empty_diary().id, key.get());
    EXPECT_LE(memory.most_in_use(), memory_bound(journal.size()));
    EXPECT_TRUE(read);
    return read ? std::pair(read.value().changes.size(), read.value().damaged_records) : std::pair(0UL, 0UL);
}

std::vector<Change> impossible_changes() {
    auto long_note = note_entry(1, std::string(longest_text_bytes + 1, 'x'));
    auto no_plain = note_entry(1, "\x01");
    auto no_id = note_entry(1, "");
    no_id.id = "A";
    auto no_time = note_entry(1, "");
    no_time.time.utc_offset_minutes = 900;
    auto old = note_entry(1, "");
    old.age_years = 131;
    auto no_point = testing::teach_back(1, "");
    no_point.points[0].point = "../x";
    auto long_ask = testing::teach_back(1, "");
    long_ask.points[0].ask.assign(longest_text_bytes + 1, 'x');
    return {PutTeachBack{no_point},
            PutTeachBack{long_ask},
            PutEntry{long_note},
            PutEntry{no_plain},
            PutEntry{no_id},
            PutEntry{no_time},
            PutEntry{old},
            RemoveEntry{std::string(70'000, 'x'), 1},
            SetDetail{"shoe_size", "43"},
            SetDetail{"product", std::string(longest_text_bytes + 1, 'x')},
            SetDetail{"product", "\x01"},
            SetDetail{"product", "\xFF"}};
}

TEST(Forged, AnImpossibleChangeIsPassedOverAndTheNextOneRead) {
    for (const auto& key : {SharedKey(), quick_key()}) {
        const auto start = journal_start(empty_diary().id, 1, key.get());
        const auto sum = checksum_of_start(start);
        for (const auto& change : impossible_changes()) {
            const auto journal = start + journal_record(change, 0, sum, key.get()) +
                                 journal_record(SetDetail{"product", "x"}, 1, sum, key.get());
            EXPECT_EQ(read_counts(journal, key), std::pair(1UL, 1UL));
        }
    }
}

TEST(Forged, RecordsThatWereMovedOrRepeatedArePassedOver) {
    for (const auto& key : {SharedKey(), quick_key()}) {
        const auto start = journal_start(empty_diary().id, 1, key.get());
        const auto sum = checksum_of_start(start);
        const auto first = journal_record(SetDetail{"product", "first"}, 0, sum, key.get());
        const auto second = journal_record(SetDetail{"product", "second"}, 1, sum, key.get());
        const auto elsewhere =
            journal_record(SetDetail{"product", "elsewhere"}, 1,
                           checksum_of_start(journal_start(empty_diary().id, 2, key.get())), key.get());
        EXPECT_EQ(read_counts(start + first + second, key), std::pair(2UL, 0UL));
        EXPECT_EQ(read_counts(start + first + first + second, key), std::pair(2UL, 1UL));
        EXPECT_EQ(read_counts(start + second + first, key), std::pair(1UL, 1UL));
        EXPECT_EQ(read_counts(start + first + elsewhere, key), std::pair(1UL, 1UL));
        EXPECT_EQ(read_counts(start + second, key), std::pair(1UL, 0UL));
    }
}

TEST(Forged, AJournalMadeToKeepTheReaderBusyIsGivenUp) {
    const auto start = journal_start(empty_diary().id, 1, nullptr);
    const auto long_record = number(64 * 1024, 4) + number(0, 8);
    EXPECT_EQ(read_counts(start + times(100'000, long_record), nullptr), std::pair(0UL, 1UL));
    EXPECT_EQ(read_counts(start + std::string(1024 * 1024, '\0'), nullptr), std::pair(0UL, 1UL));
}

TEST(Forged, ABrokenChangeIsNone) {
    const auto sound = archived(Change(SetDetail{"product", "x"}));
    ASSERT_TRUE(change_from_archive(sound));
    const std::vector<std::pair<std::string, std::string>> rows{
        {"3 set", "3 sat"},       {"3 set", "3 put"},           {"3 set", "-1 set"},
        {"3 set", "9999999 set"}, {"archive 18", "archive 99"}, {"7 product", "7 prodact"},
    };
    for (const auto& [what, with] : rows)
        EXPECT_FALSE(change_from_archive(replaced(sound, what, with))) << with;
    EXPECT_FALSE(change_from_archive(sound + "x"));
    EXPECT_FALSE(change_from_archive(sample()));
    EXPECT_FALSE(diary_from_archive(sound));
}

}  // namespace
}  // namespace signpost
