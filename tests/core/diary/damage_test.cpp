// SPDX-License-Identifier: Apache-2.0
// Every length to which a file can be cut and every bit that can flip in it: told each time, as what it is,
// for little memory; and the backup brings the diary back. Not a sample of them: all of them.
#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/diary/journal.h"
#include "tests/support/counted_memory.h"
#include "tests/support/memory_disk.h"
#include "tests/support/sample_diaries.h"
#include "tests/support/temp_folder.h"

namespace signpost {
namespace {

using testing::create_or_throw;
using testing::id_number;
using testing::MemoryDisk;
using testing::MemoryWatch;
using testing::must;
using testing::note_entry;
using testing::open_or_throw;
using testing::quick_key;
using testing::sample_diary;
using testing::TempFolder;
using FileKind = FileProblemKind;

/// What finding out about a damaged file may take: in all, and in one piece.
constexpr std::size_t memory_bound(std::size_t file_bytes) { return 4 * file_bytes + 1024 * 1024; }

// With the sanitizers, which make all of it several times slower, some of the places are tried.
#ifdef SIGNPOST_SANITIZED
constexpr std::size_t stride_of_damage = 7;
#else
constexpr std::size_t stride_of_damage = 1;
#endif
constexpr std::size_t block_bytes = 64;
/// A sealed record takes two whole blocks; a longer journal would only be tried in more places that are
/// alike.
constexpr unsigned records_in_plain = 4;
constexpr unsigned records_in_sealed = 2;
constexpr auto silent = "earlier states";

/// How often each outcome was seen.
using Outcomes = std::map<std::string, int>;

std::string in_words(const Outcomes& outcomes) {
    std::string out;
    for (const auto& [name, count] : outcomes)
        out += (out.empty() ? "" : ", ") + std::to_string(count) + ' ' + name;
    return out;
}

/// A diary and its journal as a crash leaves them.
struct Left {
    std::string diary;
    std::string backup;
    std::string journal;
    Diary saved;
    Diary before_save;
    Diary with_journal;
    std::set<std::string> states;  ///< fingerprints of all states that any entry ever had
};

void note_states(const Diary& diary, Left& left) {
    for (const auto& entry : diary.entries) left.states.insert(fingerprint_of(entry));
}

class Damage : public ::testing::Test {
protected:
    Left left_by_a_crash(const SharedKey& key) {
        Left out;
        {
            auto session = create_or_throw(path_, sample_diary(), key, disk_.layer());
            out.before_save = session.diary();
            must(session.make(SetDetail{"product", "tisa-cel"}));
            must(session.save());
            out.saved = session.diary();
            note_states(out.saved, out);
            const auto records = key ? records_in_sealed : records_in_plain;
            for (unsigned i = 1; i <= records; ++i) {
                must(session.make(PutEntry{note_entry(i, "journal " + std::to_string(i))}));
                note_states(session.diary(), out);
                must(session.write_journal());
            }
            out.with_journal = session.diary();
        }
        out.diary = disk_.at(path_);
        out.backup = disk_.at(path_ + ".backup");
        out.journal = disk_.at(path_ + ".journal");
        return out;
    }

    void put(const Left& left) {
        disk_.put(path_, left.diary);
        disk_.put(path_ + ".backup", left.backup);
        disk_.put(path_ + ".journal", left.journal);
        for (const auto* ending : {".journal.1", ".damaged1"}) disk_.remove(path_ + ending);
    }

    void each_damage_of_the_file_is_told(const char* what, const SharedKey& key);
    void each_damage_of_the_journal_is_told(const char* what, const SharedKey& key);
    void check_file(const Left& left, const SharedKey& key, std::string damaged, Outcomes& outcomes);
    void check_journal(const Left& left, const SharedKey& key, std::string damaged, Outcomes& outcomes);

