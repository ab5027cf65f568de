// SPDX-License-Identifier: Apache-2.0
// Diaries for tests: small ones with a text of every kind, and one key that is quick to make.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/diary/diary_session.h"

namespace signpost {

/// How GoogleTest and RapidCheck show them.
std::ostream& operator<<(std::ostream& out, FileProblemKind kind);
std::ostream& operator<<(std::ostream& out, const FileProblem& problem);
std::ostream& operator<<(std::ostream& out, const Entry& entry);
std::ostream& operator<<(std::ostream& out, const TeachBack& record);
std::ostream& operator<<(std::ostream& out, const Diary& diary);
std::ostream& operator<<(std::ostream& out, const Change& change);

}  // namespace signpost

namespace signpost::testing {

/// An id from a number: 32 letters.
std::string id_number(unsigned number);
/// A time from its text; throws when it is none.
LocalTime at(const std::string& iso);
/// An entry with this id number and note, at 08:00 of the day of November 2026 with that number.
Entry note_entry(unsigned number, std::string note, unsigned day = 5);
/// A teach-back record of each kind of answer, at 10:00 of that day.
TeachBack teach_back(unsigned number, std::string note, unsigned day = 5);
/// No entries.
Diary empty_diary();
/// Three entries, with quotes, line ends, tabs, right-to-left letters and an emoji; all details.
Diary sample_diary();
/// The sample diary with two teach-back records.
Diary with_teach_backs();
/// The notes of all entries, sorted.
std::vector<std::string> notes_in(const Diary& diary);

/// The key that KeySettings::quick makes of "open sesame", with a salt that is the same in every run.
SharedKey quick_key();
/// The same for another passphrase.
SharedKey quick_key(std::string_view passphrase);

/// A diary opened for writing; throws when it cannot be.
DiarySession open_or_throw(const std::string& path, SharedKey key = nullptr,
                           OpenFor purpose = OpenFor::writing, FileLayer layer = system_file_layer());
/// A new one, likewise.
DiarySession create_or_throw(const std::string& path, const Diary& diary, SharedKey key = nullptr,
                             FileLayer layer = system_file_layer());
/// Carries out what must succeed; throws when it does not.
void must(const std::optional<FileProblem>& problem);

}  // namespace signpost::testing
