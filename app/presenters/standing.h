// SPDX-License-Identifier: Apache-2.0
// What stands around every screen: the band above with the care-team prompt, the numbers and the emergency
// signs, and the line below with what Signpost is and the state of its rules. Both depend on nothing that is
// ticked.
#pragma once

#include <string>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/sharing/care_team.h"

namespace signpost {

struct BandState {
    std::string prompt;
    std::string team_name;  ///< of the clinic's pack when no number was typed
    std::string team_phone;
    std::string enter_team;  ///< words of the button that leads to entering them; never empty
    bool is_known = false;   ///< both numbers are there, so the button may be quiet
    std::string emergency_heading;
    std::vector<std::string> emergency_signs;  ///< all of them, short
    std::string show_all;                      ///< link to the whole list where there is no room for it

    bool operator==(const BandState&) const = default;
};

BandState band_of(const Catalog& catalog, const CareTeam& given, const Translator& translator);

/// Whether a clinician reviewed the rules, and the translation, that the rules are overdue when they are, and
/// the same of the clinic's pack.
std::string review_of(const Catalog& catalog, const CalendarDate& today, const Translator& translator);

/// One line: what Signpost is, the version and review dates of the rules, the review state, and that
/// of the translation.
std::string footer_of(const Catalog& catalog, const CalendarDate& today, const Translator& translator);

}  // namespace signpost
