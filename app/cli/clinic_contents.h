// SPDX-License-Identifier: Apache-2.0
// What a clinic's pack holds, for whoever writes it: counts, its state of review, its signature, and words in
// its texts that promise or calm too much.
#pragma once

#include <string>

#include "app/cli/program.h"

namespace signpost::cli {

/// `catalog` holds a pack, which was read from `folder`.
void print_clinic_contents(const Context& context, const Catalog& catalog, const std::string& folder);

}  // namespace signpost::cli
