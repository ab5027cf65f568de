// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/stream_records.h"

#include <algorithm>

namespace signpost::bench {
namespace {

using Json = nlohmann::ordered_json;

std::string key_of(const Catalog& catalog, const Reading& reading) {
    const auto& measurement = catalog.at(reading.measurement);
    if (measurement.id != "temperature") return measurement.id + "_" + measurement.units.front().id;
    return measurement.units[place(reading.unit)].id == "celsius" ? "temperature_c" : "temperature_f";
}

template <class Index>
Json ids(const Catalog& catalog, const std::vector<Index>& indexes) {
    auto out = Json::array();
    for (const auto index : indexes) out.push_back(catalog.at(index).id);
    return out;
}

std::string as_line(const Catalog& catalog, const Checklist& checklist, std::size_t id) {
    auto out = "{\"id\": " + std::to_string(id) +
               ", \"day\": " + std::to_string(checklist.days_since_infusion.value_or(0));
    if (checklist.age_years) out += ", \"age_years\": " + std::to_string(*checklist.age_years);
    out += ", \"signs\": " + ids(catalog, checklist.ticked).dump();
    for (const auto& reading : checklist.readings)
        out += ", \"" + key_of(catalog, reading) + "\": " + to_text(reading.value);
    return out + "}\n";
}

}  // namespace

std::string as_lines(const Catalog& catalog, const std::vector<Checklist>& checklists) {
    std::string out;
    for (std::size_t i = 0; i < checklists.size(); ++i) out += as_line(catalog, checklists[i], i);
    return out;
}

Json plain_answer(const Catalog& catalog, const MatchResult& result, std::size_t id) {
    auto effects = Json::object();
    for (const auto& listed : result.effects) {
        auto signs = listed.signs;
        std::sort(signs.begin(), signs.end());
        effects[catalog.at(listed.effect).id] = ids(catalog, signs);
    }
    auto emergency = Json::array();
    for (const auto& reason : result.emergency)
        emergency.push_back({{"because", kind_of(reason)},
                             {"id", id_of(catalog, reason)},
                             {"signs", ids(catalog, reason.signs)},
                             {"sources", ids(catalog, sources_of(catalog, reason))}});
    return {{"id", id}, {"advice", id_of(result.advice())}, {"effects", effects}, {"emergency", emergency}};
}

}  // namespace signpost::bench
