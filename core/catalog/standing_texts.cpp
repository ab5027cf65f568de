// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/standing_texts.h"

namespace signpost {

std::span<const StandingTextField> standing_text_fields() {
    static constexpr StandingTextField rows[] = {
        {"prompt", &StandingTexts::prompt},
        {"call_emergency", &StandingTexts::call_emergency},
        {"emergency_signs_heading", &StandingTexts::emergency_signs_heading},
        {"unknown_emergency_number", &StandingTexts::unknown_emergency_number},
        {"if_not_sure", &StandingTexts::if_not_sure},
        {"tick_what_you_notice", &StandingTexts::tick_what_you_notice},
        {"list_not_complete", &StandingTexts::list_not_complete},
        {"none_of_these", &StandingTexts::none_of_these},
        {"something_else", &StandingTexts::something_else},
        {"in_no_effect", &StandingTexts::in_no_effect},
        {"fever_medicine", &StandingTexts::fever_medicine},
        {"normal_number", &StandingTexts::normal_number},
        {"not_reviewed", &StandingTexts::not_reviewed},
        {"review_overdue", &StandingTexts::review_overdue},
        {"what_it_is", &StandingTexts::what_it_is},
        {"founding_article_says", &StandingTexts::founding_article_says},
        {"composed_combination", &StandingTexts::composed_combination},
    };
    return rows;
}

}  // namespace signpost
