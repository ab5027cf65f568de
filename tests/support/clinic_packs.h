// SPDX-License-Identifier: Apache-2.0
// Clinic packs for tests: the made-up one that lies in tests/data/clinic, and folders to put packs in.
#pragma once

#include <string>

#include "tests/support/test_catalogs.h"

namespace signpost::testing {

/// The files of the made-up pack.
OwnedRules sample_pack();
/// The real rules with that pack over them; loaded once.
const Catalog& catalog_with_sample_pack();
/// The rules with a pack over them, or its mistakes.
Result<Catalog, std::vector<RuleMistake>> load_pack(const Catalog& rules, const OwnedRules& pack);
/// Writes the files of a pack into a folder.
void put_pack(const std::string& folder, const OwnedRules& pack);

}  // namespace signpost::testing
