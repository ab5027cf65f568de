// SPDX-License-Identifier: Apache-2.0
// Ids of one kind while rules are loaded: notes where each stands, refuses doubles, and turns an id into its
// place.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/indexes.h"
#include "core/catalog/rule_reader.h"

namespace signpost {

/// What a mistake says about an unknown id: "sign, nearest: fever", or "sign" when none is near.
std::string unknown_id_detail(const std::string& kind, std::string_view id,
                              const std::vector<std::string>& known);

class IdTable {
public:
    /// `kind` is the word for messages: "sign", "source".
    explicit IdTable(std::string kind) : kind_(std::move(kind)) {}

    /// Adds the id at the next place. A duplicate is noted as a mistake and still takes its
    /// place.
    void add(const std::string& id, RuleReader& reader);

    /// Adds an id of the rules in the program, which nothing that is read may take.
    void add_built_in(const std::string& id);

    /// The place of an id. An unknown one is noted as a mistake at `key`.
    std::optional<std::size_t> find(const std::string& id, RuleReader& reader, std::string_view key) const;

    /// The places of all ids that are known; unknown and repeated ones are noted as mistakes at `key`.
    template <class Index>
    std::vector<Index> find_all(const std::vector<std::string>& ids, RuleReader& reader,
                                std::string_view key) const {
        std::vector<Index> out;
        for (const auto place : places_of(ids, reader, key)) out.push_back(at_place<Index>(place));
        return out;
    }

    const RulePlace& place_of(std::size_t number) const { return places_[number]; }
    std::size_t size() const { return places_.size(); }
    /// From now on unknown ids are no mistakes: the file with the known ones could not be read.
    void accept_unknown() { accepts_unknown_ = true; }

private:
    std::vector<std::size_t> places_of(const std::vector<std::string>& ids, RuleReader& reader,
                                       std::string_view key) const;

    std::string kind_;
    bool accepts_unknown_ = false;
    std::size_t built_in_ = 0;  ///< so many stand first
    std::map<std::string, std::size_t, std::less<>> numbers_;
    std::vector<RulePlace> places_;
};

}  // namespace signpost
