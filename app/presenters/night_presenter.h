// SPDX-License-Identifier: Apache-2.0
// What stands on the screen for the night: whom to call, the emergency signs, and every sign to tick with the
// answer to it. It is the Check screen's own state in another order, so that a tick on the one is a tick on
// the other. It hides no sign, whatever was searched for, and never leaves out the care-team prompt, the
// emergency signs or the review state.
#pragma once

#include <string>
#include <vector>

#include "app/presenters/check_state.h"
#include "app/presenters/standing.h"

namespace signpost {

struct NightAnswer {
    std::string text;          ///< what calls for emergency help and whom to call; else the prompt
    std::string listed;        ///< which effects list what was noticed, in one line; may be empty
    std::string spoken;        ///< read aloud once after quick ticks
    bool is_to_signs = false;  ///< something was noticed; else it is the prompt for whoever ticks nothing
    bool is_emergency = false;

    bool operator==(const NightAnswer&) const = default;
};

struct NightState {
    BandState whom_to_call;             ///< with the emergency signs, all of them
    std::string emergency_number;       ///< "Emergency number: 112"; empty while none is known
    std::string signs_heading;          ///< "I notice…"
    std::vector<SignGroupRows> groups;  ///< those with the most emergency signs first
    NightAnswer answer;
    std::string not_complete;
    std::string review;  ///< that no clinician reviewed the rules yet, or who did

    bool operator==(const NightState&) const = default;
};

NightState night_of(const Catalog& catalog, const CareTeam& team, const CheckState& check,
                    const CalendarDate& today, const Translator& translator);

}  // namespace signpost
