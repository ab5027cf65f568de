// SPDX-License-Identifier: Apache-2.0
// Opens a diary for a command: asks for the passphrase where the file is sealed, waits while another program
// writes, and says what else was found. What cannot be opened is told as one mistake.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "app/cli/diary_options.h"
#include "app/cli/mistakes.h"
#include "app/cli/passphrase.h"
#include "core/diary/diary_session.h"

namespace signpost::cli {

class Call;

/// The key that the settings ask for; none for none, and then no passphrase is read.
Result<SharedKey, Mistake> key_for(const DiaryFile& file, const std::optional<KeySettings>& settings);
/// The key that a passphrase makes.
Result<SharedKey, Mistake> key_from(const Passphrase& passphrase, const KeySettings& settings,
                                    const std::string& path);

Result<DiarySession, Mistake> open_to_read(const DiaryFile& file);
/// Waits up to `patience` while another program has it open, so that no change is lost.
Result<DiarySession, Mistake> open_to_write(const DiaryFile& file, std::chrono::milliseconds patience);
/// The same with the key at hand.
Result<DiarySession, Mistake> open_to_write(const std::string& path, const SharedKey& key,
                                            std::chrono::milliseconds patience);

/// How many things the journal held that the file did not.
std::size_t recovered_count(const DiarySession& session);
/// What of the journal could not be read, and where it is kept.
void remark_unreadable_journal(const Call& call, const DiarySession& session);
/// What else a session found or put together, once it is saved.
void remark_what_was_put_in(const Call& call, DiarySession& session);
/// What a session found that could only be read.
void remark_what_is_not_in_the_file(const Call& call, const DiarySession& session);

}  // namespace signpost::cli
