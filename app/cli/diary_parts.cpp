// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diary_parts.h"

#include <cerrno>

#include "core/diary/change.h"
#include "core/diary/diary_paths.h"
#include "core/diary/difference.h"
#include "core/diary/file_layer.h"
#include "core/diary/frame.h"
#include "core/diary/journal.h"

namespace signpost::cli {
namespace {

using FileKind = FileProblemKind;

/// Makes a key once for all files that are sealed alike, because each takes up to a second.
class Keys {
public:
    explicit Keys(const Passphrase* passphrase) : passphrase_(passphrase) {}

    bool has_passphrase() const { return passphrase_ != nullptr; }
    /// Null for a plain file, without a passphrase, or without enough memory.
    const SealKey* key_for(const std::optional<KeySettings>& settings) {
        if (!settings || !passphrase_) return nullptr;
        if (!key_ || key_->settings() != *settings) key_ = SealKey::derive(passphrase_->text(), *settings);
        return key_ ? &*key_ : nullptr;
    }

private:
    const Passphrase* passphrase_;
    std::optional<SealKey> key_;
};

Result<std::string, FileProblem> bytes_of(const std::string& path) {
    auto bytes = system_file_layer().read(path, largest_file_bytes);
    if (bytes) return std::move(bytes.value());
    if (bytes.error().number == EFBIG) return FileProblem{FileKind::too_large, path, EFBIG};
    return problem_from(bytes.error().number, path);
}

std::optional<FileProblem> open_part(DiaryPart& part, std::string_view bytes, Keys& keys) {
    const auto frame = read_frame(bytes);
    if (!frame) return FileProblem{frame.error(), part.path, 0};
    part.header = frame.value().header;
    if (part.is_sealed() && !keys.has_passphrase()) return std::nullopt;
    const auto* key = keys.key_for(part.header->key);
    if (part.is_sealed() && !key) return FileProblem{FileKind::no_memory, part.path, 0};
    auto diary = open_frame(frame.value(), key);
    if (!diary) return FileProblem{diary.error(), part.path, 0};
    part.diary = std::move(diary.value());
    return std::nullopt;
}

DiaryPart look_at(const std::string& path, Keys& keys) {
    DiaryPart out;
    out.path = path;
    const auto bytes = bytes_of(path);
    out.problem = bytes ? open_part(out, bytes.value(), keys) : std::optional(bytes.error());
    return out;
}

/// The changes that make a difference: a crash may have come between the save and the end of the journal.
std::size_t missing_changes(const Diary& diary, const std::vector<Change>& changes) {
    auto with_them = diary;
    merge(with_them, changes);
    return difference(diary, with_them).count();
}

std::optional<FileProblem> read_part(JournalPart& part, std::string_view bytes, const Diary& diary,
                                     const SealKey* key) {
    const auto journal = read_journal(bytes, diary.id, key);
    if (!journal) return FileProblem{journal.error(), part.path, 0};
    part.changes = missing_changes(diary, journal.value().changes);
    part.damaged_records = journal.value().damaged_records;
    if (part.damaged_records > 0) return FileProblem{FileKind::damaged, part.path, 0};
    return std::nullopt;
}

/// Beside the diary, or the backup of one that cannot be read.
JournalPart look_at_journal(const std::string& path, const DiaryPart& beside, Keys& keys) {
    JournalPart out;
    out.path = path;
    const auto bytes = bytes_of(path);
    out.was_looked_at = bytes.ok() && beside.diary;
    if (!bytes) out.problem = bytes.error();
    if (out.was_looked_at)
        out.problem = read_part(out, bytes.value(), *beside.diary, keys.key_for(beside.header->key));
    return out;
}

}  // namespace

DiaryParts look_at_parts(const std::string& path, const Passphrase* passphrase) {
    const auto paths = DiaryPaths::of(path);
    Keys keys(passphrase);
    DiaryParts out{look_at(paths.diary, keys), look_at(paths.backup, keys), {}};
    if (out.diary.header && out.backup.header && out.diary.header->diary_id != out.backup.header->diary_id)
        out.backup.problem = FileProblem{FileKind::not_ours, paths.backup, 0};
    out.journal = look_at_journal(paths.journal, out.diary.diary ? out.diary : out.backup, keys);
    return out;
}

}  // namespace signpost::cli
