// SPDX-License-Identifier: Apache-2.0
// Appends changes to a journal file. A write that fails leaves the journal as it was before: the next try
// cuts off what was written in part.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/diary/change.h"
#include "core/diary/file_layer.h"
#include "core/diary/journal.h"
#include "core/diary/seal.h"

namespace signpost {

/// What a new journal belongs to.
struct JournalOwner {
    std::string diary_id;
    std::uint64_t generation = 0;
    const SealKey* key = nullptr;
};

class JournalWriter {
public:
    JournalWriter(std::shared_ptr<const FileLayer> layer, std::string path)
        : layer_(std::move(layer)), path_(std::move(path)) {}
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;
    JournalWriter(JournalWriter&& other) noexcept;
    JournalWriter& operator=(JournalWriter&&) = delete;
    ~JournalWriter() { close(); }

    /// Goes on behind what was read.
    void continue_after(const JournalContents& contents);
    /// Writes the changes and waits until they are on the disk, a new journal's name too; the system's error,
    /// or 0. EFBIG for a journal that would be longer than any reader takes.
    int write(const std::vector<Change>& changes, const JournalOwner& owner);
    /// All changes are in the diary file now: the journal goes.
    void remove();
    /// There is a journal on the disk.
    bool is_begun() const { return sound_bytes_ > 0; }

private:
    int open(const JournalOwner& owner);
    void close();

    std::shared_ptr<const FileLayer> layer_;
    std::string path_;
    int file_ = -1;
    std::uint64_t sound_bytes_ = 0;
    std::uint64_t next_sequence_ = 0;
    Checksum start_{};
};

}  // namespace signpost
