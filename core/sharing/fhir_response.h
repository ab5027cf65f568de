// SPDX-License-Identifier: Apache-2.0
// One QuestionnaireResponse made elsewhere as a diary entry.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/sharing/fhir.h"
#include "core/sharing/fhir_collect.h"

namespace signpost::fhir {

/// What every response of a file is read with. All of these must outlive it.
struct ResponseContext {
    const Catalog& catalog;
    const FormIndex& form;
    const std::function<int(std::int64_t)>& here_offset_minutes;
};

struct ReadResponse {
    std::optional<Entry> entry;  ///< none when somebody took the response back ("entered-in-error")
    std::vector<NotTaken> not_taken;
};

/// `place` as for collect_answers().
Result<ReadResponse, ImportProblem> read_response(const ResponseContext& context, const Json& response,
                                                  const std::string& place);

}  // namespace signpost::fhir
