// SPDX-License-Identifier: Apache-2.0
// The words of one check for people to read: whom to contact, the emergency signs, what was noticed, where it
// is listed, and by which sources. The same lines serve the terminal and "Copy as text". Every report opens
// with the care-team prompt and holds the list of emergency signs, with nothing ticked too.
#pragma once

#include <string>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/matching/checklist.h"
#include "core/matching/match_result.h"
#include "core/sharing/care_team.h"

namespace signpost {

enum class ReportLineKind {
    prompt,     ///< the standing care-team prompt
    emergency,  ///< belongs to emergency help
    heading,
    text,
    item,       ///< one of a list
    item_fine,  ///< sources and the like of the item above
    fine        ///< sources, dates, review state
};

struct ReportLine {
    ReportLineKind kind = ReportLineKind::text;
    std::string text;

    bool operator==(const ReportLine&) const = default;
};

using Report = std::vector<ReportLine>;

/// The prompt, the given team's name and number (else the clinic's), what else the clinic says, and the
/// emergency signs: what stands on everything written for people.
Report standing_report(const Catalog& catalog, const CareTeam& given, const Translator& translator);

/// What Signpost is, the version of the rules, their review state and that of the translation and of the
/// clinic's pack, as of `today`.
Report closing_report(const Catalog& catalog, const CalendarDate& today, const Translator& translator);

/// The whole check, which ends with the prompt too. A result for no signs and no readings gives the standing
/// lines and what to do.
Report check_report(const Catalog& catalog, const CareTeam& team, const Checklist& checklist,
                    const MatchResult& result, const CalendarDate& today, const Translator& translator);

/// One line a paragraph, a blank line before headings, list items behind "- ", and what belongs to
/// an item indented. With `width` above 0, broken at ordinary blanks (never at no-break spaces) so that no
/// line has more letters than that (a longer word stays whole).
std::string plain_text(const Report& report, std::size_t width = 0);

/// {emergency_number} and, when given, {date} filled in; an unknown number as the rules name it.
std::string with_numbers(const Catalog& catalog, const CareTeam& team, std::string_view text);

/// "Fever, chills and hard breathing": how a reason for emergency help reads, with the number behind a
/// measurement.
std::string reason_in_words(const Catalog& catalog, const Checklist& checklist, const EmergencyReason& reason,
                            const Translator& translator);

/// "39.4 °C", "85 mmHg", with a no-break space, so that number and unit never part, and the decimal mark of
/// the language.
std::string in_words(const Catalog& catalog, const Reading& reading, const Translator& translator);

}  // namespace signpost
