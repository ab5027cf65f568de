// SPDX-License-Identifier: Apache-2.0
// The Check screen without a window: takes what a person ticks and types, asks the matcher, and keeps the
// state that is drawn. It promises that a number which cannot be used stays in its field with the reason
// beside it, that a search never hides a checked sign, and that what was cleared can be brought back without
// losing what was added since.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/presenters/check_state.h"
#include "app/presenters/settings.h"
#include "core/base/calendar_date.h"
#include "core/base/translator.h"
#include "core/diary/entry.h"
#include "core/matching/matcher.h"
#include "core/sharing/care_team.h"

namespace signpost {

class CheckPresenter {
public:
    /// The catalog and the translator must outlive the presenter.
    CheckPresenter(const Catalog& catalog, const Translator& translator, Today today,
                   const Settings& settings);

    /// Ticks a sign or takes the tick away. A sign that a reading stands for stays checked.
    void tick(SignIndex sign, bool noticed);
    void type_reading(MeasurementIndex measurement, std::string text);
    void choose_unit(MeasurementIndex measurement, UnitIndex unit);
    void type_infusion_date(std::string text);
    void type_age(std::string text);
    void set_fever_medicine(bool taken);
    /// When it was taken, in the person's words.
    void type_fever_medicine_when(std::string text);
    void find(std::string words);

    void none_of_these();
    void something_else();
    /// Says that the check was copied.
    void note_copied();
    /// Takes away ticks, readings, age and the note about medicine. Where and when the infusion was stays.
    void clear();
    /// Brings back what the last clear took; what was ticked or typed since stays.
    void undo_clear();

    /// From now on nothing that was cleared can be brought back: it is kept elsewhere.
    void forget_cleared();

    void set_team(CareTeam team);
    /// Puts the infusion date and the chosen unit into the settings.
    void store(Settings& settings) const;

    /// Puts what was ticked and typed into an entry, numbers as typed also where they cannot be used. What
    /// the entry holds beyond what this page can show (signs of other rules, units that these rules do not
    /// have, a second reading of one measurement, its note) stays.
    void store(Entry& entry) const;
    /// Shows the check that is in an entry in place of the present one. Calls on_change only.
    void load(const Entry& entry);
    /// True while something is ticked or typed.
    bool has_content() const { return !typed_.is_empty(); }

    /// Says everything anew, and puts the groups in the order of the voice, after the catalog and the
    /// translator took on other words; what was typed stays.
    void words_changed();

    const CheckState& state() const { return state_; }
    const Checklist& checklist() const { return checklist_; }
    /// The whole check as text for people.
    std::string as_text() const;

    std::function<void()> on_change;
    /// Called after on_change when what was ticked or typed is different now.
    std::function<void()> on_content;

private:
    /// What a person ticked and typed; all that clear takes away and undo brings back.
    struct Typed {
        std::set<SignIndex> ticked;
        std::map<MeasurementIndex, std::string> readings;
        std::string age;
        bool fever_medicine_taken = false;
        std::string fever_medicine_when;

        bool is_empty() const {
            return ticked.empty() && readings.empty() && age.empty() && !fever_medicine_taken &&
                   fever_medicine_when.empty();
        }
        bool operator==(const Typed&) const = default;
    };

    void content_changed();
    void store_readings(Entry& entry) const;
    void load_reading(const EntryReading& reading);
    /// As its field shows it.
    std::string shown_number(const EntryReading& reading) const;
    void refresh();
    void refresh_readings();
    void refresh_contradiction();
    void refresh_readings_note(const MatchResult& result);
    void refresh_age();
    void refresh_infusion_date();
    void refresh_groups(const MatchResult& result);
    SignRow row_for(SignIndex index, const MatchResult& result) const;
    std::string note_for(SignIndex sign, const PresentSign* present) const;
    void refresh_find_note();
    void refresh_results(const MatchResult& result);
    MatchResult match() const;

    const Catalog* catalog_;
    const Translator* translator_;
    Today today_;
    Matcher matcher_;
    CareTeam team_;
    Typed typed_;
    std::optional<Typed> cleared_;
    std::map<MeasurementIndex, UnitIndex> units_;
    std::string infusion_date_;
    std::string find_words_;
    std::string answer_;
    Checklist checklist_;
    CheckState state_;
};

}  // namespace signpost
