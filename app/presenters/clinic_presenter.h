// SPDX-License-Identifier: Apache-2.0
// The clinic's pack on the Settings screen: which one is in use, why a chosen one is not, and choosing
// another. A choice counts from the next start on; until then everything stays as it is. A pack that was
// signed is kept with its key, so that the same folder with another signature or none is refused later.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/presenters/settings.h"
#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/catalog/catalog.h"
#include "core/clinic/load_clinic.h"

namespace signpost {

/// The rules as a start has them: with the pack that the settings name, or why that is not in use.
struct RulesAtStart {
    std::optional<Catalog> other;  ///< than the rules of the program alone
    std::optional<ClinicRefusal> refusal;

    const Catalog& catalog(const Catalog& built_in) const { return other ? *other : built_in; }
};

/// The rules alone when the settings name no pack; nothing is read then.
RulesAtStart rules_at_start(const Catalog& built_in, const Settings& settings);

struct ClinicState {
    std::string heading;
    std::string intro;
    std::vector<std::string> facts;     ///< of the pack in use
    std::string problem;                ///< why a chosen pack is not in use; empty when it is
    std::vector<std::string> mistakes;  ///< each with its place, for whoever writes the pack; in English
    std::string note;                   ///< what counts from the next start on
    std::string choose;                 ///< words of the button
    std::string stop;                   ///< words of the button; empty when no pack is chosen

    bool operator==(const ClinicState&) const = default;
};

class ClinicPresenter {
public:
    /// `catalog` is in the present words; `built_in` are the rules alone. All must outlive the presenter.
    ClinicPresenter(const Catalog& built_in, const Catalog& catalog, const Translator& translator,
                    Today today, const Settings& settings, std::optional<ClinicRefusal> refusal);

    /// Takes the pack in a folder. One that is refused changes nothing, and is told with its mistakes.
    void choose(const std::string& folder);
    void stop();
    /// Says everything anew after the words became others.
    void words_changed() { refresh(); }

    const ClinicState& state() const { return state_; }
    /// Puts what was chosen into the settings.
    void store(Settings& settings) const;

    std::function<void()> on_change;

private:
    void refresh();
    void tell_choice();
    std::string refused_words(const ClinicRefusal& refusal, const std::string& folder) const;

    const Catalog* built_in_;
    const Catalog* catalog_;
    const Translator* translator_;
    Today today_;
    std::string folder_at_start_;
    std::string folder_;  ///< for the next start
    std::string key_;
    std::string chosen_name_;  ///< of the pack that was chosen since the start
    bool is_changed_ = false;  ///< something else counts from the next start on
    std::optional<ClinicRefusal> refusal_;
    std::string refused_folder_;
    ClinicState state_;
};

}  // namespace signpost
