// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/id_table.h"

#include <algorithm>
#include <limits>

#include "core/base/nearest.h"

namespace signpost {
namespace {

std::string written(const RulePlace& place) { return place.file + ":" + std::to_string(place.line); }

}  // namespace

std::string unknown_id_detail(const std::string& kind, std::string_view id,
                              const std::vector<std::string>& known) {
    const auto near = nearest(id, known);
    return near ? kind + ", nearest: " + *near : kind;
}

void IdTable::add(const std::string& id, RuleReader& reader) {
    const auto [at, is_new] = numbers_.emplace(id, places_.size());
    if (!is_new && at->second < built_in_)
        reader.mistake(RuleMistakeKind::changes_rules, id, {}, "id");
    else if (!is_new && !id.empty())
        reader.mistake(RuleMistakeKind::duplicate_id, id, written(places_[at->second]), "id");
    places_.push_back(reader.place_of("id"));
    if (places_.size() == std::numeric_limits<std::uint16_t>::max())
        reader.mistake(RuleMistakeKind::too_many, kind_);
}

void IdTable::add_built_in(const std::string& id) {
    numbers_.emplace(id, places_.size());
    places_.emplace_back();
    built_in_ = places_.size();
}

std::optional<std::size_t> IdTable::find(const std::string& id, RuleReader& reader,
                                         std::string_view key) const {
    const auto at = numbers_.find(id);
    if (at != numbers_.end()) return at->second;
    if (id.empty() || accepts_unknown_) return std::nullopt;
    std::vector<std::string> known;
    for (const auto& [name, number] : numbers_) known.push_back(name);
    reader.mistake(RuleMistakeKind::unknown_id, id, unknown_id_detail(kind_, id, known), key);
    return std::nullopt;
}

std::vector<std::size_t> IdTable::places_of(const std::vector<std::string>& ids, RuleReader& reader,
                                            std::string_view key) const {
    std::vector<std::size_t> out;
    for (const auto& id : ids) {
        const auto place = find(id, reader, key);
        if (place && std::find(out.begin(), out.end(), *place) != out.end()) {
            reader.mistake(RuleMistakeKind::duplicate_id, id, "the same list", key);
        } else if (place) {
            out.push_back(*place);
        }
    }
    return out;
}

}  // namespace signpost
