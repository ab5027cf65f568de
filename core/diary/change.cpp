// SPDX-License-Identifier: Apache-2.0
#include "core/diary/change.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/diary/difference.h"
#include "core/diary/little_endian.h"
#include "core/diary/seal.h"

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

/// Each text behind its length, so that no two entries give the same bytes.
class FieldBytes {
public:
    void add(std::string_view text) {
        append_number(bytes_, static_cast<std::uint64_t>(text.size()));
        bytes_ += text;
    }
    void add(std::int64_t number) { append_number(bytes_, static_cast<std::uint64_t>(number)); }
    void add_count(std::size_t count) { append_number(bytes_, static_cast<std::uint64_t>(count)); }
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

std::string field_bytes(const Entry& entry) {
    FieldBytes out;
    out.add(entry.id);
    out.add(std::int64_t{entry.revision});
    out.add(entry.time.iso());
    out.add(id_of(entry.who));
    out.add_count(entry.signs.size());
    for (const auto& sign : entry.signs) out.add(sign);
    out.add_count(entry.readings.size());
    for (const auto& reading : entry.readings)
        for (const auto* text : {&reading.measurement, &reading.unit, &reading.value}) out.add(*text);
    out.add(std::int64_t{entry.age_years.value_or(-1)});
    out.add(std::int64_t{entry.fever_medicine_taken ? 1 : 0});
    out.add(id_of(entry.sentence));
    for (const auto* text :
         {&entry.fever_medicine_when, &entry.sentence_text, &entry.note, &entry.rules_version})
        out.add(*text);
    return out.bytes();
}

std::string* made_on(Change& change) {
    if (auto* put = std::get_if<PutEntry>(&change)) return &put->over;
    if (auto* remove = std::get_if<RemoveEntry>(&change)) return &remove->over;
    return nullptr;
}

/// All changes of one thing: only the last counts, but each tells a state that we have had.
struct Course {
    const Change* last = nullptr;
    std::set<std::string> ours;  ///< fingerprints
};

std::vector<Course> courses_of(const std::vector<Change>& changes) {
    std::vector<Course> out;
    std::map<Subject, std::size_t> places;
    for (const auto& change : changes) {
        const auto place = places.try_emplace(subject_of(change), out.size()).first->second;
        if (place == out.size()) out.emplace_back();
        auto& course = out[place];
        course.last = &change;
        if (const auto* put = std::get_if<PutEntry>(&change))
            course.ours.insert({put->over, fingerprint_of(put->entry)});
        if (const auto* remove = std::get_if<RemoveEntry>(&change)) course.ours.insert(remove->over);
    }
    return out;
}

void keep_beside(Diary& diary, Entry entry) {
    entry.id = fingerprint_of(entry);
    if (find_entry(diary, entry.id) == nullptr) insert_in_order(diary.entries, std::move(entry));
}

void merge_one(Diary& diary, const PutEntry& put, const std::set<std::string>& ours) {
    const auto* there = find_entry(diary, put.entry.id);
    if (there == nullptr || ours.contains(fingerprint_of(*there))) return make(diary, put);
    keep_beside(diary, put.entry);
}

void merge_one(Diary& diary, const RemoveEntry& remove, const std::set<std::string>& ours) {
    const auto* there = find_entry(diary, remove.id);
    if (there != nullptr && ours.contains(fingerprint_of(*there))) make(diary, remove);
}

void merge_one(Diary& diary, const SetDetail& set, const std::set<std::string>&) { make(diary, set); }

}  // namespace

void carry_out(Diary& diary, const Change& change) {
    std::visit([&](const auto& one) { make(diary, one); }, change);
}

Change inverse_of(const Diary& before, const Change& change) {
    return std::visit([&](const auto& one) { return inverse(before, one); }, change);
}

std::string fingerprint_of(const Entry& entry) {
    const auto checksum = checksum_of(field_bytes(entry));
    constexpr std::string_view letters = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < checksum.size() / 2; ++i) {
        out += letters[checksum[i] >> 4];
        out += letters[checksum[i] & 15];
    }
    return out;
}

void note_what_it_is_made_on(Change& change, const Diary& before) {
    auto* over = made_on(change);
    if (over == nullptr) return;
    const auto* put = std::get_if<PutEntry>(&change);
    const auto* there = find_entry(before, put != nullptr ? put->entry.id : std::get<RemoveEntry>(change).id);
    *over = there != nullptr ? fingerprint_of(*there) : std::string();
}

std::vector<Change> changes_between(const Diary& before, const Diary& after) {
    std::vector<Change> out;
    const auto found = difference(before, after);
    for (const auto& one : found.entries) {
        const auto over = one.before ? fingerprint_of(*one.before) : std::string();
        if (one.after) {
            out.emplace_back(PutEntry{*one.after, over});
        } else {
            out.emplace_back(RemoveEntry{one.before->id, one.before->revision, over});
        }
    }
    for (const auto& one : found.details) out.emplace_back(SetDetail{one.field, one.after});
    return out;
}

Subject subject_of(const Change& change) {
    if (const auto* put = std::get_if<PutEntry>(&change)) return {true, put->entry.id};
    if (const auto* remove = std::get_if<RemoveEntry>(&change)) return {true, remove->id};
    return {false, std::get<SetDetail>(change).field};
}

void add_to(std::vector<Change>& waiting, Change change) {
    const auto subject = subject_of(change);
    const auto older = std::find_if(waiting.begin(), waiting.end(),
                                    [&](const Change& one) { return subject_of(one) == subject; });
    if (older != waiting.end()) {
        if (auto* over = made_on(change)) *over = std::move(*made_on(*older));
        waiting.erase(older);
    }
    waiting.push_back(std::move(change));
}

void merge(Diary& diary, const std::vector<Change>& changes) {
    for (const auto& course : courses_of(changes))
        std::visit([&](const auto& one) { merge_one(diary, one, course.ours); }, *course.last);
}

}  // namespace signpost
