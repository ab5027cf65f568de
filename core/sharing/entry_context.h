// SPDX-License-Identifier: Apache-2.0
// All that is needed to show entries of a diary to a person: the rules, whose diary it is, and the language.
#pragma once

#include "core/base/local_time.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/diary/diary.h"
#include "core/matching/matcher.h"
#include "core/sharing/care_team.h"

namespace signpost {

/// What an entry is shown with. All of these must outlive it.
struct EntryContext {
    const Catalog& catalog;
    const Matcher& matcher;
    const DiaryDetails& details;
    const CareTeam& team;  ///< whose emergency number is named
    const Translator& translator;
    LocalTime now = {};  ///< an older entry is not shown as if it were of now
};

}  // namespace signpost
