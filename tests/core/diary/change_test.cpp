// SPDX-License-Identifier: Apache-2.0
// What may be relied on when changes are made, turned round, made twice, and put onto a diary that somebody
// else has changed meanwhile.
#include "core/diary/change.h"

#include <algorithm>
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
using ::testing::ElementsAre;
using testing::id_number;
using testing::note_entry;
using testing::notes_in;
using testing::sample_diary;

#ifdef SIGNPOST_SANITIZED
constexpr auto how_many = "seed=20261124 max_success=200";
#else
constexpr auto how_many = "seed=20261124 max_success=1000";
#endif

// Before RapidCheck first looks at it.
[[maybe_unused]] const int settings_made = setenv("RC_PARAMS", how_many, 0);

constexpr unsigned new_here = 100;
constexpr unsigned new_there = 200;

/// Somebody who has read a diary and changes it.
struct Writer {
    Diary diary;
    std::vector<Change> all;      ///< as a journal holds them
    std::vector<Change> waiting;  ///< as they wait to be saved

    void make(Change change) {
        raise_revision(change, diary);
        note_what_it_is_made_on(change, diary);
        carry_out(diary, change);
        all.push_back(change);
        add_to(waiting, change);
    }
};

Writer any_writer(const Diary& diary, unsigned first_new_number) {
    Writer out{diary, {}, {}};
    for (auto left = *rc::gen::inRange(0, 10); left > 0; --left) out.make(*any_change(first_new_number));
    return out;
}

/// An entry or record without what a copy of it under another id would not share.
template <class Kept>
Kept content_of(Kept one) {
    one.id.clear();
    one.revision = 0;
    return one;
}

template <class Kept>
bool holds(const std::vector<Kept>& list, const Kept& wanted) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Kept& one) { return content_of(one) == content_of(wanted); });
}

