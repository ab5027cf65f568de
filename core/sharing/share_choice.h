// SPDX-License-Identifier: Apache-2.0
// What a person lets out of a diary: which days, and which parts. Applied to the diary before anything is
// made of it, so that what was left out cannot be in any paper or file.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/diary/diary.h"

namespace signpost {

struct ShareChoice {
    std::optional<CalendarDate> from;  ///< that day too
    std::optional<CalendarDate> to;    ///< that day too
    bool person = true;                ///< name, date of birth or hospital number
    bool infusion = true;              ///< its date, and the product
    bool notes = true;
    bool sentences = true;    ///< the day's sentence as written, and how it looked
    bool teach_backs = true;  ///< the teach-back records; without notes they go without theirs

    bool operator==(const ShareChoice&) const = default;
};

/// A part that can be left out, by its id as the command line names it.
struct SharePart {
    std::string_view id;
    bool ShareChoice::*is_in;
    std::string (*name)(const Translator& translator);
};
std::span<const SharePart> share_parts();

/// The diary without what is left out; entries, records and details stay otherwise as they are. Days are
/// those of records too. Without the person, a record does not name the learner, who may be that person.
Diary chosen(const Diary& diary, const ShareChoice& choice);

/// "12 entries, from Thu 5 Nov 2026 to Sat 14 Nov 2026. With name and date of birth or hospital number. Left
/// out: notes." What leaves, in a sentence or two.
std::string choice_words(const Diary& whole, const ShareChoice& choice, const Translator& translator);

}  // namespace signpost
