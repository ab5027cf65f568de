// SPDX-License-Identifier: Apache-2.0
// The bytes around what a diary or journal holds: who made it, in which form, and a checksum that is verified
// before anything inside is looked at. docs/diary-file.md gives every offset. In every format that will ever
// be, the file begins with the eight bytes of the magic and the format number, and ends with the BLAKE2b-256
// of all before it; so even a file from the future can be told from a damaged one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/diary/diary.h"
#include "core/diary/file_problem.h"
#include "core/diary/seal.h"

namespace signpost {

constexpr std::uint16_t newest_format = 1;
/// A diary of 20,000 entries takes some 6 MB; no reader takes in more than this.
constexpr std::size_t largest_file_bytes = std::size_t{64} * 1024 * 1024;

/// The fixed part in front.
struct FrameHeader {
    std::uint16_t format = newest_format;
    std::uint32_t schema = 0;
    std::uint64_t payload_bytes = 0;
    std::uint64_t generation = 0;    ///< grows with each save
    std::string diary_id;            ///< 32 hexadecimal letters
    std::optional<KeySettings> key;  ///< nothing when the payload is plain
    Nonce nonce{};

    bool operator==(const FrameHeader&) const = default;
};

/// True for what a file can tell its diary by: 32 hexadecimal letters, none of them large.
bool is_diary_id(std::string_view id);

constexpr std::size_t header_bytes = 104;
constexpr std::size_t checksum_bytes = 32;

/// The header as bytes; `magic` tells diaries from journals.
std::string bytes_of(const FrameHeader& header, std::string_view magic);
/// Nothing when the bytes are no sound header of a known format.
std::optional<FrameHeader> read_header(std::string_view bytes, std::string_view magic);

/// What a diary file is before its payload is opened.
struct Frame {
    FrameHeader header;
    std::string_view payload;      ///< points into the bytes that were given
    std::string_view header_text;  ///< the header's bytes, beside which the payload was sealed
    Checksum checksum{};           ///< of the whole; tells two states of a file apart
};

/// Verifies everything that can be verified without a passphrase: tells not_ours, newer, damaged.
Result<Frame, FileProblemKind> read_frame(std::string_view file);

/// A whole diary file.
std::string diary_file_bytes(const Diary& diary, std::uint64_t generation, const SealKey* key);

/// The diary in a frame; needs_passphrase, wrong_passphrase or damaged when there is none to be had.
Result<Diary, FileProblemKind> open_frame(const Frame& frame, const SealKey* key);

}  // namespace signpost