template <class Kept>
bool is_in(const std::vector<Kept>& list, const Kept& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// The id of the first of `one` that is not in `other` as it is there, nor in `merged` at all.
template <class Kept>
std::string lost_from(const std::vector<Kept>& one, const std::vector<Kept>& other,
                      const std::vector<Kept>& merged) {
    for (const auto& kept : one)
        if (!is_in(other, kept) && !holds(merged, kept)) return kept.id;
    return {};
}

std::string lost_from(const Diary& one, const Diary& other, const Diary& merged) {
    return lost_from(one.entries, other.entries, merged.entries) +
           lost_from(one.teach_backs, other.teach_backs, merged.teach_backs);
}

Diary without_revisions(Diary diary) {
    for (auto& entry : diary.entries) entry.revision = 0;
    for (auto& record : diary.teach_backs) record.revision = 0;
    return diary;
}

bool is_in_order(const Diary& diary) {
    return std::is_sorted(diary.entries.begin(), diary.entries.end(), is_before) &&
           std::is_sorted(diary.teach_backs.begin(), diary.teach_backs.end(), is_before);
}

// ---- Random changes

RC_GTEST_PROP(Change, MadeTwiceIsTheSameAsMadeOnce, ()) {
    auto diary = *any_diary();
    const auto change = *any_change(new_here);
    carry_out(diary, change);
    const auto once = diary;
    carry_out(diary, change);
    RC_ASSERT(diary == once);
}

RC_GTEST_PROP(Change, KeepsADiaryThatMayBeKept, ()) {
    auto diary = *any_diary();
    carry_out(diary, *any_change(new_here));
    RC_ASSERT(mistakes_in(diary).empty());
    RC_ASSERT(is_in_order(diary));
}

RC_GTEST_PROP(Change, IsTurnedBackByItsInverse, ()) {
    const auto before = *any_diary();
    const auto change = *any_change(new_here);
    auto diary = before;
    carry_out(diary, change);
    carry_out(diary, inverse_of(before, change));
    RC_ASSERT(without_revisions(diary) == without_revisions(before));
}

RC_GTEST_PROP(Change, LeadsFromOneDiaryToAnother, ()) {
    const auto before = *any_diary();
    const auto after = *any_diary();
    auto diary = before;
    for (const auto& change : changes_between(before, after)) carry_out(diary, change);
    RC_ASSERT(diary == after);
    RC_ASSERT(changes_between(after, after).empty());
}

// ---- Random changes in two places

RC_GTEST_PROP(Merge, LosesNothingOfTwoWriters, ()) {
    const auto base = *any_diary();
    const auto here = any_writer(base, new_here);
    const auto there = any_writer(base, new_there);
    auto merged = there.diary;
    merge(merged, here.waiting);
    RC_ASSERT(lost_from(here.diary, base, merged) == "");
    RC_ASSERT(lost_from(there.diary, base, merged) == "");
    for (const auto& entry : base.entries)
        if (is_in(here.diary.entries, entry) && is_in(there.diary.entries, entry))
            RC_ASSERT(is_in(merged.entries, entry));
    for (const auto& record : base.teach_backs)
        if (is_in(here.diary.teach_backs, record) && is_in(there.diary.teach_backs, record))
            RC_ASSERT(is_in(merged.teach_backs, record));
}

RC_GTEST_PROP(Merge, GivesADiaryThatMayBeKept, ()) {
    const auto base = *any_diary();
    auto merged = any_writer(base, new_there).diary;
    merge(merged, any_writer(base, new_here).waiting);
    RC_ASSERT(mistakes_in(merged).empty());
    RC_ASSERT(is_in_order(merged));
}

RC_GTEST_PROP(Merge, OfTheSameChangesAgainChangesNothing, ()) {
    const auto base = *any_diary();
    const auto here = any_writer(base, new_here);
    auto merged = any_writer(base, new_there).diary;
    merge(merged, here.all);
    const auto once = merged;
    merge(merged, here.all);
    RC_ASSERT(merged == once);
}

RC_GTEST_PROP(Merge, OntoWhatTheyWereMadeOnGivesExactlyWhatWasThere, ()) {
    const auto base = *any_diary();
    const auto here = any_writer(base, new_here);
    for (const auto* changes : {&here.all, &here.waiting}) {
        auto merged = base;
        merge(merged, *changes);
        RC_ASSERT(merged == here.diary);
    }
}

RC_GTEST_PROP(Merge, OfAJournalOntoASavedStateAlongItsWayAddsNothing, ()) {
    const auto base = *any_diary();
    Writer here{base, {}, {}};
    const auto steps = *rc::gen::inRange(1, 10);
    const auto saved_after = *rc::gen::inRange(0, steps);
    auto saved = base;
    for (int i = 0; i < steps; ++i) {
        here.make(*any_change(new_here));
        if (i == saved_after) saved = here.diary;
    }
    merge(saved, here.all);
    RC_ASSERT(saved == here.diary);
}

// ---- The cases by name

Change put(Entry entry, const Diary& on) {
    Change out = PutEntry{std::move(entry)};
    note_what_it_is_made_on(out, on);
    return out;
}

Diary with_note(Diary diary, std::size_t place, const std::string& note, std::uint32_t revision) {
    diary.entries[place].note = note;
    diary.entries[place].revision = revision;
    return diary;
}

TEST(Merge, KeepsAnEntryTwiceThatWasChangedInBothPlaces) {
    const auto base = sample_diary();
    auto diary = with_note(base, 0, "theirs", 2);
    merge(diary, {put(with_note(base, 0, "ours", 2).entries[0], base)});
    EXPECT_THAT(notes_in(diary), ElementsAre("ours", "theirs", base.entries[2].note, base.entries[1].note));
}

TEST(Merge, KeepsTheirsAlsoWhenOursWasChangedMoreOften) {
    const auto base = sample_diary();
    auto diary = with_note(base, 0, "theirs", 2);
    std::vector<Change> waiting;
    add_to(waiting, put(with_note(base, 0, "ours", 2).entries[0], base));
    add_to(waiting, put(with_note(base, 0, "ours again", 3).entries[0], with_note(base, 0, "ours", 2)));
    merge(diary, waiting);
    EXPECT_EQ(diary.entries.size(), 4U);
    EXPECT_EQ(find_entry(diary, base.entries[0].id)->note, "theirs");
}

TEST(Merge, DoesNotRemoveWhatWasChangedThere) {
    const auto base = sample_diary();
    auto diary = with_note(base, 0, "theirs", 2);
    std::vector<Change> waiting;
    add_to(waiting, put(with_note(base, 0, "ours", 2).entries[0], base));
    Change remove = RemoveEntry{base.entries[0].id, 2};
    note_what_it_is_made_on(remove, with_note(base, 0, "ours", 2));
    add_to(waiting, remove);
    merge(diary, waiting);
    EXPECT_EQ(diary, with_note(base, 0, "theirs", 2));
}

TEST(Merge, KeepsATeachBackRecordTwiceThatWasChangedInBothPlaces) {
    const auto base = testing::with_teach_backs();
    auto theirs = base;
    theirs.teach_backs[0].note = "theirs";
    auto ours = base.teach_backs[0];
    ours.note = "ours";
    Change put = PutTeachBack{ours};
    note_what_it_is_made_on(put, base);
    for (int times = 0; times < 2; ++times) {
        merge(theirs, {put});
        ASSERT_EQ(theirs.teach_backs.size(), 3U);
        EXPECT_EQ(find_teach_back(theirs, ours.id)->note, "theirs");
        EXPECT_EQ(find_teach_back(theirs, fingerprint_of(ours))->note, "ours");
    }
}

TEST(Merge, DoesNotRemoveATeachBackRecordThatWasChangedThere) {
    const auto base = testing::with_teach_backs();
    auto theirs = base;
    theirs.teach_backs[0].note = "theirs";
    Change remove = RemoveTeachBack{id_number(1), 1};
    note_what_it_is_made_on(remove, base);
    auto untouched = base;
    merge(untouched, {remove});
    EXPECT_EQ(find_teach_back(untouched, id_number(1)), nullptr);
    EXPECT_EQ(untouched.entries, base.entries);
    const auto there = theirs;
    merge(theirs, {remove});
    EXPECT_EQ(theirs, there);
}

TEST(Change, OfAnEntryAndOfARecordWithTheSameIdAreAboutTwoThings) {
    std::vector<Change> waiting;
    add_to(waiting, PutEntry{note_entry(1, "a")});
    add_to(waiting, PutTeachBack{testing::teach_back(1, "b")});
    EXPECT_EQ(waiting.size(), 2U);
    add_to(waiting, RemoveTeachBack{id_number(1), 1});
    EXPECT_THAT(waiting,
                ElementsAre(Change(PutEntry{note_entry(1, "a")}), Change(RemoveTeachBack{id_number(1), 1})));
}

TEST(Merge, RemovesWhatNobodyChanged) {
    auto diary = sample_diary();
    Change remove = RemoveEntry{id_number(1), 1};
    note_what_it_is_made_on(remove, diary);
    merge(diary, {remove});
    EXPECT_EQ(find_entry(diary, id_number(1)), nullptr);
    EXPECT_EQ(diary.entries.size(), 2U);
}

TEST(Merge, BringsBackWhatWasRemovedThereAndChangedHere) {
    const auto base = sample_diary();
    auto diary = base;
    carry_out(diary, RemoveEntry{id_number(1), 1});
    merge(diary, {put(with_note(base, 0, "ours", 2).entries[0], base)});
    EXPECT_EQ(find_entry(diary, id_number(1))->note, "ours");
}

TEST(Merge, OfAJournalThatIsInTheFileAlreadyAddsNothing) {
    const auto base = sample_diary();
    const auto first = with_note(base, 0, "first", 2);
    const auto second = with_note(base, 0, "second", 3);
    auto saved = second;
    merge(saved, {put(first.entries[0], base), put(second.entries[0], first)});
    EXPECT_EQ(saved, second);
}

TEST(Change, OfSomethingUnknownIsPassedOver) {
    auto diary = sample_diary();
    carry_out(diary, RemoveEntry{id_number(99), 1});
    carry_out(diary, SetDetail{"shoe_size", "43"});
    EXPECT_EQ(diary, sample_diary());
}

TEST(Change, WaitsOnceForEachThing) {
    std::vector<Change> waiting;
    add_to(waiting, PutEntry{note_entry(1, "a")});
    add_to(waiting, SetDetail{"product", "x"});
    add_to(waiting, PutEntry{note_entry(1, "b")});
    add_to(waiting, SetDetail{"product", "y"});
    EXPECT_THAT(waiting,
                ElementsAre(Change(PutEntry{note_entry(1, "b")}), Change(SetDetail{"product", "y"})));
    add_to(waiting, RemoveEntry{id_number(1), 1});
    EXPECT_THAT(waiting,
                ElementsAre(Change(SetDetail{"product", "y"}), Change(RemoveEntry{id_number(1), 1})));
}

TEST(Change, FingerprintsTellTeachBackRecordsApart) {
    const auto plain = testing::teach_back(1, "a");
    std::vector<TeachBack> all(8, plain);
    all[1].note = "b";
    all[2].points[0].said = SaidBack::not_asked;
    all[3].points.pop_back();
    std::swap(all[4].nurse, all[4].learner);
    all[5].points[0].note.clear();
    ++all[6].revision;
    all[7].effect = "neuro";
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_NE(fingerprint_of(all[i]), fingerprint_of(all[j])) << i << ' ' << j;
}

TEST(Change, FingerprintsTellEntriesApart) {
    const auto plain = note_entry(1, "a");
    auto signs_in_one = plain;
    signs_in_one.signs = {"ab"};
    auto signs_in_two = plain;
    signs_in_two.signs = {"a", "b"};
    auto elsewhere = plain;
    elsewhere.time.utc_offset_minutes += 60;
    const std::vector<std::string> all{fingerprint_of(plain), fingerprint_of(signs_in_one),
                                       fingerprint_of(signs_in_two), fingerprint_of(elsewhere),
                                       fingerprint_of(note_entry(1, "b"))};
    for (std::size_t i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].size(), 32U);
        for (std::size_t j = 0; j < i; ++j) EXPECT_NE(all[i], all[j]) << i << ' ' << j;
    }
}

}  // namespace
}  // namespace signpost
