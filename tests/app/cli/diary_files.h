// SPDX-License-Identifier: Apache-2.0
// Diary files for tests, in a folder of their own. They are made by the core with a quick key, so that no
// test waits for the real one.
#pragma once

#include <string>
#include <vector>

#include "core/diary/diary_session.h"
#include "tests/support/temp_folder.h"

namespace signpost::testing {

/// Removed with all that is in it at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    std::string path(const std::string& name = {}) const;
    /// The names of all files in it, sorted.
    std::vector<std::string> names() const;

private:
    std::string path_;
};

/// Changes one byte in the middle.
void damage(const std::string& path);

/// An entry with a sign; its id is made of `number`.
Entry test_entry(int number, const std::string& time = "2026-11-05T08:00+01:00");
/// A diary with that many entries, an infusion on 2026-11-02 and a team.
Diary test_diary(int entries);

SharedKey quick_key(const std::string& passphrase);
/// The key of a sealed file.
SharedKey key_of_file(const std::string& path, const std::string& passphrase);
/// Makes the file; throws when it cannot.
void make_diary(const std::string& path, const Diary& diary, const SharedKey& key = nullptr);
/// What the file and its journal hold; throws when they cannot be read.
Diary read_diary(const std::string& path, const SharedKey& key = nullptr);
/// Leaves a change in the journal only, as a crash does.
void leave_in_journal(const std::string& path, const Change& change, const SharedKey& key = nullptr);

}  // namespace signpost::testing
