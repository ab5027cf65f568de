// SPDX-License-Identifier: Apache-2.0
// signpost-cli questionnaire: the checklist as a FHIR R4 Questionnaire, for the programs of a clinic.
#pragma once

#include "app/cli/mistakes.h"

namespace signpost::cli {

class Call;

ExitCode questionnaire_command(Call& call);

}  // namespace signpost::cli
