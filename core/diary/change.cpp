// SPDX-License-Identifier: Apache-2.0
#include "core/diary/change.h"

#include <algorithm>

namespace signpost {
namespace {

using Entries = std::vector<Entry>;

Entries::iterator place_of(Entries& entries, const std::string& id) {
    return std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
}

void insert_in_order(Entries& entries, Entry entry) {
    const auto at = std::upper_bound(entries.begin(), entries.end(), entry, is_before);
    entries.insert(at, std::move(entry));
}

void make(Diary& diary, const PutEntry& put) {
    const auto old = place_of(diary.entries, put.entry.id);
    if (old != diary.entries.end()) diary.entries.erase(old);
    insert_in_order(diary.entries, put.entry);
}

void make(Diary& diary, const RemoveEntry& remove) {
    const auto at = place_of(diary.entries, remove.id);
    if (at != diary.entries.end()) diary.entries.erase(at);
}

std::string* field_of(DiaryDetails& details, const std::string& id) {
    for (const auto& known : detail_fields)
        if (known.id == id) return &(details.*known.field);
    return nullptr;
}

void make(Diary& diary, const SetDetail& set) {
    if (auto* field = field_of(diary.details, set.field)) *field = set.value;
}

Change inverse(const Diary& before, const PutEntry& put) {
    const auto* old = find_entry(before, put.entry.id);
    if (old == nullptr) return RemoveEntry{put.entry.id, put.entry.revision};
    auto again = *old;
    again.revision = put.entry.revision + 1;
    return PutEntry{std::move(again)};
}

Change inverse(const Diary& before, const RemoveEntry& remove) {
    const auto* old = find_entry(before, remove.id);
    if (old == nullptr) return remove;
    auto again = *old;
    again.revision = old->revision + 1;
    return PutEntry{std::move(again)};
}

Change inverse(const Diary& before, const SetDetail& set) {
    for (const auto& known : detail_fields)
        if (known.id == set.field) return SetDetail{set.field, before.details.*known.field};
    return set;
}

void merge_one(Diary& diary, const PutEntry& put) {
    const auto* there = find_entry(diary, put.entry.id);
    const bool is_conflict = there != nullptr && *there != put.entry && there->revision >= put.entry.revision;
    if (!is_conflict) return make(diary, put);
    auto beside = put.entry;
    beside.id = new_entry_id();
    insert_in_order(diary.entries, std::move(beside));
}

void merge_one(Diary& diary, const RemoveEntry& remove) {
    const auto* there = find_entry(diary, remove.id);
    if (there != nullptr && there->revision <= remove.revision) make(diary, remove);
}

void merge_one(Diary& diary, const SetDetail& set) { make(diary, set); }

}  // namespace

void carry_out(Diary& diary, const Change& change) {
    std::visit([&](const auto& one) { make(diary, one); }, change);
}

Change inverse_of(const Diary& before, const Change& change) {
    return std::visit([&](const auto& one) { return inverse(before, one); }, change);
}

std::string subject_of(const Change& change) {
    if (const auto* put = std::get_if<PutEntry>(&change)) return "entry " + put->entry.id;
    if (const auto* remove = std::get_if<RemoveEntry>(&change)) return "entry " + remove->id;
    return "detail " + std::get<SetDetail>(change).field;
}

void add_to(std::vector<Change>& waiting, Change change) {
    const auto subject = subject_of(change);
    std::erase_if(waiting, [&](const Change& older) { return subject_of(older) == subject; });
    waiting.push_back(std::move(change));
}

void merge(Diary& diary, const std::vector<Change>& changes) {
    for (const auto& change : changes) std::visit([&](const auto& one) { merge_one(diary, one); }, change);
}

}  // namespace signpost
