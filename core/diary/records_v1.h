// SPDX-License-Identifier: Apache-2.0
// What a diary file of schema 1 or 2 and its journal hold: plain records of texts, whole numbers and lists,
// never changed once released. Details are records of a name and a text, so that a new name only needs a new
// schema number, by which an older Signpost tells that it must not touch the file. Entries and details stand
// in newer files as here; what became of the rest is core/diary/records_v2.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/diary/entry.h"

namespace signpost {

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

EntryRecordV1 record_of(const Entry& entry);
/// Nothing when a record says what no entry can: an unknown word, a time that is none.
std::optional<Entry> entry_of(EntryRecordV1 record);

}  // namespace signpost
