// SPDX-License-Identifier: Apache-2.0
// The records of the benchmarks: very many different checklists, the same in every run. A few hundred would
// only train the branch predictor.
#pragma once

#include <vector>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"

namespace signpost::bench {

/// Up to 8 signs each, a reading of each measurement half of the time, none that contradicts another, any age
/// or none.
std::vector<Checklist> random_checklists(const Catalog& catalog, std::size_t count);

}  // namespace signpost::bench
