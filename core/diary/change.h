// SPDX-License-Identifier: Apache-2.0
// The steps by which a diary changes. The journal holds them, undo turns them round, and changes made in two
// places are put together with them. Applying one twice is the same as applying it once.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diary/diary.h"

namespace signpost {

/// A new entry, or a newer state of one.
struct PutEntry {
    Entry entry;
    /// Fingerprint of the state whose place it takes; empty for a new entry. A session fills it in.
    std::string over = {};

    bool operator==(const PutEntry&) const = default;
};

struct RemoveEntry {
    std::string id;
    std::uint32_t revision = 0;  ///< of the entry that was seen when it was removed
    std::string over = {};       ///< fingerprint of that entry. A session fills it in.

    bool operator==(const RemoveEntry&) const = default;
};

struct SetDetail {
    std::string field;  ///< id of a detail
    std::string value;

    bool operator==(const SetDetail&) const = default;
};

/// A new teach-back record, or a newer state of one.
struct PutTeachBack {
    TeachBack record;
    std::string over = {};  ///< as in PutEntry

    bool operator==(const PutTeachBack&) const = default;
};

struct RemoveTeachBack {
    std::string id;
    std::uint32_t revision = 0;  ///< as in RemoveEntry
    std::string over = {};

    bool operator==(const RemoveTeachBack&) const = default;
};

using Change = std::variant<PutEntry, RemoveEntry, SetDetail, PutTeachBack, RemoveTeachBack>;

/// Makes one change. An unknown detail, entry or record is passed over.
void carry_out(Diary& diary, const Change& change);

/// What turns the change back, to be applied after it: made from the diary as it is before.
Change inverse_of(const Diary& before, const Change& change);

/// Tells one state of an entry or record from every other: thirty-two hexadecimal letters, so that it can be
/// an id.
std::string fingerprint_of(const Entry& entry);
std::string fingerprint_of(const TeachBack& record);

/// Gives a put the revision that follows the one that is there. Other changes stay as they are.
void raise_revision(Change& change, const Diary& before);

/// Notes in a change which state of the entry or record it is made on.
void note_what_it_is_made_on(Change& change, const Diary& before);

/// The steps that lead from one state of a diary to another.
std::vector<Change> changes_between(const Diary& before, const Diary& after);

enum class SubjectKind { entry, teach_back, detail };

/// What a change is about: a later one about the same makes it void. Points into the change.
struct Subject {
    SubjectKind kind = SubjectKind::detail;
    std::string_view id;

    auto operator<=>(const Subject&) const = default;
};
Subject subject_of(const Change& change);

/// Adds a change to those that wait to be written: a newer state of the same thing takes the older one's
/// place, made on what that one was made on.
void add_to(std::vector<Change>& waiting, Change change);

/// Puts changes onto a diary that may have changed elsewhere since they were made, so that nothing of either
/// is lost. Of each thing the last change counts. An entry that is there in a state which none of the changes
/// was made on was changed elsewhere: it is not removed, and a newer state of ours is kept beside it under an
/// id that is made from its content. So merging the same changes again changes nothing. The same holds for a
/// teach-back record. Of a detail, ours stays.
void merge(Diary& diary, const std::vector<Change>& changes);

}  // namespace signpost
