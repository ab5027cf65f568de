// SPDX-License-Identifier: Apache-2.0
// Whatever bytes are given to the readers of a diary, they answer: no crash, no undefined behaviour, no
// memory beyond a bound. The first byte chooses which reader gets the rest, and whether the checksum is made
// right first, so that the fuzzer gets past it. What a reader takes for sound must come back the same when it
// is written again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/diary/frame.h"
#include "core/diary/journal.h"
#include "core/diary/record_archive.h"
#include "core/diary/records_v2.h"
#include "tests/support/counted_memory.h"
#include "tests/support/forged_files.h"

namespace {

using namespace signpost;

constexpr std::size_t largest_piece = std::size_t{64} * 1024 * 1024;

/// Ends the program, which is what a fuzzer takes for a finding.
void demand(bool holds) {
    if (!holds) std::abort();
}

const SealKey* key() {
    static const auto one = testing::quick_key();
    return one.get();
}

void open(std::string_view file) {
    const auto frame = read_frame(file);
    if (!frame) return;
    for (const auto* one : {static_cast<const SealKey*>(nullptr), key()}) {
        const auto diary = open_frame(frame.value(), one);
        if (!diary) continue;
        const auto again = diary_file_bytes(diary.value(), 1, nullptr);
        demand(open_frame(read_frame(again).value(), nullptr).value() == diary.value());
    }
}

/// The bytes as a file whose checksum is right.
void open_with_checksum(std::string_view bytes) { open(testing::with_checksum(std::string(bytes))); }

void open_payload(std::string_view payload) { open(testing::forged_file(payload, nullptr)); }

void read_changes(std::string_view file, const SealKey* with) {
    const auto read = read_journal(file, testing::empty_diary().id, with);
    if (!read) return;
    demand(read.value().sound_bytes <= file.size());
    auto diary = testing::sample_diary();
    merge(diary, read.value().changes);
    const auto once = diary;
    merge(diary, read.value().changes);
    demand(diary == once);
    demand(mistakes_in(diary).empty());
}

/// Records behind a start that is right: each piece between two line feeds is the body of one.
void read_records(std::string_view bodies, const SealKey* with) {
    auto journal = journal_start(testing::empty_diary().id, 1, with);
    const auto start = checksum_of_start(journal);
    std::uint64_t sequence = 0;
    while (!bodies.empty()) {
        const auto end = std::min(bodies.find('\n'), bodies.size());
        const auto change = change_from_archive(bodies.substr(0, end));
        journal +=
            change ? journal_record(*change, sequence++, start, with) : std::string(bodies.substr(0, end));
        bodies.remove_prefix(std::min(end + 1, bodies.size()));
    }
    read_changes(journal, with);
}

void read_diary(std::string_view archive) {
    for (auto schema = oldest_schema; schema <= newest_schema; ++schema)
        if (const auto diary = diary_from_archive(archive, schema))
            demand(diary_from_archive(archived(*diary)) == diary);
}

void read_change(std::string_view archive) {
    for (auto schema = oldest_schema; schema <= newest_schema; ++schema)
        if (const auto change = change_from_archive(archive, schema))
            demand(change_from_archive(archived(*change)) == change);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    testing::refuse_pieces_above(largest_piece);
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 9) {
        case 0:
            open(bytes);
            break;
        case 1:
            open_with_checksum(bytes);
            break;
        case 2:
            open_payload(bytes);
            break;
        case 3:
            read_changes(bytes, nullptr);
            break;
        case 4:
            read_changes(bytes, key());
            break;
        case 5:
            read_records(bytes, nullptr);
            break;
        case 6:
            read_records(bytes, key());
            break;
        case 7:
            read_diary(bytes);
            break;
        default:
            read_change(bytes);
            break;
    }
    return 0;
}
