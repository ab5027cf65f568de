// SPDX-License-Identifier: Apache-2.0
#include "core/matching/match_places.h"

#include <algorithm>

namespace signpost {
namespace {

std::vector<SignIndex> list_of(const MatchPlaces& places, SignRun run) {
    const auto signs = places.at(run);
    return {signs.begin(), signs.end()};
}

/// In the order in which the effect lists them.
std::vector<SignIndex> in_own_order(const Effect& effect, std::span<const SignIndex> present) {
    std::vector<SignIndex> out;
    for (const auto& link : effect.signs)
        if (std::binary_search(present.begin(), present.end(), link.sign)) out.push_back(link.sign);
    return out;
}

}  // namespace

MatchResult in_full(const Catalog& catalog, const MatchPlaces& places) {
    MatchResult out;
    out.signs.assign(places.signs().begin(), places.signs().end());
    for (const auto& one : places.effects())
        out.effects.push_back({one.effect, in_own_order(catalog.at(one.effect), places.at(one.signs))});
    for (const auto& one : places.emergency())
        out.emergency.push_back({one.because, list_of(places, one.signs)});
    return out;
}

}  // namespace signpost
