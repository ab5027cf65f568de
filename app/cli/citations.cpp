// SPDX-License-Identifier: Apache-2.0
#include "app/cli/citations.h"

#include <algorithm>

namespace signpost::cli {
namespace {

using Sources = std::vector<SourceIndex>;

bool holds(const Sources& sources, SourceIndex source) {
    return std::find(sources.begin(), sources.end(), source) != sources.end();
}

void add(Sources& sources, const Sources& more) {
    for (const auto source : more)
        if (!holds(sources, source)) sources.push_back(source);
}

/// The ids of those things that cite the source.
template <class Thing, class SourcesOf>
std::vector<std::string> citing_ids(const std::vector<Thing>& things, SourceIndex source,
                                    SourcesOf sources_of) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < things.size(); ++i)
        if (holds(sources_of(i), source)) ids.push_back(things[i].id);
    return ids;
}

Sources own_sources(const Sign& sign) {
    auto sources = sign.sources;
    add(sources, sign.emergency_sources);
    return sources;
}

}  // namespace

std::vector<SourceIndex> sources_cited(const Catalog& catalog, SignIndex sign) {
    auto sources = own_sources(catalog.at(sign));
    for (const auto effect : catalog.effects_listing(sign))
        for (const auto& link : catalog.at(effect).signs)
            if (link.sign == sign) add(sources, link.sources);
    return sources;
}

std::vector<SourceIndex> sources_cited(const Effect& effect) {
    Sources sources;
    for (const auto& link : effect.signs) add(sources, link.sources);
    add(sources, effect.onset.sources);
    for (const auto& fact : effect.timing) add(sources, fact.sources);
    add(sources, effect.care_sources);
    return sources;
}

std::vector<SourceIndex> sources_cited(const Measurement& measurement) {
    Sources sources;
    for (const auto& threshold : measurement.thresholds) add(sources, threshold.sources);
    return sources;
}

std::vector<Citing> cited_by(const Library& library, SourceIndex source) {
    const auto& [catalog, cases] = library;
    const auto& c = catalog;
    const auto& practice = cases;
    return {
        {"sign", citing_ids(c.signs, source, [&](std::size_t i) { return own_sources(c.signs[i]); })},
        {"effect", citing_ids(c.effects, source, [&](std::size_t i) { return sources_cited(c.effects[i]); })},
        {"measurement",
         citing_ids(c.measurements, source, [&](std::size_t i) { return sources_cited(c.measurements[i]); })},
        {"combination",
         citing_ids(c.combinations, source, [&](std::size_t i) { return c.combinations[i].sources; })},
        {"practice_case", citing_ids(practice, source, [&](std::size_t i) { return practice[i].sources; })},
    };
}

}  // namespace signpost::cli
