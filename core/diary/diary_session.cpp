// SPDX-License-Identifier: Apache-2.0
#include "core/diary/diary_session.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "core/diary/atomic_save.h"
#include "core/diary/frame.h"
#include "core/diary/journal.h"
#include "core/diary/records_v2.h"

namespace signpost {
namespace {

using FileKind = FileProblemKind;

constexpr int most_files_set_aside = 1000;
/// Room for the frame, the padding, and the letters that the archive puts between the texts.
constexpr std::size_t largest_text_bytes = largest_file_bytes / 2;

std::size_t text_bytes_of(const Entry& entry) {
    auto out = entry.fever_medicine_when.size() + entry.sentence_text.size() + entry.note.size();
    for (const auto& sign : entry.signs) out += sign.size();
    for (const auto& reading : entry.readings) out += reading.value.size() + reading.measurement.size();
    return out;
}

std::size_t text_bytes_of(const TeachBack& record) {
    auto out = record.nurse.size() + record.learner.size() + record.note.size();
    for (const auto& point : record.points) out += point.point.size() + point.ask.size() + point.note.size();
    return out;
}

std::size_t text_bytes_of(const Diary& diary) {
    std::size_t out = 0;
    for (const auto& entry : diary.entries) out += text_bytes_of(entry);
    for (const auto& record : diary.teach_backs) out += text_bytes_of(record);
    return out;
}

Checksum last_checksum(std::string_view file) {
    Checksum out{};
    if (file.size() >= out.size())
        std::memcpy(out.data(), file.data() + file.size() - out.size(), out.size());
    return out;
}

/// Why a diary cannot be kept in a file, if it cannot.
std::optional<FileKind> why_not_kept(const Diary& diary) {
    const auto mistakes = mistakes_in(diary);
    if (mistakes.empty()) return std::nullopt;
    const auto found = [&](DiaryMistake mistake) {
        return std::find(mistakes.begin(), mistakes.end(), mistake) != mistakes.end();
    };
    if (found(DiaryMistake::too_many_entries)) return FileKind::too_many_entries;
    return found(DiaryMistake::too_many_teach_backs) ? FileKind::too_many_teach_backs : FileKind::too_large;
}

/// A change of something that is not there: a journal that held it would be called damaged.
bool is_about_nothing(const Diary& diary, const Change& change) {
    if (const auto* remove = std::get_if<RemoveEntry>(&change))
        return find_entry(diary, remove->id) == nullptr;
    if (const auto* remove = std::get_if<RemoveTeachBack>(&change))
        return find_teach_back(diary, remove->id) == nullptr;
    const auto* set = std::get_if<SetDetail>(&change);
    return set != nullptr && std::none_of(detail_fields.begin(), detail_fields.end(),
                                          [&](const DetailField& field) { return field.id == set->field; });
}

/// What keeps a new state from a diary whose texts take so many bytes and whose list has so many places;
/// `old` is the state whose place it takes, null for none.
template <class Kept>
std::optional<FileKind> why_not_put(const Kept& state, const Kept* old, std::size_t text_bytes, bool is_full,
                                    FileKind too_many) {
    if (!mistakes_in(state).empty()) return FileKind::too_large;
    if (old == nullptr && is_full) return too_many;
    const auto freed = old != nullptr ? text_bytes_of(*old) : 0;
    if (text_bytes - freed + text_bytes_of(state) > largest_text_bytes) return FileKind::too_large;
    return std::nullopt;
}

/// A name that nothing has yet: "diary.signpost.journal.1".
std::string free_name(const FileLayer& layer, const std::string& path, std::string_view ending) {
    for (int i = 1; i < most_files_set_aside; ++i) {
        auto name = fmt::format("{}.{}{}", path, ending, i);
        const auto there = layer.read(name, 0);
        if (!there && there.error().number == ENOENT) return name;
    }
    return fmt::format("{}.{}", path, ending);
}

bool is_newer(std::string_view file) {
    const auto frame = read_frame(file);
    return !frame && frame.error() == FileKind::newer;
}

/// What keeps a backup from taking the diary's place. Of a sealed one only its seal can be looked at.
std::optional<FileKind> mistake_in_backup(std::string_view file) {
    const auto frame = read_frame(file);
    if (!frame) return frame.error();
    if (frame.value().header.key) return std::nullopt;
    const auto diary = open_frame(frame.value(), nullptr);
    return diary ? std::nullopt : std::optional(diary.error());
}

}  // namespace

DiarySession::DiarySession(DiaryPaths paths, SharedKey key, FileLayer layer)
    : paths_(std::move(paths)),
      key_(std::move(key)),
      layer_(std::make_shared<const FileLayer>(std::move(layer))),
      journal_(layer_, paths_.journal) {}

// ---- Opening

Result<DiarySession, FileProblem> DiarySession::create(const std::string& path, Diary diary, SharedKey key,
                                                       FileLayer layer) {
    DiarySession out(DiaryPaths::of(path), std::move(key), std::move(layer));
    if (!is_diary_id(diary.id)) diary.id = new_id();
    if (const auto mistake = why_not_kept(diary)) return FileProblem{*mistake, out.paths_.diary, 0};
    if (const auto problem = out.lock()) return *problem;
    std::sort(diary.entries.begin(), diary.entries.end(), is_before);
    std::sort(diary.teach_backs.begin(), diary.teach_backs.end(), is_before);
    out.diary_ = std::move(diary);
    out.text_bytes_ = text_bytes_of(out.diary_);
    out.generation_ = 1;
    const auto bytes = diary_file_bytes(out.diary_, out.generation_, out.key_.get());
    if (bytes.size() > largest_file_bytes) return FileProblem{FileKind::too_large, out.paths_.diary, EFBIG};
    if (auto problem = write_new_file(*out.layer_, out.paths_.diary, bytes)) return *problem;
    out.known_ = last_checksum(bytes);
    out.set_journal_aside();
    return out;
}

Result<DiarySession, FileProblem> DiarySession::open(const std::string& path, SharedKey key, OpenFor purpose,
                                                     FileLayer layer) {
    DiarySession out(DiaryPaths::of(path), std::move(key), std::move(layer));
    // Before the lock is taken, so that no lock file is left beside something that is no diary.
    if (const auto problem = out.read_file()) return *problem;
    if (purpose == OpenFor::reading) {
        out.report_.why_read_only = FileProblem{FileKind::read_only, out.paths_.diary, 0};
    } else if (auto problem = out.lock()) {
        out.report_.why_read_only = std::move(problem);
    } else if (auto changed = out.read_file()) {  // it may have been saved before the lock was ours
        return *changed;
    }
    out.read_journal_file();
    return out;
}

/// Takes the lock, and sees whether the file may be written at all.
std::optional<FileProblem> DiarySession::lock() {
    auto taken = FileLock::take(paths_.lock);
    if (!taken) return FileProblem{taken.error().kind, paths_.diary, taken.error().system_error};
    const auto there = layer_->read(paths_.diary, 0);
    if (!there && there.error().number != EFBIG && there.error().number != ENOENT)
        return problem_from(there.error().number, paths_.diary);
    if (there || there.error().number == EFBIG) {  // it is there: opening it makes none
        const auto file = layer_->open_to_append(paths_.diary);
        if (!file) return problem_from(file.error().number, paths_.diary);
        layer_->close(file.value());
    }
    lock_ = std::move(taken.value());
    return std::nullopt;
}

std::optional<FileProblem> DiarySession::read_file() {
    const auto bytes = layer_->read(paths_.diary, largest_file_bytes);
    if (!bytes && bytes.error().number == EFBIG) return FileProblem{FileKind::too_large, paths_.diary, EFBIG};
    if (!bytes) return problem_from(bytes.error().number, paths_.diary);
    const auto frame = read_frame(bytes.value());
    if (!frame) return FileProblem{frame.error(), paths_.diary, 0};
    if (frame.value().checksum == known_) return std::nullopt;  // as it was read before
    auto diary = open_frame(frame.value(), key_.get());
    if (!diary) return FileProblem{diary.error(), paths_.diary, 0};
    if (!frame.value().header.key)
        key_.reset();  // a passphrase that was given for a plain diary seals nothing
    diary_ = std::move(diary.value());
    text_bytes_ = text_bytes_of(diary_);
    generation_ = frame.value().header.generation;
    known_ = frame.value().checksum;
    return std::nullopt;
}

void DiarySession::read_journal_file() {
    const auto bytes = layer_->read(paths_.journal, largest_file_bytes);
    if (bytes) return merge_journal(bytes.value());
    if (bytes.error().number == ENOENT) return;
    report_.journal_problem = problem_from(bytes.error().number, paths_.journal);
    set_journal_aside();
}

void DiarySession::merge_journal(std::string_view bytes) {
    const auto found = read_journal(bytes, diary_.id, key_.get());
    if (!found) {
        report_.journal_problem = FileProblem{found.error(), paths_.journal, 0};
        return set_journal_aside();
    }
    auto journal = found.value();
    const auto before = diary_;
    merge(diary_, journal.changes);
    text_bytes_ = text_bytes_of(diary_);
    report_.damaged_records = journal.damaged_records;
    report_.recovered = difference(before, diary_);
    if (is_read_only()) return;
    const bool can_go_on = journal.damaged_records == 0 && write_in_newest_schema(journal);
    if (can_go_on) {
        journal_.continue_after(journal);
    } else {
        set_journal_aside();
        if (is_read_only()) return;
    }
    unsaved_ = changes_between(before, diary_);
    if (!can_go_on) unwritten_ = unsaved_;
    if (unsaved_.empty()) journal_.remove();
}

/// All records of a journal are of one schema. Puts one of this schema in the place of an older one, with the
/// same changes; false when that fails, and then the older one is there as it was.
bool DiarySession::write_in_newest_schema(JournalContents& journal) {
    if (journal.sound_bytes == 0 || journal.schema == newest_schema || journal.changes.empty()) return true;
    const auto bytes = journal_bytes(journal.changes, diary_.id, generation_, key_.get());
    const DiaryPaths there{paths_.journal, {}, {}, {}, paths_.saving};
    if (bytes.size() > largest_file_bytes || atomic_save(*layer_, there, bytes, false)) return false;
    journal = read_journal(bytes, diary_.id, key_.get()).value();
    return true;
}

/// A journal that cannot be gone on with keeps its bytes under another name. Where that fails nothing may be
/// written, because a new journal would take its place.
void DiarySession::set_journal_aside() {
    if (is_read_only()) return;
    auto name = free_name(*layer_, paths_.journal, "");
    const int error = layer_->rename(paths_.journal, name);
    if (error == 0) {
        report_.journal_set_aside = std::move(name);
    } else if (error != ENOENT) {
        give_up_writing(problem_from(error, paths_.journal));
    }
}

void DiarySession::give_up_writing(FileProblem why) {
    lock_.release();
    report_.why_read_only = std::move(why);
}

// ---- Changing

std::optional<FileProblem> DiarySession::mistake_in(const Change& change) const {
    if (is_read_only()) return FileProblem{FileKind::read_only, paths_.diary, 0};
    std::optional<FileKind> kind;
    if (const auto* set = std::get_if<SetDetail>(&change)) {
        Diary tried;
        carry_out(tried, *set);
        if (!mistakes_in(tried.details).empty()) kind = FileKind::too_large;
    } else if (const auto* put = std::get_if<PutEntry>(&change)) {
        kind = why_not_put(put->entry, find_entry(diary_, put->entry.id), text_bytes_,
                           diary_.entries.size() >= most_entries, FileKind::too_many_entries);
    } else if (const auto* record = std::get_if<PutTeachBack>(&change)) {
        kind = why_not_put(record->record, find_teach_back(diary_, record->record.id), text_bytes_,
                           diary_.teach_backs.size() >= most_teach_backs, FileKind::too_many_teach_backs);
    }
    return kind ? std::optional(FileProblem{*kind, paths_.diary, 0}) : std::nullopt;
}

std::optional<FileProblem> DiarySession::make(Change change, const std::string& step) {
    if (auto mistake = mistake_in(change)) return mistake;
    if (is_about_nothing(diary_, change)) return std::nullopt;
    raise_revision(change, diary_);
    undo_.note(diary_, change, step);
    carry_out_here(change);
    return std::nullopt;
}

void DiarySession::carry_out_here(const Change& change) {
    note_removed(change);
    auto noted = change;
    note_what_it_is_made_on(noted, diary_);
    carry_out(diary_, noted);
    text_bytes_ = text_bytes_of(diary_);
    add_to(unwritten_, noted);
    add_to(unsaved_, std::move(noted));
}

/// Keeps the list of what was removed true to what is in the diary.
void DiarySession::note_removed(const Change& change) {
    if (const auto* put = std::get_if<PutEntry>(&change))
        std::erase_if(removed_, [&](const Entry& entry) { return entry.id == put->entry.id; });
    const auto* remove = std::get_if<RemoveEntry>(&change);
    const auto* old = remove != nullptr ? find_entry(diary_, remove->id) : nullptr;
    if (old != nullptr) removed_.insert(removed_.begin(), *old);
}

void DiarySession::undo() {
    if (is_read_only()) return;
    for (const auto& change : undo_.undo(diary_)) carry_out_here(change);
}

void DiarySession::redo() {
    if (is_read_only()) return;
    for (const auto& change : undo_.redo(diary_)) carry_out_here(change);
}

std::optional<FileProblem> DiarySession::bring_back(const std::string& id) {
    const auto at =
        std::find_if(removed_.begin(), removed_.end(), [&](const Entry& entry) { return entry.id == id; });
    if (at == removed_.end()) return FileProblem{FileKind::not_found, paths_.diary, 0};
    auto entry = *at;
    ++entry.revision;
    return make(PutEntry{std::move(entry)});
}

// ---- Saving

std::optional<FileProblem> DiarySession::write_journal() {
    if (unwritten_.empty()) return std::nullopt;
    if (is_read_only()) return FileProblem{FileKind::read_only, paths_.journal, 0};
    if (const int error = journal_.write(unwritten_, {diary_.id, generation_, key_.get()}))
        return problem_from(error, paths_.journal);
    unwritten_.clear();
    return std::nullopt;
}

/// Reads what is in the file now. Another state than the one we know is put together with our changes; one
/// that cannot be read is left alone.
std::optional<FileProblem> DiarySession::take_in_changes_from_elsewhere(bool& keeps_backup) {
    const auto bytes = layer_->read(paths_.diary, largest_file_bytes);
    keeps_backup = bytes.ok();
    if (!bytes && bytes.error().number == ENOENT) return std::nullopt;  // it was taken away: written anew
    if (!bytes) return problem_from(bytes.error().number, paths_.diary);
    const auto frame = read_frame(bytes.value());
    if (frame && frame.value().checksum == known_) return std::nullopt;
    if (frame && frame.value().checksum == tried_) {  // our save arrived although an error was told
        known_ = tried_;
        generation_ = frame.value().header.generation;
        return std::nullopt;
    }
    if (!frame &&
        last_checksum(bytes.value()) == known_) {  // our own, damaged since: no backup is made of that
        keeps_backup = false;
        return std::nullopt;
    }
    auto theirs = frame ? open_frame(frame.value(), key_.get()) : Result<Diary, FileKind>(frame.error());
    if (!theirs || theirs.value().id != diary_.id)
        return FileProblem{FileKind::changed_elsewhere, paths_.diary, 0};
    diary_ = theirs.value();
    merge(diary_, unsaved_);
    unsaved_ = changes_between(theirs.value(), diary_);
    unwritten_ = unsaved_;
    text_bytes_ = text_bytes_of(diary_);
    generation_ = std::max(generation_, frame.value().header.generation);
    known_ = frame.value().checksum;
    was_merged_ = true;
    return std::nullopt;
}

std::optional<FileProblem> DiarySession::replace_file(bool keeps_backup) {
    // Each change was looked at when it was made; but what two places held within the limits may together be
    // above them.
    if (diary_.entries.size() > most_entries) return FileProblem{FileKind::too_many_entries, paths_.diary, 0};
    if (diary_.teach_backs.size() > most_teach_backs)
        return FileProblem{FileKind::too_many_teach_backs, paths_.diary, 0};
    const auto bytes = diary_file_bytes(diary_, generation_ + 1, key_.get());
    if (bytes.size() > largest_file_bytes) return FileProblem{FileKind::too_large, paths_.diary, EFBIG};
    tried_ = last_checksum(bytes);
    if (auto problem = atomic_save(*layer_, paths_, bytes, keeps_backup)) return problem;
    ++generation_;
    known_ = tried_;
    unsaved_.clear();
    unwritten_.clear();
    journal_.remove();
    return std::nullopt;
}

std::optional<FileProblem> DiarySession::save() {
    if (unsaved_.empty()) return std::nullopt;
    if (is_read_only()) return FileProblem{FileKind::read_only, paths_.diary, 0};
    // A journal that outlives the save by a crash must know the state that was saved: else it would take it
    // for one from elsewhere. Where it cannot be written the save is tried all the same.
    if (journal_.is_begun()) write_journal();
    bool keeps_backup = true;
    if (auto problem = take_in_changes_from_elsewhere(keeps_backup)) return problem;
    return replace_file(keeps_backup);
}

std::optional<FileProblem> DiarySession::change_key(SharedKey key) {
    if (is_read_only()) return FileProblem{FileKind::read_only, paths_.diary, 0};
    if (auto problem = save()) return problem;
    bool keeps_backup = true;
    if (auto problem = take_in_changes_from_elsewhere(keeps_backup)) return problem;
    const auto old = std::exchange(key_, std::move(key));
    // Twice, so that the backup is sealed anew as well and no older state stays readable.
    auto problem = replace_file(false);
    if (problem) key_ = old;
    return problem ? problem : replace_file(true);
}

std::optional<FileProblem> DiarySession::write_copy(const std::string& path) const {
    return write_new_file(*layer_, path, diary_file_bytes(diary_, generation_, key_.get()));
}

// ---- Other files

Result<std::optional<KeySettings>, FileProblem> key_settings_of(const std::string& path,
                                                                const FileLayer& layer) {
    const auto bytes = layer.read(path, largest_file_bytes);
    if (!bytes && bytes.error().number == EFBIG) return FileProblem{FileKind::too_large, path, EFBIG};
    if (!bytes) return problem_from(bytes.error().number, path);
    const auto frame = read_frame(bytes.value());
    if (!frame) return FileProblem{frame.error(), path, 0};
    return frame.value().header.key;
}

Result<std::string, FileProblem> restore_backup(const std::string& path, const FileLayer& layer) {
    const auto paths = DiaryPaths::of(path);
    auto lock = FileLock::take(paths.lock);
    if (!lock) return lock.error();
    const auto bytes = layer.read(paths.backup, largest_file_bytes);
    if (!bytes) return problem_from(bytes.error().number, paths.backup);
    if (const auto mistake = mistake_in_backup(bytes.value())) return FileProblem{*mistake, paths.backup, 0};
    const auto present = layer.read(paths.diary, largest_file_bytes);
    if (present && is_newer(present.value())) return FileProblem{FileKind::newer, paths.diary, 0};
    auto aside = free_name(layer, paths.diary, "damaged");
    if (auto problem = replace_and_keep(layer, paths, bytes.value(), aside)) return *problem;
    const auto kept = layer.read(aside, 0);
    return !kept && kept.error().number == ENOENT ? std::string() : aside;
}

}  // namespace signpost
