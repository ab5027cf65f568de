// SPDX-License-Identifier: Apache-2.0
// Turns typed text into a reading, or says exactly what is wrong with it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"

namespace signpost {

enum class ReadingMistakeKind {
    empty,
    not_a_number,
    unit_missing,       ///< the measurement has several units and none was given
    unknown_unit,       ///< what stands behind the number is no unit of this measurement
    too_many_decimals,  ///< more digits after the point than such a device shows
    out_of_range        ///< no living body has this number; lowest, highest and unit say what is accepted
};

struct ReadingMistake {
    ReadingMistakeKind kind = ReadingMistakeKind::empty;
    UnitIndex unit{};                         ///< the unit in which the range is meant
    std::optional<UnitIndex> fits_this_unit;  ///< out of range here, but possible in this other unit

    bool operator==(const ReadingMistake&) const = default;
};

/// Nothing when such a device can show this number of a living body.
std::optional<ReadingMistake> mistake_in(const Measurement& measurement, UnitIndex unit, Decimal value);

/// Reads "38.4C", "101,1 °F", "85". Without a unit in the text, `unit_if_none` is taken; without that, the
/// measurement's only unit.
Result<Reading, ReadingMistake> read_measurement(const Catalog& catalog, MeasurementIndex index,
                                                 std::string_view text,
                                                 std::optional<UnitIndex> unit_if_none = std::nullopt);

/// The same for a line that somebody may have typed without its unit: then the unit is taken in which such a
/// number is possible.
Result<Reading, ReadingMistake> read_line(const Catalog& catalog, MeasurementIndex measurement,
                                          std::string_view text);

enum class FeverLineMistake {
    not_allowed,  ///< the rules have no line that a team may lower
    too_high,     ///< above the line of the rules: would make Signpost less careful
    too_low       ///< at or below the line for a low temperature: no fever can be meant
};

/// Nothing when a care team may use this line.
std::optional<FeverLineMistake> fever_line_mistake(const Catalog& catalog, const Reading& line);

/// Two readings that cannot both be true: the first of them is not lower than the second although it must be
/// (bottom and top number of a blood pressure).
struct ContradictoryReadings {
    Reading should_be_lower;
    Reading should_be_higher;
};
std::optional<ContradictoryReadings> find_contradiction(const Catalog& catalog,
                                                        const std::vector<Reading>& readings);

}  // namespace signpost
