// SPDX-License-Identifier: Apache-2.0
#include "app/cli/questionnaire_command.h"

#include "app/cli/call.h"
#include "core/sharing/fhir.h"

namespace signpost::cli {

ExitCode questionnaire_command(Call& call) {
    if (const auto ended = call.parse()) return *ended;
    if (call.has_mistakes()) return call.refuse();
    call.context().out << fhir_questionnaire(call.catalog());
    return ExitCode::done;
}

}  // namespace signpost::cli
