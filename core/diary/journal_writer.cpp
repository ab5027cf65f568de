// SPDX-License-Identifier: Apache-2.0
#include "core/diary/journal_writer.h"

#include <cerrno>
#include <utility>

namespace signpost {

JournalWriter::JournalWriter(JournalWriter&& other) noexcept
    : layer_(std::move(other.layer_)),
      path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      sound_bytes_(other.sound_bytes_),
      next_sequence_(other.next_sequence_),
      start_(other.start_) {}

void JournalWriter::continue_after(const JournalContents& contents) {
    sound_bytes_ = contents.sound_bytes;
    next_sequence_ = contents.next_sequence;
    start_ = contents.start;
}

/// Opens the file, cuts off what is not whole, and sees to the start; the error, or 0.
int JournalWriter::open(const JournalOwner& owner) {
    if (file_ < 0) {
        const auto file = layer_->open_to_append(path_);
        if (!file) return file.error().number;
        file_ = file.value();
        if (const int error = layer_->truncate(file_, sound_bytes_)) return error;
    }
    if (sound_bytes_ > 0) return 0;
    const auto start = journal_start(owner.diary_id, owner.generation, owner.key);
    if (const int error = write_all(*layer_, file_, start)) return error;
    sound_bytes_ = start.size();
    start_ = checksum_of_start(start);
    return 0;
}

void JournalWriter::close() {
    if (file_ >= 0) layer_->close(std::exchange(file_, -1));
}

int JournalWriter::write(const std::vector<Change>& changes, const JournalOwner& owner) {
    const auto known_bytes = sound_bytes_;
    auto sequence = next_sequence_;
    std::string records;
    int error = open(owner);
    if (error == 0) {
        for (const auto& change : changes) records += journal_record(change, sequence++, start_, owner.key);
        error =
            sound_bytes_ + records.size() > largest_file_bytes ? EFBIG : write_all(*layer_, file_, records);
    }
    if (error == 0) error = layer_->sync(file_);
    if (error == 0 && known_bytes == 0) error = layer_->sync_folder_of(path_);
    if (error != 0) {
        close();  // so that the next try begins with cutting
        sound_bytes_ = known_bytes;
        return error;
    }
    sound_bytes_ += records.size();
    next_sequence_ = sequence;
    return 0;
}

void JournalWriter::remove() {
    close();
    layer_->remove(path_);
    sound_bytes_ = 0;
    next_sequence_ = 0;
}

}  // namespace signpost
