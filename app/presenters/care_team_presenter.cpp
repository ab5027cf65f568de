// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/care_team_presenter.h"

#include "app/presenters/reading_words.h"
#include "core/base/text.h"
#include "core/matching/reading.h"
#include "core/sharing/check_report.h"
#include "core/sharing/clinic_words.h"

namespace signpost {
CareTeamPresenter::CareTeamPresenter(const Catalog& catalog, const Translator& translator,
                                     const Settings& settings)
    : catalog_(&catalog), translator_(&translator) {
    state_.name = settings.team_name;
    state_.phone = settings.team_phone;
    state_.emergency_number = settings.emergency_number;
    state_.fever_line = settings.fever_line;
    refresh();
}

void CareTeamPresenter::type_name(std::string text) {
    state_.name = std::move(text);
    refresh();
}

void CareTeamPresenter::type_phone(std::string text) {
    state_.phone = std::move(text);
    refresh();
}

void CareTeamPresenter::type_emergency_number(std::string text) {
    state_.emergency_number = std::move(text);
    refresh();
}

void CareTeamPresenter::type_fever_line(std::string text) {
    state_.fever_line = std::move(text);
    refresh();
}

void CareTeamPresenter::store(Settings& settings) const {
    settings.team_name = state_.name;
    settings.team_phone = state_.phone;
    settings.emergency_number = state_.emergency_number;
    settings.fever_line = state_.fever_line;
}

void CareTeamPresenter::refresh() {
    team_.name = trimmed(state_.name);
    team_.phone = trimmed(state_.phone);
    team_.emergency_number = trimmed(state_.emergency_number);
    state_.from_clinic = joined(clinic_advice(*catalog_, team_, *translator_), "\n");
    refresh_fever_line();
    if (on_change) on_change();
}

void CareTeamPresenter::refresh_fever_line() {
    const auto& tr = *translator_;
    team_.fever_line.reset();
    state_.fever_line_problem.clear();
    state_.fever_line_note.clear();
    const auto index = catalog_->team_threshold();
    if (!index) return;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < catalog_->at(*index).line.size(); ++i)
        lines.push_back(in_words(
            *catalog_, {index->measurement, at_place<UnitIndex>(i), catalog_->at(*index).line[i]}, tr));
    state_.fever_line_note =
        filled_in(tr.text("Without one, Signpost uses {line}."), {{"line", joined(lines, " / ")}});
    if (const auto clinic = clinic_sign_words(*catalog_, catalog_->at(*index).sign, tr); !clinic.empty())
        state_.fever_line_note += " " + clinic;
    if (trimmed(state_.fever_line).empty()) return;
    const auto line = read_line(*catalog_, index->measurement, state_.fever_line);
    if (!line) {
        state_.fever_line_problem = reading_problem(*catalog_, index->measurement, line.error(), tr);
    } else if (const auto mistake = fever_line_mistake(*catalog_, line.value())) {
        state_.fever_line_problem = fever_line_problem(*catalog_, *mistake, line.value().unit, tr);
    } else {
        team_.fever_line = line.value();
        state_.fever_line_note = filled_in(tr.text("A temperature of {line} or more counts as a fever."),
                                           {{"line", in_words(*catalog_, line.value(), tr)}});
    }
}

}  // namespace signpost
