// SPDX-License-Identifier: Apache-2.0
// Answers the lines of one source, one line out for each line in and in their order, on one thread or
// several. What is held does not grow with the input.
#pragma once

#include <cstdint>
#include <ostream>

#include "app/cli/byte_source.h"
#include "core/catalog/catalog.h"

namespace signpost::cli {

struct StreamCounts {
    std::uint64_t lines = 0;
    std::uint64_t refused = 0;
};

/// Ends early when nothing can be written any more; a problem of the source is told by the source.
StreamCounts answer_lines(const Catalog& catalog, ByteSource& source, std::ostream& out, unsigned threads);

}  // namespace signpost::cli
