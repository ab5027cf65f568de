// SPDX-License-Identifier: Apache-2.0
#include "app/presenters/usual_page_size.h"

#include <algorithm>
#include <array>

namespace signpost {
namespace {

using namespace std::string_view_literals;

/// As the Unicode locale data (CLDR, paperSize) has them.
constexpr std::array letter_regions{"BZ"sv, "CA"sv, "CL"sv, "CO"sv, "CR"sv, "GT"sv, "MX"sv,
                                    "NI"sv, "PA"sv, "PH"sv, "PR"sv, "SV"sv, "US"sv, "VE"sv};

/// "US" of "en_US.UTF-8" and of "en-US"; empty when there is none.
std::string_view region_of(std::string_view locale) {
    locale = locale.substr(0, locale.find_first_of(".@"));
    const auto at = locale.find_last_of("_-");
    return at == std::string_view::npos ? std::string_view() : locale.substr(at + 1);
}

}  // namespace

paper::PageSize usual_page_size(std::string_view locale) {
    const auto region = region_of(locale);
    const bool is_letter =
        std::find(letter_regions.begin(), letter_regions.end(), region) != letter_regions.end();
    return is_letter ? paper::PageSize::letter : paper::PageSize::a4;
}

}  // namespace signpost
