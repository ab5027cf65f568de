// SPDX-License-Identifier: Apache-2.0
// What is said of a clinic's pack on every screen and paper. Who reviewed it is the pack's own word, and is
// said as that. The pack's own texts are shown in the language in which the clinic wrote them.
#pragma once

#include <string>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/sharing/care_team.h"

namespace signpost {

/// The pack's name, version, reviewer and day of review; that it is overdue; or that a chosen pack could not
/// be used. Empty when none was chosen.
std::vector<std::string> clinic_lines(const Catalog& catalog, const CalendarDate& today,
                                      const Translator& translator);

/// What the pack does with a sign: added it, raised it, drew a line, or says a note. Empty without any.
std::string clinic_sign_words(const Catalog& catalog, SignIndex sign, const Translator& translator);

/// How to check a sign, and behind it what the pack says of the sign.
std::string check_words(const Catalog& catalog, SignIndex sign, const Translator& translator);

/// The team, or where no number of it was typed the first one of the pack.
CareTeam team_or_clinic(const Catalog& catalog, CareTeam team);

/// "Day ward: 01 234", one for each number of the pack but the team's own, and what the clinic says beside
/// them.
std::vector<std::string> clinic_advice(const Catalog& catalog, const CareTeam& team,
                                       const Translator& translator);

/// The version of the rules, and behind "+" the pack's id and version: what a diary keeps of the rules that
/// were shown.
std::string rules_version(const Catalog& catalog);

}  // namespace signpost
