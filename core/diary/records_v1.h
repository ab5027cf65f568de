// SPDX-License-Identifier: Apache-2.0
// Schema 1 of what a diary file and its journal hold: plain records of texts, whole numbers and lists, never
// changed once released. A new field makes a schema 2 beside this one, with a function from 1 to 2.
//
//   schema   since     what is new
//   1        2026-11   the first
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diary/change.h"
#include "core/diary/diary.h"

namespace signpost {

constexpr std::uint32_t newest_schema = 1;

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
