// SPDX-License-Identifier: Apache-2.0
// All that one person keeps: whom to call, the infusion, the entries and the teach-back records in the order
// of their times. A plain value; how it gets into a file is core/diary/frame.h, how it changes is
// core/diary/change.h.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/diary/entry.h"
#include "core/diary/teach_back.h"

namespace signpost {

/// What a diary may hold. More is refused in words, never cut off.
constexpr std::size_t most_entries = 20'000;
constexpr std::size_t most_teach_backs = 2'000;
constexpr std::size_t longest_text_bytes = 4096;  ///< of a note, a sentence or a detail
constexpr std::size_t longest_id_bytes = 64;
constexpr std::size_t most_signs_in_entry = 400;
constexpr std::size_t most_readings_in_entry = 64;
constexpr std::size_t most_points_in_teach_back = 64;

/// What belongs to the person and not to one moment. Each as it was typed; all may be empty.
struct DiaryDetails {
    std::string infusion_date;  ///< "2026-11-02"
    std::string product;
    std::string team_name;
    std::string team_phone;
    std::string emergency_number;
    std::string fever_line;     ///< the team's own, with its unit: "37.5 °C"
    std::string person_name;    ///< whose diary it is
    std::string person_number;  ///< what the team finds the person by: date of birth or hospital number

    bool operator==(const DiaryDetails&) const = default;
};

/// A detail by its id, as files name it.
struct DetailField {
    std::string_view id;
    std::string DiaryDetails::*field;
};
inline constexpr std::array detail_fields{
    DetailField{"infusion_date", &DiaryDetails::infusion_date},
    DetailField{"product", &DiaryDetails::product},
    DetailField{"team_name", &DiaryDetails::team_name},
    DetailField{"team_phone", &DiaryDetails::team_phone},
    DetailField{"emergency_number", &DiaryDetails::emergency_number},
    DetailField{"fever_line", &DiaryDetails::fever_line},
    DetailField{"person_name", &DiaryDetails::person_name},
    DetailField{"person_number", &DiaryDetails::person_number},
};

struct Diary {
    std::string id;  ///< made by new_id(); tells this diary from every other
    DiaryDetails details;
    std::vector<Entry> entries;               ///< by time, then by id
    std::vector<TeachBack> teach_backs = {};  ///< by time, then by id

    bool operator==(const Diary&) const = default;
};

/// The entry with this id; null when there is none.
const Entry* find_entry(const Diary& diary, std::string_view id);
/// The teach-back record with this id; null when there is none.
const TeachBack* find_teach_back(const Diary& diary, std::string_view id);

/// True when `a` stands before `b` in a diary.
struct IsBefore {
    bool operator()(const Entry& a, const Entry& b) const;
    bool operator()(const TeachBack& a, const TeachBack& b) const;
};
inline constexpr IsBefore is_before;

/// Why something cannot be kept in a diary.
enum class DiaryMistake {
    bad_id,  ///< empty, too long, or other letters than a-z, 0-9 and _
    id_given_twice,
    text_too_long,   ///< above longest_text_bytes
    text_not_plain,  ///< no UTF-8, or with control characters
    too_many_parts,  ///< signs or readings of one entry, points of one teach-back record
    too_many_entries,
    too_many_teach_backs,
    bad_number,  ///< an age that nobody has
    bad_time,    ///< one that no clock shows, or farther from UTC than any zone
};

/// What is wrong with one entry or record, if anything is. A loaded diary and a saved one have no mistakes.
std::vector<DiaryMistake> mistakes_in(const Entry& entry);
std::vector<DiaryMistake> mistakes_in(const TeachBack& record);
std::vector<DiaryMistake> mistakes_in(const DiaryDetails& details);
/// The same for a whole diary, whose entries and whose records must have different ids.
std::vector<DiaryMistake> mistakes_in(const Diary& diary);

/// A text as it may be kept: line ends as line feeds, control characters and bytes that are no UTF-8
/// replaced.
std::string keepable(std::string_view text);

}  // namespace signpost
