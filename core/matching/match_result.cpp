// SPDX-License-Identifier: Apache-2.0
#include "core/matching/match_result.h"

#include <algorithm>
#include <stdexcept>

namespace signpost {

std::string_view kind_of(const EmergencyReason& reason) {
    constexpr std::string_view kinds[] = {"sign", "measurement", "combination"};
    return kinds[reason.because.index()];
}

const std::string& id_of(const Catalog& catalog, const EmergencyReason& reason) {
    if (const auto* sign = std::get_if<SignIndex>(&reason.because)) return catalog.at(*sign).id;
    if (const auto* line = std::get_if<ThresholdIndex>(&reason.because))
        return catalog.at(line->measurement).id;
    return catalog.at(std::get<CombinationIndex>(reason.because)).id;
}

const std::vector<SourceIndex>& sources_of(const Catalog& catalog, const EmergencyReason& reason) {
    if (const auto* sign = std::get_if<SignIndex>(&reason.because))
        return catalog.at(*sign).emergency_sources;
    if (const auto* line = std::get_if<ThresholdIndex>(&reason.because)) return catalog.at(*line).sources;
    return catalog.at(std::get<CombinationIndex>(reason.because)).sources;
}

const std::vector<SourceIndex>& sources_of(const Effect& effect, SignIndex sign) {
    const auto link = std::find_if(effect.signs.begin(), effect.signs.end(),
                                   [sign](const SignLink& one) { return one.sign == sign; });
    if (link == effect.signs.end()) throw std::out_of_range("the effect does not list this sign");
    return link->sources;
}

}  // namespace signpost
