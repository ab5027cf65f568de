// SPDX-License-Identifier: Apache-2.0
// Why a clinic's pack is not taken, as one line for each mistake.
#pragma once

#include <string>

#include "app/cli/mistakes.h"
#include "core/clinic/load_clinic.h"

namespace signpost::cli {

Mistake clinic_problem_mistake(const ClinicProblem& problem);
Mistakes mistakes_in(const ClinicRefusal& refusal, const std::string& folder);

}  // namespace signpost::cli
