// SPDX-License-Identifier: Apache-2.0
// Random checklists over a catalog: any signs, readings anywhere in their range and often exactly on a line,
// any age, any day, any fever line that a care team may set.
#pragma once

#include <iosfwd>

#include <rapidcheck.h>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"

namespace signpost {

/// How RapidCheck and GoogleTest show a checklist over the real catalog.
std::ostream& operator<<(std::ostream& out, const Reading& reading);
std::ostream& operator<<(std::ostream& out, const Checklist& checklist);
std::ostream& operator<<(std::ostream& out, const CareTeamLines& team);

}  // namespace signpost

namespace signpost::testing {

/// The smallest step of a unit, in hundredths.
std::int64_t smallest_step(const Unit& unit);
/// Every reading that a measurement takes, in each of its units.
std::vector<Reading> all_readings(const Catalog& catalog, MeasurementIndex measurement);
/// The readings on each line of a measurement and one step to both sides, in each unit.
std::vector<Reading> readings_at_lines(const Catalog& catalog, MeasurementIndex measurement);

/// Any reading of one measurement, every other time one at a line.
rc::Gen<Reading> any_reading(const Catalog& catalog, MeasurementIndex measurement);
rc::Gen<SignIndex> any_sign(const Catalog& catalog);
/// At most one reading of each measurement.
rc::Gen<Checklist> any_checklist(const Catalog& catalog);
/// A fever line that the rules allow, or none.
rc::Gen<CareTeamLines> any_team(const Catalog& catalog);

}  // namespace signpost::testing
