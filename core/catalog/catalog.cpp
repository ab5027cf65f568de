// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/catalog.h"

#include <algorithm>

namespace signpost {
namespace {

template <class Index, class Named>
std::optional<Index> find_by_id(const std::vector<Named>& list, std::string_view id) {
    const auto at = std::find_if(list.begin(), list.end(), [id](const Named& one) { return one.id == id; });
    if (at == list.end()) return std::nullopt;
    return at_place<Index>(static_cast<std::size_t>(at - list.begin()));
}

}  // namespace

std::optional<SignIndex> Catalog::find_sign(std::string_view id) const {
    return find_by_id<SignIndex>(signs, id);
}

std::optional<EffectIndex> Catalog::find_effect(std::string_view id) const {
    return find_by_id<EffectIndex>(effects, id);
}

std::optional<SourceIndex> Catalog::find_source(std::string_view id) const {
    return find_by_id<SourceIndex>(sources, id);
}

std::optional<MeasurementIndex> Catalog::find_measurement(std::string_view id) const {
    return find_by_id<MeasurementIndex>(measurements, id);
}

std::vector<SignIndex> Catalog::emergency_signs() const {
    std::vector<SignIndex> out;
    for (std::size_t i = 0; i < signs.size(); ++i)
        if (signs[i].advice == Advice::emergency) out.push_back(at_place<SignIndex>(i));
    return out;
}

std::vector<EffectIndex> Catalog::effects_listing(SignIndex sign) const {
    std::vector<EffectIndex> out;
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const auto& links = effects[i].signs;
        if (std::any_of(links.begin(), links.end(),
                        [sign](const SignLink& link) { return link.sign == sign; }))
            out.push_back(at_place<EffectIndex>(i));
    }
    return out;
}

std::optional<ThresholdIndex> Catalog::team_threshold() const {
    for (std::size_t m = 0; m < measurements.size(); ++m)
        for (std::size_t t = 0; t < measurements[m].thresholds.size(); ++t)
            if (measurements[m].thresholds[t].team_may_lower)
                return ThresholdIndex{at_place<MeasurementIndex>(m), static_cast<std::uint16_t>(t)};
    return std::nullopt;
}

bool Catalog::is_from_founding_article(const std::vector<SourceIndex>& cited) const {
    return std::any_of(cited.begin(), cited.end(), [this](SourceIndex source) {
        return at(source).kind == SourceKind::founding_article;
    });
}

}  // namespace signpost
