// SPDX-License-Identifier: Apache-2.0
// Options whose value is a measurement, and the care team's own fever line. Each is read exactly, in the unit
// that stands behind it; mistakes are noted in the call and what could not be read stays out.
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "core/matching/checklist.h"

namespace signpost::cli {

class Call;

struct MeasurementOption {
    MeasurementIndex measurement{};
    CLI::Option* option = nullptr;  ///< null when the rules have no such thing
};

/// "--heart-rate" for the id "heart_rate".
std::string option_name(const std::string& id);

MeasurementOption add_measurement_option(Call& call, MeasurementIndex index);
MeasurementOption add_fever_line_option(Call& call);

/// All values given for one measurement must be the same number.
std::optional<Reading> read_measurement_option(Call& call, const MeasurementOption& measured);
/// The same for a line that a care team may use.
std::optional<Reading> read_fever_line_option(Call& call, const MeasurementOption& line);

}  // namespace signpost::cli
