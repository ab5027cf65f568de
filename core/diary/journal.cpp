// SPDX-License-Identifier: Apache-2.0
#include "core/diary/journal.h"

#include <cstring>
#include <optional>

#include "core/diary/little_endian.h"
#include "core/diary/record_archive.h"
#include "core/diary/records_v2.h"

namespace signpost {
namespace {

constexpr std::string_view journal_magic = "\x89SGNJ\r\n\x1A";
constexpr std::size_t start_bytes = header_bytes + checksum_bytes;
constexpr std::size_t nonce_bytes = Nonce{}.size();
constexpr std::size_t before_body = 4 + 8 + nonce_bytes;  // length, sequence, nonce
constexpr std::uint32_t longest_body = 1024 * 1024;

std::string_view text_of(const Checksum& checksum) {
    return {reinterpret_cast<const char*>(checksum.data()), checksum.size()};
}

Checksum checksum_at(std::string_view bytes, std::size_t offset) {
    Checksum out{};
    std::memcpy(out.data(), bytes.data() + offset, out.size());
    return out;
}

/// What a sealed record is sealed beside: its place in its journal.
std::string context_of(const Checksum& start, std::uint64_t sequence) {
    std::string out(text_of(start));
    append_number(out, sequence);
    return out;
}

/// How many bytes the record at the beginning takes; 0 when not all of them are there.
std::size_t record_bytes(std::string_view rest) {
    if (rest.size() < before_body + checksum_bytes) return 0;
    const auto body = number_at<std::uint32_t>(rest, 0);
    const auto whole = before_body + body + checksum_bytes;
    return body <= longest_body && whole <= rest.size() ? whole : 0;
}

bool is_sound(std::string_view record, const Checksum& start) {
    const auto covered = record.substr(0, record.size() - checksum_bytes);
    return checksum_of(text_of(start), covered) == checksum_at(record, covered.size());
}

std::optional<Change> change_in(std::string_view record, const JournalContents& journal, const SealKey* key) {
    const auto body = record.substr(before_body, record.size() - before_body - checksum_bytes);
    if (key == nullptr) return change_from_archive(body, journal.schema);
    Nonce nonce{};
    std::memcpy(nonce.data(), record.data() + before_body - nonce_bytes, nonce_bytes);
    auto opened = key->open(body, context_of(journal.start, number_at<std::uint64_t>(record, 4)), nonce);
    if (!opened) return std::nullopt;
    auto change = change_from_archive(*opened, journal.schema);
    wipe(*opened);
    return change;
}

/// Reads the records behind the start, one by one.
class RecordReader {
public:
    RecordReader(std::string_view file, const SealKey* key, JournalContents& out)
        : file_(file), key_(key), out_(out), most_searched_(searches_of_whole * file.size()) {}

    void read_all() {
        for (auto at = start_bytes; at < file_.size();) {
            const auto rest = file_.substr(at);
            const auto length = sound_bytes_at(rest);
            if (length == 0 || !take(rest.substr(0, length), at + length)) ++out_.damaged_records;
            at += length != 0 ? length : bytes_to_next(rest);
        }
    }

private:
    static constexpr std::size_t searches_of_whole = 8;

    /// The length of the record at the beginning when it is whole and may follow the ones before; else 0.
    std::size_t sound_bytes_at(std::string_view rest) const {
        const auto length = record_bytes(rest);
        if (length == 0 || number_at<std::uint64_t>(rest, 4) < out_.next_sequence) return 0;
        return is_sound(rest.substr(0, length), out_.start) ? length : 0;
    }

    bool take(std::string_view record, std::size_t end) {
        auto change = change_in(record, out_, key_);
        if (!change) return false;
        out_.changes.push_back(std::move(*change));
        out_.sound_bytes = end;
        out_.next_sequence = number_at<std::uint64_t>(record, 4) + 1;
        return true;
    }

