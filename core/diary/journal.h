// SPDX-License-Identifier: Apache-2.0
// The changes that are not in the diary file yet, one record behind the other, each with its own checksum or,
// in a sealed diary, sealed by itself and padded. Bytes that are no whole record are passed over and counted,
// whether they stand in the middle or at the end, and reading goes on at the next sound record: so a damaged
// length takes no other record with it. Only a journal cut exactly between two records looks like an earlier
// state of itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/diary/change.h"
#include "core/diary/file_problem.h"
#include "core/diary/frame.h"
#include "core/diary/seal.h"

namespace signpost {

struct JournalContents {
    std::vector<Change> changes;
    std::size_t damaged_records = 0;  ///< stretches of bytes that are no whole record
    std::uint64_t sound_bytes = 0;  ///< behind these the next record goes; 0 when not even the start is whole
    std::uint64_t next_sequence = 0;  ///< number of the next record
    Checksum start{};                 ///< of the journal's start, which each record's checksum includes
    std::uint32_t schema = 0;         ///< of all its records; 0 when not even the start is whole
};

/// Reads a journal of the diary with this id. not_ours for another diary's, needs_passphrase or
/// wrong_passphrase where it was sealed otherwise, damaged or newer where its start says so.
Result<JournalContents, FileProblemKind> read_journal(std::string_view file, const std::string& diary_id,
                                                      const SealKey* key);

/// What a new journal begins with.
std::string journal_start(const std::string& diary_id, std::uint64_t generation, const SealKey* key);
/// A whole journal that holds these changes.
std::string journal_bytes(const std::vector<Change>& changes, const std::string& diary_id,
                          std::uint64_t generation, const SealKey* key);
/// The checksum by which records belong to that start.
Checksum checksum_of_start(std::string_view start);

/// A record of the newest schema.
std::string journal_record(const Change& change, std::uint64_t sequence, const Checksum& start,
                           const SealKey* key);

}  // namespace signpost
