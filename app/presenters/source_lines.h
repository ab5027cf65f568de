// SPDX-License-Identifier: Apache-2.0
// Sources as they are shown below what they state: the title, and where it was read.
#pragma once

#include <vector>

#include "app/presenters/check_state.h"
#include "core/catalog/catalog.h"

namespace signpost {

std::vector<SourceLine> source_lines(const Catalog& catalog, const std::vector<SourceIndex>& sources);

/// Puts those of `more` that are not in the list yet at its end.
void add_missing(std::vector<SourceIndex>& list, const std::vector<SourceIndex>& more);

}  // namespace signpost
