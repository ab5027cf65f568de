// SPDX-License-Identifier: Apache-2.0
// The screen on which a family enters whom to call. What is typed counts at once and is kept; a fever line
// that would make Signpost less careful is refused in words, stays in its field, and is not used.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/presenters/settings.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/sharing/care_team.h"

namespace signpost {

struct CareTeamState {
    std::string name;
    std::string phone;
    std::string emergency_number;
    std::string fever_line;
    std::string fever_line_problem;  ///< empty when the line is used, or none was typed
    std::string from_clinic;         ///< numbers and words of the clinic's pack; empty without one
    std::string fever_line_note;     ///< what the line does, or that the rules' own line stands

    bool operator==(const CareTeamState&) const = default;
};

class CareTeamPresenter {
public:
    CareTeamPresenter(const Catalog& catalog, const Translator& translator, const Settings& settings);

    void type_name(std::string text);
    void type_phone(std::string text);
    void type_emergency_number(std::string text);
    /// Without a unit in the text, the first unit of the temperature whose range fits is taken.
    void type_fever_line(std::string text);

    /// Says everything anew after the catalog and the translator took on other words; what was typed stays.
    void words_changed() { refresh(); }

    const CareTeamState& state() const { return state_; }
    /// Whom to call, with the fever line only when it is sound.
    const CareTeam& team() const { return team_; }
    /// Puts what was typed into the settings.
    void store(Settings& settings) const;

    std::function<void()> on_change;

private:
    void refresh();
    void refresh_fever_line();

    const Catalog* catalog_;
    const Translator* translator_;
    CareTeamState state_;
    CareTeam team_;
};

}  // namespace signpost
