// SPDX-License-Identifier: Apache-2.0
#include "core/diary/frame.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include <sodium.h>

#include "core/diary/little_endian.h"
#include "core/diary/record_archive.h"
#include "core/diary/records_v2.h"

namespace signpost {
namespace {

// A byte above 127 and both kinds of line end: a copy made as text shows at once.
constexpr std::string_view diary_magic = "\x89SGNP\r\n\x1A";
constexpr std::uint16_t sealed_flag = 1;
constexpr int bits_of_a_damaged_magic = 8;
constexpr std::size_t at_format = 8;
constexpr std::size_t at_flags = 10;
constexpr std::size_t at_schema = 12;
constexpr std::size_t at_length = 16;
constexpr std::size_t at_generation = 24;
constexpr std::size_t at_id = 32;
constexpr std::size_t at_operations = 48;
constexpr std::size_t at_memory = 52;
constexpr std::size_t at_salt = 60;
constexpr std::size_t at_nonce = 76;
constexpr std::size_t diary_id_bytes = 16;
constexpr std::size_t at_end = 100;  // four bytes of zero follow

std::string id_bytes(const std::string& id) {
    std::string out(diary_id_bytes, '\0');
    std::size_t length = 0;
    sodium_hex2bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), id.data(), id.size(), nullptr,
                   &length, nullptr);
    return out;
}

std::string id_letters(std::string_view bytes) {
    std::string out(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                   bytes.size());
    out.pop_back();
    return out;
}

template <class Bytes>
void append_bytes(std::string& out, const Bytes& bytes) {
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

template <class Bytes>
Bytes bytes_at(std::string_view text, std::size_t offset) {
    Bytes out{};
    std::memcpy(out.data(), text.data() + offset, out.size());
    return out;
}

/// The magic with some bits changed, or the beginning of it: a diary that was damaged there.
bool was_a_magic(std::string_view file) {
    if (file.size() < diary_magic.size()) return diary_magic.starts_with(file);
    int different = 0;
    for (std::size_t i = 0; i < diary_magic.size(); ++i)
        different += std::popcount(static_cast<unsigned char>(file[i] ^ diary_magic[i]));
    return different <= bits_of_a_damaged_magic;
}

bool has_sound_checksum(std::string_view file) {
    if (file.size() < at_flags + checksum_bytes) return false;
    const auto body = file.substr(0, file.size() - checksum_bytes);
    return checksum_of(body) == bytes_at<Checksum>(file, body.size());
}

}  // namespace

bool is_diary_id(std::string_view id) {
    return id.size() == 2 * diary_id_bytes &&
           id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string bytes_of(const FrameHeader& header, std::string_view magic) {
    const auto key = header.key.value_or(KeySettings{});
    std::string out(magic);
    append_number(out, header.format);
    append_number(out, header.key ? sealed_flag : std::uint16_t{0});
    append_number(out, header.schema);
    append_number(out, header.payload_bytes);
    append_number(out, header.generation);
    out += id_bytes(header.diary_id);
    append_number(out, key.operations);
    append_number(out, key.memory_bytes);
    append_bytes(out, key.salt);
    append_bytes(out, header.nonce);
    out.resize(header_bytes, '\0');
    return out;
}

std::optional<FrameHeader> read_header(std::string_view bytes, std::string_view magic) {
    if (bytes.size() < header_bytes || !bytes.starts_with(magic)) return std::nullopt;
    FrameHeader out;
    out.format = number_at<std::uint16_t>(bytes, at_format);
    const auto flags = number_at<std::uint16_t>(bytes, at_flags);
    out.schema = number_at<std::uint32_t>(bytes, at_schema);
    out.payload_bytes = number_at<std::uint64_t>(bytes, at_length);
    out.generation = number_at<std::uint64_t>(bytes, at_generation);
    out.diary_id = id_letters(bytes.substr(at_id, diary_id_bytes));
    KeySettings key{number_at<std::uint32_t>(bytes, at_operations),
                    number_at<std::uint64_t>(bytes, at_memory),
                    bytes_at<std::array<unsigned char, 16>>(bytes, at_salt)};
    out.nonce = bytes_at<Nonce>(bytes, at_nonce);
    if (out.format != newest_format || flags > sealed_flag) return std::nullopt;
    if (bytes.substr(at_end, header_bytes - at_end).find_first_not_of('\0') != std::string_view::npos)
        return std::nullopt;
    if (flags == sealed_flag) out.key = key;
    if (out.key && !out.key->are_acceptable()) return std::nullopt;
    return out;
}

Result<Frame, FileProblemKind> read_frame(std::string_view file) {
    if (!was_a_magic(file)) return FileProblemKind::not_ours;
    if (!file.starts_with(diary_magic) || !has_sound_checksum(file)) return FileProblemKind::damaged;
    if (number_at<std::uint16_t>(file, at_format) > newest_format) return FileProblemKind::newer;
    auto header = read_header(file, diary_magic);
    if (!header || file.size() < header_bytes + checksum_bytes) return FileProblemKind::damaged;
    const auto length = file.size() - header_bytes - checksum_bytes;
    if (header->payload_bytes != length) return FileProblemKind::damaged;
    if (header->schema > newest_schema) return FileProblemKind::newer;
    return Frame{std::move(*header), file.substr(header_bytes, length), file.substr(0, header_bytes),
                 bytes_at<Checksum>(file, file.size() - checksum_bytes)};
}

std::string diary_file_bytes(const Diary& diary, std::uint64_t generation, const SealKey* key) {
    auto payload = archived(diary);
    FrameHeader header{newest_format, newest_schema, payload.size(), generation, diary.id, {}, {}};
    std::string out;
    if (key != nullptr) {
        header.key = key->settings();
        header.nonce = new_nonce();
        header.payload_bytes = SealKey::sealed_bytes(payload.size());
        out = bytes_of(header, diary_magic);
        out += key->seal(payload, out, header.nonce);
        wipe(payload);
    } else {
        out = bytes_of(header, diary_magic);
        out += payload;
    }
    append_bytes(out, checksum_of(out));
    return out;
}

Result<Diary, FileProblemKind> open_frame(const Frame& frame, const SealKey* key) {
    if (frame.header.schema < oldest_schema || frame.header.schema > newest_schema)
        return FileProblemKind::damaged;
    std::optional<std::string> opened;
    if (frame.header.key) {
        if (key == nullptr) return FileProblemKind::needs_passphrase;
        opened = key->open(frame.payload, frame.header_text, frame.header.nonce);
        if (!opened) return FileProblemKind::wrong_passphrase;
    }
    auto diary = diary_from_archive(opened ? std::string_view(*opened) : frame.payload, frame.header.schema);
    if (opened) wipe(*opened);
    if (!diary || diary->id != frame.header.diary_id) return FileProblemKind::damaged;
    return std::move(*diary);
}

}  // namespace signpost
