// SPDX-License-Identifier: Apache-2.0
// A diary file, its backup and its journal, looked at without changing any of them. Each says for itself
// whether it is sound, so that one damaged file hides nothing about the others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "app/cli/passphrase.h"
#include "core/diary/diary.h"
#include "core/diary/file_problem.h"
#include "core/diary/frame.h"

namespace signpost::cli {

/// The diary or its backup.
struct DiaryPart {
    std::string path;
    std::optional<FileProblem> problem;  ///< nothing when it is sound as far as it was looked at
    std::optional<FrameHeader> header;   ///< nothing when it cannot be read
    std::optional<Diary> diary;          ///< nothing for a sealed one without a passphrase

    bool is_sealed() const { return header && header->key; }
};

struct JournalPart {
    std::string path;
    std::optional<FileProblem> problem;
    bool was_looked_at = false;  ///< it takes a diary that can be read, and the passphrase of a sealed one
    std::size_t changes = 0;     ///< that the diary does not have
    std::size_t damaged_records = 0;
};

struct DiaryParts {
    DiaryPart diary;
    DiaryPart backup;
    JournalPart journal;
};

/// Without a passphrase sealed files are verified by their checksums.
DiaryParts look_at_parts(const std::string& path, const Passphrase* passphrase);

}  // namespace signpost::cli
