// SPDX-License-Identifier: Apache-2.0
// Catalogs of any size that no source stands behind, for trying the matcher beyond the real rules.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/catalog/catalog.h"

namespace signpost::testing {

/// So many effects of 5 to 20 signs each, nine signs for each effect, three combinations for each effect, and
/// the measurements of `real`, whose lines stand for any of these signs. The same seed gives the same
/// catalog.
Catalog random_catalog(const Catalog& real, std::size_t effects, std::uint32_t seed);

}  // namespace signpost::testing
