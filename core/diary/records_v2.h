// SPDX-License-Identifier: Apache-2.0
// What a diary file and its journal hold since schema 3: the entries and details of core/diary/records_v1.h,
// and teach-back records. Never changed once released: a new field of a record makes records of their own
// beside these, with a function from one to the other, and the older schemas are read for ever.
//
//   schema   since     what is new
//   1        2026-11   the first
//   2        2026-11   the details person_name and person_number
//   3        2026-11   teach-back records
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diary/change.h"
#include "core/diary/diary.h"
#include "core/diary/records_v1.h"

namespace signpost {

constexpr std::uint32_t oldest_schema = 1;
constexpr std::uint32_t last_schema_of_v1 = 2;
constexpr std::uint32_t newest_schema = 3;

struct TeachBackPointRecordV2 {
    std::string point;
    std::string ask;
    std::string said;
    std::string note;
};

struct TeachBackRecordV2 {
    std::string id;
    std::uint32_t revision = 0;
    std::string time;  ///< ISO 8601 with the distance from UTC
    std::string effect;
    std::string nurse;
    std::string learner;
    std::vector<TeachBackPointRecordV2> points;
    std::string note;
    std::string rules_version;
};

struct DiaryRecordV2 {
    std::string id;
    std::vector<DetailRecordV1> details;
    std::vector<EntryRecordV1> entries;
    std::vector<TeachBackRecordV2> teach_backs;
};

/// One step of the journal. Only what its kind names is filled in.
struct ChangeRecordV2 {
    std::string kind;  ///< "put", "remove", "set", "put_teach_back" or "remove_teach_back"
    EntryRecordV1 entry;
    TeachBackRecordV2 teach_back;
    std::string id;
    std::uint32_t revision = 0;
    DetailRecordV1 detail;
    std::string over;  ///< fingerprint of the state that a change was made on; empty for a "set"
};

/// What was written before schema 3, in its place.
DiaryRecordV2 newer(DiaryRecordV1 record);
ChangeRecordV2 newer(ChangeRecordV1 record);

DiaryRecordV2 record_of(const Diary& diary);
ChangeRecordV2 record_of(const Change& change);

/// Nothing when a record says what no diary can: an unknown word, a time that is none, a text that is too
/// long.
std::optional<Diary> diary_of(DiaryRecordV2 record);
std::optional<Change> change_of(ChangeRecordV2 record);

}  // namespace signpost