    TempFolder folder_;  // for the lock
    std::string path_ = folder_ / "diary.signpost";
    MemoryDisk disk_;
};

using Check = std::function<void(std::string damaged)>;

/// Calls `check` with every beginning of the bytes that is not all of them.
int for_each_cut(const std::string& bytes, const Check& check) {
    for (std::size_t length = 0; length < bytes.size() && !::testing::Test::HasFailure(); ++length)
        check(bytes.substr(0, length));
    return static_cast<int>(bytes.size());
}

int for_each_flipped_bit(const std::string& bytes, const Check& check) {
    int count = 0;
    for (std::size_t bit = 0; bit < 8 * bytes.size() && !::testing::Test::HasFailure();
         bit += stride_of_damage) {
        auto damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        ++count;
        check(std::move(damaged));
    }
    return count;
}

/// A block of zeros at every place where it changes something, as a disk leaves them.
int for_each_lost_block(const std::string& bytes, const Check& check) {
    int count = 0;
    for (std::size_t at = 0; at + block_bytes <= bytes.size() && !::testing::Test::HasFailure();
         at += stride_of_damage) {
        auto damaged = bytes;
        damaged.replace(at, block_bytes, block_bytes, '\0');
        if (damaged == bytes) continue;
        ++count;
        check(std::move(damaged));
    }
    return count;
}

void print(const char* file, const char* damage, int count, Outcomes& outcomes) {
    const int not_told = outcomes[silent];
    outcomes.erase(silent);
    int told = 0;
    for (const auto& one : outcomes) told += one.second;
    EXPECT_EQ(told + not_told, count);
    std::printf("%s: %s %d: %d detected (%s)", file, damage, count, told, in_words(outcomes).c_str());
    if (not_told > 0) std::printf("; %d end between two records, as an earlier state does", not_told);
    std::printf("\n");
}

void Damage::check_file(const Left& left, const SharedKey& key, std::string damaged, Outcomes& outcomes) {
    const auto bytes = damaged.size();
    put(left);
    disk_.put(path_, std::move(damaged));
    const MemoryWatch memory;
    const auto opened = DiarySession::open(path_, key, OpenFor::writing, disk_.layer());
    ASSERT_LE(memory.most_in_use(), memory_bound(bytes));
    ASSERT_LE(memory.largest_piece(), memory_bound(bytes));
    ASSERT_FALSE(opened) << "opened as if whole";
    const auto kind = opened.error().kind;
    ASSERT_TRUE(kind == FileKind::damaged || kind == FileKind::not_ours) << kind;
    ASSERT_EQ(key_settings_of(path_, disk_.layer()).error().kind, kind);
    ++outcomes[std::string(id_of(kind))];
    ASSERT_EQ(restore_backup(path_, disk_.layer()).value(), path_ + ".damaged1");
    disk_.remove(path_ + ".journal");
    ASSERT_EQ(open_or_throw(path_, key, OpenFor::writing, disk_.layer()).diary(), left.before_save);
}

void Damage::each_damage_of_the_file_is_told(const char* what, const SharedKey& key) {
    const auto left = left_by_a_crash(key);
    Outcomes outcomes;
    const Check check = [&](std::string damaged) { check_file(left, key, std::move(damaged), outcomes); };
    const auto tried = [&](const char* damage, int count) {
        print(what, damage, count, outcomes);
        outcomes.clear();
    };
    tried("cut to every length", for_each_cut(left.diary, check));
    tried("flipped bits", for_each_flipped_bit(left.diary, check));
    tried("lost blocks", for_each_lost_block(left.diary, check));
}

/// What became of a damaged journal; empty when nothing was told.
std::string outcome_of(const OpenReport& report) {
    if (report.damaged_records > 0) return "records passed over";
    return report.journal_set_aside.empty() ? "" : "set aside whole";
}

void Damage::check_journal(const Left& left, const SharedKey& key, std::string damaged, Outcomes& outcomes) {
    put(left);
    disk_.put(path_ + ".journal", damaged);
    const auto bytes = damaged.size() + left.diary.size();
    const MemoryWatch memory;
    const auto session = open_or_throw(path_, key, OpenFor::writing, disk_.layer());
    ASSERT_LE(memory.most_in_use(), memory_bound(bytes));
    for (const auto& entry : session.diary().entries)
        ASSERT_TRUE(left.states.contains(fingerprint_of(entry))) << "an entry that nobody wrote";
    auto outcome = outcome_of(session.report());
    if (outcome.empty()) {  // only where nothing shows that there was more
        const auto whole = read_journal(damaged, left.saved.id, key.get());
        ASSERT_TRUE(whole && (damaged.empty() || whole.value().sound_bytes == damaged.size()));
        ASSERT_TRUE(left.journal.starts_with(damaged) && damaged != left.journal);
        outcome = silent;
    } else {
        ASSERT_EQ(disk_.at(session.report().journal_set_aside), damaged);
        ASSERT_FALSE(disk_.holds(path_ + ".journal"));
    }
    ++outcomes[outcome];
}

void Damage::each_damage_of_the_journal_is_told(const char* what, const SharedKey& key) {
    const auto left = left_by_a_crash(key);
    Outcomes outcomes;
    const Check check = [&](std::string damaged) { check_journal(left, key, std::move(damaged), outcomes); };
    const auto tried = [&](const char* damage, int count, int not_told) {
        EXPECT_EQ(outcomes[silent], not_told);
        print(what, damage, count, outcomes);
        outcomes.clear();
    };
    // No bytes, the start alone, and behind each record but the last.
    const int ends_between = key ? records_in_sealed + 1 : records_in_plain + 1;
    tried("cut to every length", for_each_cut(left.journal, check), ends_between);
    tried("flipped bits", for_each_flipped_bit(left.journal, check), 0);
    tried("lost blocks", for_each_lost_block(left.journal, check), 0);
}

TEST_F(Damage, OfAPlainDiaryIsToldAndMended) { each_damage_of_the_file_is_told("plain diary", nullptr); }

TEST_F(Damage, OfASealedDiaryIsToldAndMended) {
    each_damage_of_the_file_is_told("sealed diary", quick_key());
}

TEST_F(Damage, OfAPlainJournalIsToldAndItsBytesKept) {
    each_damage_of_the_journal_is_told("plain journal", nullptr);
}

TEST_F(Damage, OfASealedJournalIsToldAndItsBytesKept) {
    each_damage_of_the_journal_is_told("sealed journal", quick_key());
}

TEST_F(Damage, OfOneRecordOfAJournalTakesNoOtherWithIt) {
    const auto left = left_by_a_crash(nullptr);
    const auto start = journal_start(left.saved.id, 1, nullptr).size();
    std::size_t place = 0;
    const int tried = for_each_flipped_bit(left.journal, [&](const std::string& damaged) {
        if (stride_of_damage * place++ / 8 < start) return;
        const auto read = read_journal(damaged, left.saved.id, nullptr).value();
        ASSERT_EQ(read.changes.size(), records_in_plain - 1);
        ASSERT_EQ(read.damaged_records, 1U);
    });
    std::printf("plain journal: flipped bits %d: 3 of 4 records read behind the start each time\n", tried);
}

TEST_F(Damage, OfTheBackupDoesNotTouchTheDiary) {
    const auto left = left_by_a_crash(nullptr);
    const int tried = for_each_flipped_bit(left.backup, [&](std::string damaged) {
        put(left);
        disk_.put(path_ + ".backup", std::move(damaged));
        const auto restored = restore_backup(path_, disk_.layer());
        ASSERT_EQ(restored.error().kind, FileKind::damaged);
        ASSERT_EQ(disk_.at(path_), left.diary);
    });
    std::printf("backup: flipped bits %d: none was put in the diary's place\n", tried);
}

}  // namespace
}  // namespace signpost
