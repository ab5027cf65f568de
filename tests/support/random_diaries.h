// SPDX-License-Identifier: Apache-2.0
// Random diaries and changes for property tests, with texts of every kind that a keyboard can make.
#pragma once

#include <vector>

#include <rapidcheck.h>

#include "tests/support/sample_diaries.h"

namespace signpost::testing {

/// Plain UTF-8 of at most 4,096 bytes: quotes, line ends, right-to-left letters, emoji, digits, and now and
/// then as long as may be.
rc::Gen<std::string> any_text();
/// An entry that can be kept, with that id.
rc::Gen<Entry> any_entry(const std::string& id);
/// A teach-back record that can be kept, with that id.
rc::Gen<TeachBack> any_teach_back(const std::string& id);
/// A diary that can be kept, of up to that many entries and half as many teach-back records, each with the
/// ids 1, 2, 3...
rc::Gen<Diary> any_diary(std::size_t most_entries_in_it = 8);
/// A change to a diary with the entries 1 to 8 and the teach-back records 1 to 4: of one of them, a new one
/// (whose number begins at `first_new_number`), a removal or a detail.
rc::Gen<Change> any_change(unsigned first_new_number);

}  // namespace signpost::testing
