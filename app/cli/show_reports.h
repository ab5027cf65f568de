// SPDX-License-Identifier: Apache-2.0
// All that the rules say about one thing, as text for people, with its sources in full. What the founding
// article says stands apart under its own words.
#pragma once

#include "app/cli/citations.h"
#include "core/sharing/check_report.h"

namespace signpost::cli {

Report sign_report(const Library& library, SignIndex index);
Report effect_report(const Library& library, EffectIndex index);
Report measurement_report(const Library& library, MeasurementIndex index);
Report combination_report(const Library& library, CombinationIndex index);
Report source_report(const Library& library, SourceIndex index);
Report practice_case_report(const Library& library, const PracticeCase& one);

}  // namespace signpost::cli
