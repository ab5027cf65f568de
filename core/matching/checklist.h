// SPDX-License-Identifier: Apache-2.0
// The signs and measurements of one moment: what a person ticked and typed. A plain value.
#pragma once

#include <optional>
#include <vector>

#include "core/base/decimal.h"
#include "core/catalog/indexes.h"

namespace signpost {

/// A number in the unit in which it was typed. Made by read_measurement, which refuses the impossible.
struct Reading {
    MeasurementIndex measurement{};
    UnitIndex unit{};
    Decimal value;

    bool operator==(const Reading&) const = default;
};

struct Checklist {
    std::vector<SignIndex> ticked;  ///< any order; a sign given twice counts once
    std::vector<Reading> readings;
    std::optional<int> age_years;
    std::optional<int> days_since_infusion;  ///< informs only; the matcher does not look at it
    bool fever_medicine_taken = false;       ///< informs only

    bool operator==(const Checklist&) const = default;
};

/// What a care team may set for its own patients. It can only make Signpost more careful.
struct CareTeamLines {
    std::optional<Reading> fever_line;  ///< asks for a call from a lower temperature than the rules do

    bool operator==(const CareTeamLines&) const = default;
};

}  // namespace signpost
