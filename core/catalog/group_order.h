// SPDX-License-Identifier: Apache-2.0
// In which order groups of signs are read. Every group is there once, to whomever it is said.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/voice.h"
#include "core/catalog/catalog.h"

namespace signpost {

/// Places in Catalog::groups: in catalog order, but for the caregiver first those that the rules put first.
std::vector<std::size_t> group_order(const Catalog& catalog, Voice voice);

}  // namespace signpost
