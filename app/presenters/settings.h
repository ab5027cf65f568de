// SPDX-License-Identifier: Apache-2.0
// What Signpost keeps from one start to the next, as it was typed. Signs, readings and age are not among it:
// they belong to a moment and a person, and a stale age could hide a line meant for adults.
#pragma once

#include <string>

namespace signpost {

struct Settings {
    std::string team_name;
    std::string team_phone;
    std::string emergency_number;
    std::string fever_line;        ///< with its unit: "37.5 °C"
    std::string infusion_date;     ///< as typed, such as "5 Nov 2026"
    std::string temperature_unit;  ///< id of the unit last chosen
    std::string diary_path;        ///< of the diary that was open last
    std::string who;               ///< id of who noticed last: "patient", "caregiver", "nurse"
    std::string person_name;       ///< of whoever is cared for, while no diary has it
    std::string person_number;     ///< date of birth or hospital number, likewise
    std::string page_size;         ///< id of the sheet chosen for paper: "a4"; empty before the first choice
    std::string share_folder;      ///< where the last paper or file was put
    std::string share_view;        ///< "text" for a person who wants papers as text; else as pages

    std::string language;   ///< id of the language chosen; empty to follow the system
    std::string voice;      ///< "caregiver" for who looks after someone; else the patient
    std::string look;       ///< "light", "dark", "high_contrast"; empty to follow the system
    std::string text_size;  ///< in percent; empty before the first choice

    std::string opened_stories;  ///< ids of the practice stories that were opened, with blanks between

    std::string clinic_folder;  ///< of the clinic's pack; empty without one
    std::string clinic_key;     ///< the public key with which it must be signed; empty when it was not

    bool operator==(const Settings&) const = default;
};

}  // namespace signpost
