// SPDX-License-Identifier: Apache-2.0
#include "core/diary/diary.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "core/base/text.h"
#include "core/catalog/limits.h"

namespace signpost {
namespace {

using Mistakes = std::vector<DiaryMistake>;

constexpr int minutes_in_day = 24 * 60;
constexpr int farthest_offset_minutes = 14 * 60;
constexpr std::string_view id_letters = "abcdefghijklmnopqrstuvwxyz0123456789_";
constexpr std::string_view replacement = "\uFFFD";
constexpr std::size_t longest_sequence = 4;

void check_id(const std::string& id, Mistakes& out) {
    if (id.empty() || id.size() > longest_id_bytes || id.find_first_not_of(id_letters) != std::string::npos)
        out.push_back(DiaryMistake::bad_id);
}

void check_text(const std::string& text, Mistakes& out) {
    if (text.size() > longest_text_bytes) out.push_back(DiaryMistake::text_too_long);
    if (!is_plain_utf8(text)) out.push_back(DiaryMistake::text_not_plain);
}

void check_signs(const Entry& entry, Mistakes& out) {
    if (entry.signs.size() > most_signs_in_entry) out.push_back(DiaryMistake::too_many_parts);
    for (const auto& sign : entry.signs) check_id(sign, out);
    const std::set<std::string_view> different(entry.signs.begin(), entry.signs.end());
    if (different.size() != entry.signs.size()) out.push_back(DiaryMistake::id_given_twice);
}

void check_readings(const Entry& entry, Mistakes& out) {
    if (entry.readings.size() > most_readings_in_entry) out.push_back(DiaryMistake::too_many_parts);
    for (const auto& reading : entry.readings) {
        check_id(reading.measurement, out);
        check_id(reading.unit, out);
        check_text(reading.value, out);
    }
}

void check_points(const TeachBack& record, Mistakes& out) {
    if (record.points.size() > most_points_in_teach_back) out.push_back(DiaryMistake::too_many_parts);
    std::set<std::string_view> different;
    for (const auto& point : record.points) {
        check_id(point.point, out);
        check_text(point.ask, out);
        check_text(point.note, out);
        if (!different.insert(point.point).second) out.push_back(DiaryMistake::id_given_twice);
    }
}

/// A clock time that a file could not give back.
bool is_no_time(const LocalTime& time) {
    return time.minute_of_day < 0 || time.minute_of_day >= minutes_in_day ||
           std::abs(time.utc_offset_minutes) > farthest_offset_minutes;
}

template <class Kept>
const Kept* find_in(const std::vector<Kept>& list, std::string_view id) {
    const auto at = std::find_if(list.begin(), list.end(), [id](const Kept& one) { return one.id == id; });
    return at == list.end() ? nullptr : &*at;
}

template <class Kept>
bool stands_before(const Kept& a, const Kept& b) {
    const auto time_a = a.time.utc_minutes();
    const auto time_b = b.time.utc_minutes();
    return time_a != time_b ? time_a < time_b : a.id < b.id;
}

template <class Kept>
void check_all(const std::vector<Kept>& list, Mistakes& out) {
    std::set<std::string_view> ids;
    for (const auto& one : list) {
        const auto found = mistakes_in(one);
        out.insert(out.end(), found.begin(), found.end());
        if (!ids.insert(one.id).second) out.push_back(DiaryMistake::id_given_twice);
    }
}

/// The first letter of a text when it may be kept as it is.
std::string_view keepable_letter(std::string_view text) {
    for (std::size_t length = 1; length <= std::min(longest_sequence, text.size()); ++length)
        if (is_plain_utf8(text.substr(0, length))) return text.substr(0, length);
    return {};
}

}  // namespace

const Entry* find_entry(const Diary& diary, std::string_view id) { return find_in(diary.entries, id); }

const TeachBack* find_teach_back(const Diary& diary, std::string_view id) {
    return find_in(diary.teach_backs, id);
}

bool IsBefore::operator()(const Entry& a, const Entry& b) const { return stands_before(a, b); }

bool IsBefore::operator()(const TeachBack& a, const TeachBack& b) const { return stands_before(a, b); }

std::vector<DiaryMistake> mistakes_in(const Entry& entry) {
    Mistakes out;
    check_id(entry.id, out);
    check_signs(entry, out);
    check_readings(entry, out);
    for (const auto* text :
         {&entry.fever_medicine_when, &entry.sentence_text, &entry.note, &entry.rules_version})
        check_text(*text, out);
    if (is_no_time(entry.time)) out.push_back(DiaryMistake::bad_time);
    if (entry.age_years && (*entry.age_years < 0 || *entry.age_years > oldest_age_years))
        out.push_back(DiaryMistake::bad_number);
    return out;
}

std::vector<DiaryMistake> mistakes_in(const TeachBack& record) {
    Mistakes out;
    check_id(record.id, out);
    check_id(record.effect, out);
    check_points(record, out);
    for (const auto* text : {&record.nurse, &record.learner, &record.note, &record.rules_version})
        check_text(*text, out);
    if (is_no_time(record.time)) out.push_back(DiaryMistake::bad_time);
    return out;
}

std::vector<DiaryMistake> mistakes_in(const DiaryDetails& details) {
    Mistakes out;
    for (const auto& field : detail_fields) check_text(details.*field.field, out);
    return out;
}

std::vector<DiaryMistake> mistakes_in(const Diary& diary) {
    auto out = mistakes_in(diary.details);
    check_id(diary.id, out);
    if (diary.entries.size() > most_entries) out.push_back(DiaryMistake::too_many_entries);
    if (diary.teach_backs.size() > most_teach_backs) out.push_back(DiaryMistake::too_many_teach_backs);
    check_all(diary.entries, out);
    check_all(diary.teach_backs, out);
    return out;
}

std::string keepable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto letter = keepable_letter(text);
        const bool is_line_end = text.front() == '\r';
        if (is_line_end && !text.substr(1).starts_with('\n')) out += '\n';
        if (!is_line_end) out += letter.empty() ? replacement : letter;
        text.remove_prefix(std::max<std::size_t>(letter.size(), 1));
    }
    return out;
}

}  // namespace signpost
