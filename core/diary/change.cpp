// SPDX-License-Identifier: Apache-2.0
#include "core/diary/change.h"

#include <algorithm>
#include <concepts>
#include <map>
#include <set>
#include <string_view>
#include <type_traits>

#include "core/diary/difference.h"
#include "core/diary/little_endian.h"
#include "core/diary/seal.h"

namespace signpost {
namespace {

template <class Kept>
auto place_of(std::vector<Kept>& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(), [&](const Kept& one) { return one.id == id; });
}

template <class Kept>
void insert_in_order(std::vector<Kept>& list, Kept one) {
    const auto at = std::upper_bound(list.begin(), list.end(), one, is_before);
    list.insert(at, std::move(one));
}

template <class Kept>
void remove_from(std::vector<Kept>& list, const std::string& id) {
    const auto at = place_of(list, id);
    if (at != list.end()) list.erase(at);
}

template <class Kept>
void put_into(std::vector<Kept>& list, const Kept& one) {
    remove_from(list, one.id);
    insert_in_order(list, one);
}

// ---- Where each kind of change finds its state and its list

const Entry& state_in(const PutEntry& put) { return put.entry; }
const TeachBack& state_in(const PutTeachBack& put) { return put.record; }
Entry& state_in(PutEntry& put) { return put.entry; }
TeachBack& state_in(PutTeachBack& put) { return put.record; }

std::vector<Entry>& list_of(Diary& diary, const Entry*) { return diary.entries; }
std::vector<TeachBack>& list_of(Diary& diary, const TeachBack*) { return diary.teach_backs; }

const Entry* find_for(const Diary& diary, const PutEntry& put) { return find_entry(diary, put.entry.id); }
const Entry* find_for(const Diary& diary, const RemoveEntry& remove) { return find_entry(diary, remove.id); }
const TeachBack* find_for(const Diary& diary, const PutTeachBack& put) {
    return find_teach_back(diary, put.record.id);
}
const TeachBack* find_for(const Diary& diary, const RemoveTeachBack& remove) {
    return find_teach_back(diary, remove.id);
}

template <class One>
concept Putting = std::same_as<One, PutEntry> || std::same_as<One, PutTeachBack>;
template <class One>
concept Removing = std::same_as<One, RemoveEntry> || std::same_as<One, RemoveTeachBack>;

template <class Kept>
using RemoveOf = std::conditional_t<std::is_same_v<Kept, Entry>, RemoveEntry, RemoveTeachBack>;
template <class Kept>
using PutOf = std::conditional_t<std::is_same_v<Kept, Entry>, PutEntry, PutTeachBack>;

// ---- Making changes

template <Putting Put>
void make(Diary& diary, const Put& put) {
    const auto& state = state_in(put);
    put_into(list_of(diary, &state), state);
}

void make(Diary& diary, const RemoveEntry& remove) { remove_from(diary.entries, remove.id); }

void make(Diary& diary, const RemoveTeachBack& remove) { remove_from(diary.teach_backs, remove.id); }

std::string* field_of(DiaryDetails& details, const std::string& id) {
    for (const auto& known : detail_fields)
        if (known.id == id) return &(details.*known.field);
    return nullptr;
}

void make(Diary& diary, const SetDetail& set) {
    if (auto* field = field_of(diary.details, set.field)) *field = set.value;
}

template <class Kept>
Change put_again(Kept old, std::uint32_t revision) {
    old.revision = revision;
    return PutOf<Kept>{std::move(old)};
}

template <Putting Put>
Change inverse(const Diary& before, const Put& put) {
    const auto& state = state_in(put);
    const auto* old = find_for(before, put);
    if (old != nullptr) return put_again(*old, state.revision + 1);
    return RemoveOf<std::remove_cvref_t<decltype(state)>>{state.id, state.revision};
}

template <Removing Remove>
Change inverse(const Diary& before, const Remove& remove) {
    const auto* old = find_for(before, remove);
    return old != nullptr ? put_again(*old, old->revision + 1) : Change(remove);
}

Change inverse(const Diary& before, const SetDetail& set) {
    for (const auto& known : detail_fields)
        if (known.id == set.field) return SetDetail{set.field, before.details.*known.field};
    return set;
}

/// Each text behind its length, so that no two states give the same bytes.
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

std::string field_bytes(const TeachBack& record) {
    FieldBytes out;
    out.add(record.id);
    out.add(std::int64_t{record.revision});
    out.add(record.time.iso());
    for (const auto* text :
         {&record.effect, &record.nurse, &record.learner, &record.note, &record.rules_version})
        out.add(*text);
    out.add_count(record.points.size());
    for (const auto& point : record.points) {
        for (const auto* text : {&point.point, &point.ask, &point.note}) out.add(*text);
        out.add(id_of(point.said));
    }
    return out.bytes();
}

std::string letters_of(const Checksum& checksum) {
    constexpr std::string_view letters = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < checksum.size() / 2; ++i) {
        out += letters[checksum[i] >> 4];
        out += letters[checksum[i] & 15];
    }
    return out;
}

