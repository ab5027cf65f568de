// SPDX-License-Identifier: Apache-2.0
// A diary that is open: its content, the changes that are not on disk yet, and what is needed to bring them
// there. It promises that a change is either refused when it is made or never lost: write_journal() puts it
// beside the file, save() into the file, and each failure leaves everything as it was, to be tried again. It
// never overwrites a file that is no longer the one it read: what changed there is put together with what was
// changed here.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/diary/change.h"
#include "core/diary/diary_paths.h"
#include "core/diary/difference.h"
#include "core/diary/file_layer.h"
#include "core/diary/file_lock.h"
#include "core/diary/file_problem.h"
#include "core/diary/journal_writer.h"
#include "core/diary/seal.h"
#include "core/diary/undo.h"

namespace signpost {

/// What a person should be told about how the diary was found.
struct OpenReport {
    Difference recovered;             ///< what the journal held and the file did not; it is in the diary now
    std::size_t damaged_records = 0;  ///< of the journal, which could not be read
    std::optional<FileProblem> journal_problem;  ///< why a journal that is there could not be used at all
    std::string journal_set_aside;               ///< where a journal went that could not be used whole
    std::optional<FileProblem> why_read_only;

    bool operator==(const OpenReport&) const = default;
};

enum class OpenFor { writing, reading };

using SharedKey = std::shared_ptr<const SealKey>;

class DiarySession {
public:
    /// A new file, which must not be there yet. With a key it is sealed. An id that no file can hold gives
    /// way to a new one. A diary that could not be read again is refused (too_large, too_many_entries,
    /// too_many_teach_backs). A journal that lies there is another diary's: set aside.
    static Result<DiarySession, FileProblem> create(const std::string& path, Diary diary, SharedKey key,
                                                    FileLayer layer = system_file_layer());
    /// An existing one. Where it cannot be written (in use elsewhere, no access), it is opened for reading
    /// and the report says why.
    static Result<DiarySession, FileProblem> open(const std::string& path, SharedKey key, OpenFor purpose,
                                                  FileLayer layer = system_file_layer());
    const Diary& diary() const { return diary_; }
    const DiaryPaths& paths() const { return paths_; }
    const OpenReport& report() const { return report_; }
    bool is_read_only() const { return !lock_.is_held(); }
    bool is_sealed() const { return key_ != nullptr; }

    /// Makes a change here; changes with the same `step` are undone together. Refused: read_only, too_large,
    /// too_many_entries, too_many_teach_backs. One of an unknown entry, record or detail is passed over.
    std::optional<FileProblem> make(Change change, const std::string& step = {});
    bool can_undo() const { return undo_.can_undo(); }
    bool can_redo() const { return undo_.can_redo(); }
    void undo();
    void redo();
    /// Entries removed since the diary was opened, the last one first; undo or bring_back() returns them. A
    /// removed teach-back record comes back by undo alone.
    const std::vector<Entry>& removed() const { return removed_; }
    std::optional<FileProblem> bring_back(const std::string& id);

    /// There are changes that would be lost by a crash now.
    bool has_unwritten() const { return !unwritten_.empty(); }
    /// There are changes that are not in the diary file.
    bool has_unsaved() const { return !unsaved_.empty(); }
    /// Brings all changes into the journal and waits until they are on the disk.
    std::optional<FileProblem> write_journal();
    /// Brings all changes into the diary file. Nothing unsaved: does nothing.
    std::optional<FileProblem> save();
    /// True once since save() put changes from elsewhere together with ours.
    bool take_merged() { return std::exchange(was_merged_, false); }

    /// Seals the diary with another key, or with none, and its backup too. The old passphrase opens neither
    /// afterwards.
    std::optional<FileProblem> change_key(SharedKey key);
    /// Everything as it is now into a new file, sealed like this one.
    std::optional<FileProblem> write_copy(const std::string& path) const;

private:
    DiarySession(DiaryPaths paths, SharedKey key, FileLayer layer);

    std::optional<FileProblem> lock();
    std::optional<FileProblem> read_file();
    void read_journal_file();
    void merge_journal(std::string_view bytes);
    bool write_in_newest_schema(JournalContents& journal);
    void set_journal_aside();
    void give_up_writing(FileProblem why);
    std::optional<FileProblem> mistake_in(const Change& change) const;
    void carry_out_here(const Change& change);
    void note_removed(const Change& change);
    std::optional<FileProblem> take_in_changes_from_elsewhere(bool& keeps_backup);
    std::optional<FileProblem> replace_file(bool keeps_backup);

    DiaryPaths paths_;
    SharedKey key_;
    std::shared_ptr<const FileLayer> layer_;
    FileLock lock_;
    Diary diary_;
    OpenReport report_;
    UndoSteps undo_;
    std::vector<Entry> removed_;
    std::size_t text_bytes_ = 0;
    std::vector<Change> unwritten_;  ///< not in the journal yet
    std::vector<Change> unsaved_;    ///< not in the diary file yet, whether in the journal or not
    std::uint64_t generation_ = 0;
    Checksum known_{};  ///< of the file as it was read or written last
    Checksum tried_{};  ///< of the state that a save last tried to bring there, which may have arrived
    JournalWriter journal_;
    bool was_merged_ = false;
};

/// How the key of a sealed diary is made; nothing for a plain one. Verifies the whole file on the way.
Result<std::optional<KeySettings>, FileProblem> key_settings_of(const std::string& path,
                                                                const FileLayer& layer = system_file_layer());

/// Puts the backup in the place of a diary that cannot be read, which is kept beside it under the path that
/// is answered (empty when there was none). The backup is verified first. A diary made by a newer Signpost is
/// not damaged and stays: newer.
Result<std::string, FileProblem> restore_backup(const std::string& path,
                                                const FileLayer& layer = system_file_layer());

}  // namespace signpost
