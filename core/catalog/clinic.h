// SPDX-License-Identifier: Apache-2.0
// What a clinic's pack says of itself, and what it added to the rules of the program. Everything it added
// stands behind what the rules have, so that a place in the rules alone fits the rules with a pack too.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/calendar_date.h"
#include "core/catalog/indexes.h"

namespace signpost {

/// A telephone number of the clinic. It stands beside those that a person typed, never in their place.
struct ClinicPhone {
    std::string label;  ///< "Day ward, 8 to 17 h"
    std::string number;

    bool operator==(const ClinicPhone&) const = default;
};

struct Clinic {
    std::string id;
    std::string name;
    std::string version;
    std::optional<std::string> reviewed_by;  ///< the clinic's own word; nobody here looked into it
    CalendarDate review_by;
    std::string note;  ///< to whoever uses this pack; may be empty
    std::vector<ClinicPhone> phones;
    std::string signed_with;  ///< the public key of a signature that fits; empty for an unsigned pack

    std::vector<SignIndex> signs;       ///< added
    std::vector<SignIndex> raised;      ///< signs of the rules that now ask for emergency help
    std::vector<ThresholdIndex> lines;  ///< drawn before a line of the rules, which stays
    std::vector<CombinationIndex> combinations;
    std::vector<SourceIndex> sources;
    std::vector<std::pair<SignIndex, std::string>> notes;  ///< said with a sign
    std::size_t links = 0;                                 ///< "this effect lists this sign"

    bool is_overdue(const CalendarDate& today) const { return today > review_by; }
    bool operator==(const Clinic&) const = default;
};

}  // namespace signpost
