// SPDX-License-Identifier: Apache-2.0
// The elements that FHIR R4 defines for the resources and data types that Signpost writes, each with its
// type. What is not in these lists is no R4 here.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace signpost::testing {

/// What is wrong with the names and JSON types in a resource, whole or by place ("Bundle.entry[2].total").
std::vector<std::string> mistakes_in_elements(const nlohmann::ordered_json& resource);

}  // namespace signpost::testing
