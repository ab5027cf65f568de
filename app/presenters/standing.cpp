// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/standing.h"

#include "core/base/direction.h"
#include "core/base/text.h"
#include "core/sharing/check_report.h"
#include "core/sharing/clinic_words.h"
#include "core/sharing/translation_words.h"

namespace signpost {

BandState band_of(const Catalog& catalog, const CareTeam& given, const Translator& tr) {
    const auto team = team_or_clinic(catalog, given);
    BandState band;
    band.prompt = catalog.texts.prompt;
    band.team_name = isolated(team.name, tr.language);
    band.team_phone = isolated(team.phone, tr.language);
    band.is_known = !given.phone.empty() && !team.emergency_number.empty();
    band.enter_team = band.is_known ? tr.text("Change numbers") : tr.text("Enter your care team's number");
    band.emergency_heading = with_numbers(catalog, team, catalog.texts.emergency_signs_heading);
    for (const auto sign : catalog.emergency_signs())
        band.emergency_signs.push_back(catalog.at(sign).short_name);
    band.show_all = filled_in(tr.text("Show all {count} emergency signs"),
                              {{"count", std::to_string(band.emergency_signs.size())}});
    return band;
}

std::string review_of(const Catalog& catalog, const CalendarDate& today, const Translator& tr) {
    const auto& review = catalog.review;
    std::vector<std::string> parts{review.reviewed_by ? filled_in(tr.text("Reviewed by {clinician}."),
                                                                  {{"clinician", *review.reviewed_by}})
                                                      : catalog.texts.not_reviewed};
    if (auto words = translation_words(tr); !words.empty()) parts.push_back(std::move(words));
    if (review.is_overdue(today))
        parts.push_back(filled_in(catalog.texts.review_overdue, {{"date", review.review_by.iso()}}));
    for (auto& line : clinic_lines(catalog, today, tr)) parts.push_back(std::move(line));
    return joined(parts, " ");
}

std::string footer_of(const Catalog& catalog, const CalendarDate& today, const Translator& tr) {
    const auto& review = catalog.review;
    std::vector<std::string> parts{catalog.texts.what_it_is,
                                   filled_in(tr.text("Rules {version}, checked {checked}, review by {by}."),
                                             {{"version", catalog.version},
                                              {"checked", review.checked_on.iso()},
                                              {"by", review.review_by.iso()}}),
                                   review_of(catalog, today, tr)};
    return joined(parts, " ");
}

}  // namespace signpost
