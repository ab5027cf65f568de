// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/cited.h"

#include "core/base/ids_of.h"
#include "core/catalog/id_table.h"

namespace signpost {

namespace {

template <class Named>
void note_unknown(RuleReader& reader, const std::vector<Named>& known, const std::string& kind,
                  const std::string& id, std::string_view key) {
    reader.mistake(RuleMistakeKind::unknown_id, id, unknown_id_detail(kind, id, ids_of(known)), key);
}

}  // namespace

std::vector<SourceIndex> cited_sources(RuleReader& reader, const Catalog& catalog,
                                       const std::string& subject) {
    std::vector<SourceIndex> out;
    for (const auto& id : reader.texts("sources")) {
        if (const auto source = catalog.find_source(id)) {
            out.push_back(*source);
        } else {
            note_unknown(reader, catalog.sources, "source", id, "sources");
        }
    }
    if (out.empty()) reader.mistake(RuleMistakeKind::missing_source, subject, "sources", "sources");
    return out;
}

std::vector<SignIndex> cited_signs(RuleReader& reader, const Catalog& catalog, std::string_view key) {
    std::vector<SignIndex> out;
    for (const auto& id : reader.texts(key)) {
        if (const auto sign = catalog.find_sign(id)) {
            out.push_back(*sign);
        } else {
            note_unknown(reader, catalog.signs, "sign", id, key);
        }
    }
    return out;
}

std::optional<SignIndex> cited_sign(RuleReader& reader, const Catalog& catalog, std::string_view key) {
    const auto id = reader.id(key);
    const auto sign = catalog.find_sign(id);
    if (!sign && !id.empty()) note_unknown(reader, catalog.signs, "sign", id, key);
    return sign;
}

std::optional<EffectIndex> cited_effect(RuleReader& reader, const Catalog& catalog, std::string_view key) {
    const auto id = reader.id(key);
    const auto effect = catalog.find_effect(id);
    if (!effect && !id.empty()) note_unknown(reader, catalog.effects, "effect", id, key);
    return effect;
}

std::optional<MeasurementIndex> cited_measurement(RuleReader& reader, const Catalog& catalog,
                                                  const std::string& key) {
    const auto measurement = catalog.find_measurement(key);
    if (!measurement) note_unknown(reader, catalog.measurements, "measurement", key, key);
    return measurement;
}

}  // namespace signpost
