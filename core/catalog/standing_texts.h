// SPDX-License-Identifier: Apache-2.0
// The sentences that stand on every screen and paper. They are written in rules/catalog.toml, so that a
// reviewer finds all words a person acts on in one place. {emergency_number} and {date} are filled in where
// they are shown.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace signpost {

struct StandingTexts {
    std::string prompt;                    ///< the care-team prompt, without which nothing is shown
    std::string call_emergency;            ///< what the sources ask when there is a reason
    std::string emergency_signs_heading;   ///< above the list of emergency signs
    std::string unknown_emergency_number;  ///< stands for {emergency_number} until one is entered
    std::string if_not_sure;
    std::string tick_what_you_notice;  ///< with nothing ticked
    std::string list_not_complete;
    std::string none_of_these;
    std::string something_else;
    std::string in_no_effect;  ///< a sign that none of the effects lists by itself
    std::string fever_medicine;
    std::string normal_number;
    std::string not_reviewed;
    std::string review_overdue;
    std::string what_it_is;
    std::string founding_article_says;
    std::string composed_combination;

    bool operator==(const StandingTexts&) const = default;
};

/// Each of them with its key in rules/catalog.toml.
struct StandingTextField {
    std::string_view key;
    std::string StandingTexts::*field;
};
std::span<const StandingTextField> standing_text_fields();

}  // namespace signpost