    /// How far it is to the next place where a sound record begins, or to the end. The number of a record can
    /// only be one of the next few, which spares nearly every place the checksum; a journal that was made to
    /// keep us busy is given up.
    std::size_t bytes_to_next(std::string_view rest) {
        const auto most_records = file_.size() / (before_body + checksum_bytes);
        for (std::size_t at = 1; at < rest.size(); ++at) {
            const auto length = record_bytes(rest.substr(at));
            const auto ahead = length != 0 ? number_at<std::uint64_t>(rest, at + 4) - out_.next_sequence : 0;
            if (length == 0 || ahead > most_records) continue;
            searched_ += length;
            if (searched_ > most_searched_) break;
            if (sound_bytes_at(rest.substr(at)) != 0) return at;
        }
        return rest.size();
    }

    std::string_view file_;
    const SealKey* key_;
    JournalContents& out_;
    std::size_t searched_ = 0;
    std::size_t most_searched_;
};

std::optional<FileProblemKind> mistake_in_start(const FrameHeader& header, const std::string& diary_id,
                                                const SealKey* key) {
    if (header.schema > newest_schema) return FileProblemKind::newer;
    if (header.diary_id != diary_id) return FileProblemKind::not_ours;
    if (header.key && key == nullptr) return FileProblemKind::needs_passphrase;
    const bool is_same_key = header.key ? key->settings() == *header.key : key == nullptr;
    if (!is_same_key) return FileProblemKind::wrong_passphrase;
    return std::nullopt;
}

}  // namespace

Result<JournalContents, FileProblemKind> read_journal(std::string_view file, const std::string& diary_id,
                                                      const SealKey* key) {
    if (file.empty()) return JournalContents{};  // ended before its first bytes were written
    if (file.size() < start_bytes) return FileProblemKind::damaged;
    JournalContents out;
    out.start = checksum_of(file.substr(0, header_bytes));
    if (!file.starts_with(journal_magic) || out.start != checksum_at(file, header_bytes))
        return FileProblemKind::damaged;
    if (number_at<std::uint16_t>(file, journal_magic.size()) > newest_format) return FileProblemKind::newer;
    const auto header = read_header(file, journal_magic);
    if (!header) return FileProblemKind::damaged;
    if (const auto mistake = mistake_in_start(*header, diary_id, key)) return *mistake;
    out.sound_bytes = start_bytes;
    out.schema = header->schema;
    RecordReader(file, key, out).read_all();
    return out;
}

std::string journal_start(const std::string& diary_id, std::uint64_t generation, const SealKey* key) {
    FrameHeader header;
    header.schema = newest_schema;
    header.generation = generation;
    header.diary_id = diary_id;
    if (key != nullptr) header.key = key->settings();
    auto out = bytes_of(header, journal_magic);
    out += text_of(checksum_of(out));
    return out;
}

std::string journal_bytes(const std::vector<Change>& changes, const std::string& diary_id,
                          std::uint64_t generation, const SealKey* key) {
    auto out = journal_start(diary_id, generation, key);
    const auto start = checksum_of_start(out);
    std::uint64_t sequence = 0;
    for (const auto& change : changes) out += journal_record(change, sequence++, start, key);
    return out;
}

Checksum checksum_of_start(std::string_view start) { return checksum_of(start.substr(0, header_bytes)); }

std::string journal_record(const Change& change, std::uint64_t sequence, const Checksum& start,
                           const SealKey* key) {
    auto body = archived(change);
    Nonce nonce{};
    if (key != nullptr) {
        nonce = new_nonce();
        auto sealed = key->seal(body, context_of(start, sequence), nonce);
        wipe(body);
        body = std::move(sealed);
    }
    std::string out;
    append_number(out, static_cast<std::uint32_t>(body.size()));
    append_number(out, sequence);
    out.append(reinterpret_cast<const char*>(nonce.data()), nonce.size());
    out += body;
    out += text_of(checksum_of(text_of(start), out));
    return out;
}

}  // namespace signpost
