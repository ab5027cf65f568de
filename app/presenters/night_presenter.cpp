// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/night_presenter.h"

#include <algorithm>

#include "core/base/text.h"

namespace signpost {
namespace {

/// How to check a sign stands on Check. Here there is room for the signs themselves, and for what a reading
/// says, because it cannot be ticked away.
SignRow large_row(SignRow row) {
    row.check.clear();
    row.is_shown = true;
    return row;
}

std::ptrdiff_t emergency_signs_in(const SignGroupRows& group) {
    return std::count_if(group.rows.begin(), group.rows.end(),
                         [](const SignRow& row) { return row.is_emergency; });
}

std::vector<SignGroupRows> most_urgent_first(std::vector<SignGroupRows> groups) {
    for (auto& group : groups) {
        std::transform(group.rows.begin(), group.rows.end(), group.rows.begin(), large_row);
        std::stable_partition(group.rows.begin(), group.rows.end(),
                              [](const SignRow& row) { return row.is_emergency; });
    }
    std::stable_sort(groups.begin(), groups.end(), [](const SignGroupRows& a, const SignGroupRows& b) {
        return emergency_signs_in(a) > emergency_signs_in(b);
    });
    return groups;
}

std::string listed_in(const CheckState& check, const Translator& tr) {
    std::vector<std::string> names;
    for (const auto& card : check.results)
        if (!card.listed_heading.empty()) names.push_back(card.heading);
    if (names.empty()) return {};
    return filled_in(tr.text("Listed under: {effects}."), {{"effects", joined(names, "; ")}});
}

NightAnswer answer_to(const Catalog& catalog, const CheckState& check, const Translator& tr) {
    NightAnswer answer;
    answer.text = check.emergency ? check.emergency->call : catalog.texts.prompt;
    answer.listed = listed_in(check, tr);
    answer.spoken = check.summary;
    answer.is_to_signs = !check.results.empty() || check.is_emergency;
    answer.is_emergency = check.is_emergency;
    return answer;
}

}  // namespace

NightState night_of(const Catalog& catalog, const CareTeam& team, const CheckState& check,
                    const CalendarDate& today, const Translator& tr) {
    NightState state;
    state.whom_to_call = band_of(catalog, team, tr);
    if (!team.emergency_number.empty())
        state.emergency_number =
            filled_in(tr.text("Emergency number: {number}"), {{"number", team.emergency_number}});
    state.signs_heading = tr.text("I notice…");
    state.groups = most_urgent_first(check.groups);
    state.answer = answer_to(catalog, check, tr);
    state.not_complete = check.not_complete;
    state.review = review_of(catalog, today, tr);
    return state;
}

}  // namespace signpost