std::string* made_on(Change& change) {
    return std::visit(
        [](auto& one) -> std::string* {
            if constexpr (requires { one.over; }) return &one.over;
            return nullptr;
        },
        change);
}

/// All changes of one thing: only the last counts, but each tells a state that we have had.
struct Course {
    const Change* last = nullptr;
    std::set<std::string> ours;  ///< fingerprints
};

template <Putting Put>
void note_ours(const Put& put, std::set<std::string>& ours) {
    ours.insert({put.over, fingerprint_of(state_in(put))});
}

template <Removing Remove>
void note_ours(const Remove& remove, std::set<std::string>& ours) {
    ours.insert(remove.over);
}

void note_ours(const SetDetail&, std::set<std::string>&) {}

std::vector<Course> courses_of(const std::vector<Change>& changes) {
    std::vector<Course> out;
    std::map<Subject, std::size_t> places;
    for (const auto& change : changes) {
        const auto place = places.try_emplace(subject_of(change), out.size()).first->second;
        if (place == out.size()) out.emplace_back();
        auto& course = out[place];
        course.last = &change;
        std::visit([&](const auto& one) { note_ours(one, course.ours); }, change);
    }
    return out;
}

template <class Kept>
void keep_beside(Diary& diary, Kept one) {
    one.id = fingerprint_of(one);
    auto& list = list_of(diary, &one);
    if (place_of(list, one.id) == list.end()) insert_in_order(list, std::move(one));
}

template <Putting Put>
void merge_one(Diary& diary, const Put& put, const std::set<std::string>& ours) {
    const auto* there = find_for(diary, put);
    if (there == nullptr || ours.contains(fingerprint_of(*there))) return make(diary, put);
    keep_beside(diary, state_in(put));
}

template <Removing Remove>
void merge_one(Diary& diary, const Remove& remove, const std::set<std::string>& ours) {
    const auto* there = find_for(diary, remove);
    if (there != nullptr && ours.contains(fingerprint_of(*there))) make(diary, remove);
}

void merge_one(Diary& diary, const SetDetail& set, const std::set<std::string>&) { make(diary, set); }

template <class Found>
void add_changes(std::vector<Change>& out, const std::vector<Found>& found) {
    using Kept = typename decltype(Found::after)::value_type;
    for (const auto& one : found) {
        auto over = one.before ? fingerprint_of(*one.before) : std::string();
        if (one.after) {
            out.emplace_back(PutOf<Kept>{*one.after, std::move(over)});
        } else {
            out.emplace_back(RemoveOf<Kept>{one.before->id, one.before->revision, std::move(over)});
        }
    }
}

Subject subject(const PutEntry& put) { return {SubjectKind::entry, put.entry.id}; }
Subject subject(const RemoveEntry& remove) { return {SubjectKind::entry, remove.id}; }
Subject subject(const PutTeachBack& put) { return {SubjectKind::teach_back, put.record.id}; }
Subject subject(const RemoveTeachBack& remove) { return {SubjectKind::teach_back, remove.id}; }
Subject subject(const SetDetail& set) { return {SubjectKind::detail, set.field}; }

}  // namespace

void carry_out(Diary& diary, const Change& change) {
    std::visit([&](const auto& one) { make(diary, one); }, change);
}

Change inverse_of(const Diary& before, const Change& change) {
    return std::visit([&](const auto& one) { return inverse(before, one); }, change);
}

std::string fingerprint_of(const Entry& entry) { return letters_of(checksum_of(field_bytes(entry))); }

std::string fingerprint_of(const TeachBack& record) { return letters_of(checksum_of(field_bytes(record))); }

void raise_revision(Change& change, const Diary& before) {
    std::visit(
        [&](auto& one) {
            if constexpr (Putting<std::remove_cvref_t<decltype(one)>>)
                if (const auto* there = find_for(before, one)) state_in(one).revision = there->revision + 1;
        },
        change);
}

void note_what_it_is_made_on(Change& change, const Diary& before) {
    std::visit(
        [&](auto& one) {
            if constexpr (requires { one.over; }) {
                const auto* there = find_for(before, one);
                one.over = there != nullptr ? fingerprint_of(*there) : std::string();
            }
        },
        change);
}

std::vector<Change> changes_between(const Diary& before, const Diary& after) {
    std::vector<Change> out;
    const auto found = difference(before, after);
    add_changes(out, found.entries);
    for (const auto& one : found.details) out.emplace_back(SetDetail{one.field, one.after});
    add_changes(out, found.teach_backs);
    return out;
}

Subject subject_of(const Change& change) {
    return std::visit([](const auto& one) { return subject(one); }, change);
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
