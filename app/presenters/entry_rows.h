// SPDX-License-Identifier: Apache-2.0
// One entry as a line of the list, and as the page on which it is read and changed.
#pragma once

#include <string>
#include <vector>

#include "app/presenters/diary_state.h"
#include "core/base/translator.h"
#include "core/diary/diary.h"
#include "core/matching/matcher.h"
#include "core/sharing/care_team.h"

namespace signpost {

/// What an entry is shown with.
struct EntryContext {
    const Catalog& catalog;
    const Matcher& matcher;
    const DiaryDetails& details;
    const CareTeam& team;  ///< whose emergency number is named
    const Translator& translator;
    LocalTime now = {};  ///< an older entry is not shown as if it were of now
};

DiaryRow entry_row(const EntryContext& context, const Entry& entry);

/// All but what is typed at the moment and where else the entry is shown.
EntryEditor entry_editor(const EntryContext& context, const Entry& entry);

/// The ids of the signs that are there, whether ticked or by a reading, with those that the rules do not
/// know.
std::vector<std::string> present_sign_ids(const EntryContext& context, const Entry& entry);

/// "38.4 °C"; a number that is of no use as it was typed, with its unit.
std::string reading_words(const Catalog& catalog, const EntryReading& reading);

}  // namespace signpost
