// SPDX-License-Identifier: Apache-2.0
// What a diary file and its journal hold: plain records of texts, whole numbers and lists, never changed once
// released. A new field of a record makes records of their own beside these, with a function from one to the
// other. Details are records of a name and a text, so that a new name only needs a new schema number, by
// which an older Signpost tells that it must not touch the file.
//
//   schema   since     what is new
//   1        2026-11   the first
//   2        2026-11   the details person_name and person_number
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diary/change.h"
#include "core/diary/diary.h"

namespace signpost {

constexpr std::uint32_t oldest_schema = 1;
constexpr std::uint32_t newest_schema = 2;

struct ReadingRecordV1 {
    std::string measurement;
    std::string unit;
    std::string value;
};

struct EntryRecordV1 {
    std::string id;
    std::uint32_t revision = 0;
    std::string time;  ///< ISO 8601 with the distance from UTC
    std::string who;
    std::vector<std::string> signs;
    std::vector<ReadingRecordV1> readings;
    int age_years = -1;  ///< -1 for none
    int fever_medicine_taken = 0;
    std::string fever_medicine_when;
    std::string sentence;
    std::string sentence_text;
    std::string note;
    std::string rules_version;
};

struct DetailRecordV1 {
    std::string field;
    std::string value;
};

struct DiaryRecordV1 {
    std::string id;
    std::vector<DetailRecordV1> details;
    std::vector<EntryRecordV1> entries;
};

/// One step of the journal. Only what its kind names is filled in.
struct ChangeRecordV1 {
    std::string kind;  ///< "put", "remove" or "set"
    EntryRecordV1 entry;
    std::string id;
    std::uint32_t revision = 0;
    DetailRecordV1 detail;
    std::string over;  ///< fingerprint of the entry that a "put" or "remove" was made on
};

DiaryRecordV1 record_of(const Diary& diary);
ChangeRecordV1 record_of(const Change& change);

/// Nothing when a record says what no diary can: an unknown word, a time that is none, a text that is too
/// long.
std::optional<Diary> diary_of(DiaryRecordV1 record);
std::optional<Change> change_of(ChangeRecordV1 record);

}  // namespace signpost
