// SPDX-License-Identifier: Apache-2.0
// What somebody noticed at one moment, as it is kept. Signs, measurements and units are named by id and
// numbers are kept as they were typed, so that an entry outlives the rules it was made with: an id that the
// rules no longer know stays as it is. A sign that is not among them was not reported; it is never "absent".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_time.h"

namespace signpost {

/// Who noticed it.
enum class Who { patient, caregiver, nurse };

/// How the sentence written that day looked to those who know the person's hand and words.
enum class SentenceLook { not_asked, as_usual, changed };

/// A number as typed, with the unit beside it. What could not be read as a number is kept too.
struct EntryReading {
    std::string measurement;  ///< id
    std::string unit;         ///< id
    std::string value;        ///< "38.4"

    bool operator==(const EntryReading&) const = default;
};

struct Entry {
    std::string id;              ///< made by new_entry_id(); never changes
    std::uint32_t revision = 1;  ///< grows with each change of this entry
    LocalTime time;
    Who who = Who::patient;
    std::vector<std::string> signs;  ///< ids of the ticked signs, each once
    std::vector<EntryReading> readings;
    std::optional<int> age_years;
    bool fever_medicine_taken = false;
    std::string fever_medicine_when;  ///< as typed: "18:00", "an hour ago"
    SentenceLook sentence = SentenceLook::not_asked;
    std::string sentence_text;  ///< the day's sentence as typed, or what was unusual in the handwritten one
    std::string note;
    std::string rules_version;  ///< of the rules that were shown

    bool operator==(const Entry&) const = default;
};

/// "patient", "caregiver", "nurse": as written on the command line and in files.
std::string_view id_of(Who who);
std::optional<Who> find_who(std::string_view id);
/// "not_asked", "as_usual", "changed"
std::string_view id_of(SentenceLook look);
std::optional<SentenceLook> find_sentence_look(std::string_view id);

/// True when somebody ticked, typed or wrote something in it.
bool has_content(const Entry& entry);

/// Thirty-two hexadecimal letters that nobody has used before.
std::string new_id();
/// The same, in the order in which they are made: so entries of one minute stand in the order of their
/// writing.
std::string new_entry_id();

}  // namespace signpost
