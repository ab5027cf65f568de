// SPDX-License-Identifier: Apache-2.0
// Looks a FHIR file over as a stranger would: against the elements that R4 defines and the rules that R4
// validators and form renderers hold such files to. Written from those rules and not from what Signpost
// writes; it shares no code with it. Each mistake is one line with its place.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace signpost::testing {

std::vector<std::string> mistakes_in_questionnaire(const nlohmann::ordered_json& questionnaire);

/// The Bundle must hold the Questionnaire of its responses.
std::vector<std::string> mistakes_in_bundle(const nlohmann::ordered_json& bundle);

}  // namespace signpost::testing
