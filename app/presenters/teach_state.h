// SPDX-License-Identifier: Apache-2.0
// What the Teach screen shows at one moment. The window draws this and decides nothing.
#pragma once

#include <string>
#include <vector>

#include "app/presenters/check_state.h"
#include "app/presenters/said_at.h"
#include "app/presenters/share_state.h"
#include "core/diary/teach_back.h"

namespace signpost {

/// The class that would begin now.
struct ClassFields {
    std::vector<ShareOption> effects;
    std::string hint;     ///< what the class is made of, and how long it takes
    std::string problem;  ///< why it cannot begin; empty when it can

    bool operator==(const ClassFields&) const = default;
};

/// One point of the record that is open.
struct TeachPointFields {
    std::string id;
    std::string ask;         ///< as it was asked
    std::string listen_for;  ///< with its words before; empty when the rules no longer know the point
    SaidBack said = SaidBack::not_asked;
    std::string note;

    bool operator==(const TeachPointFields&) const = default;
};

/// A record in the list.
struct TeachRow {
    std::string id;
    std::string words;            ///< "Thu 5 Nov 2026, 20:30: CRS, Ann"
    std::string fine;             ///< that it stands above, or in this window alone; may be empty
    bool is_open = false;         ///< it is the one that is written now
    bool can_be_removed = false;  ///< not from a diary that is open for reading only

    bool operator==(const TeachRow&) const = default;
};

/// Where the record is kept.
struct TeachKept {
    std::string text;
    bool is_strong = false;       ///< it is not in a file
    bool can_put = false;         ///< a diary is open that could take what is in the window alone
    bool can_open_diary = false;  ///< no diary is open
    std::string problem;          ///< why the diary did not take it; empty when it did

    bool operator==(const TeachKept&) const = default;
};

/// Where something was done.
enum class TeachPlace { lesson, record, page, list };

using TeachSaid = SaidAt<TeachPlace>;

struct TeachState {
    ClassFields lesson;
    std::vector<ShareOption> subjects;  ///< what the teach-back is about: an effect, or whom to call alone
    TypedField nurse;
    TypedField learner;
    TypedField date;
    TypedField time;
    std::string heading;  ///< of the points
    std::vector<TeachPointFields> points;
    std::vector<std::string> missed;  ///< to come back to, with the note
    std::string missed_note;          ///< what stands there when there is none
    std::string note;
    TeachKept kept;
    std::vector<TeachRow> rows;  ///< newest first
    std::string rows_note;       ///< what stands there when there is none
    bool can_undo = false;
    bool can_redo = false;
    TeachSaid said = {TeachPlace::record, {}, false, 0};

    bool operator==(const TeachState&) const = default;
};

}  // namespace signpost
