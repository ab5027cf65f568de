// SPDX-License-Identifier: Apache-2.0
// Counts what is asked of the heap, by replacing operator new in the program that links counted_memory.cpp.
#pragma once

#include <cstddef>

namespace signpost::testing {

/// Since it was made.
class MemoryWatch {
public:
    MemoryWatch();
    /// The most bytes that were in use at once, beyond those in use at the beginning.
    std::size_t most_in_use() const;
    /// The largest single piece that was asked for.
    std::size_t largest_piece() const;
};

/// Whoever asks for a larger piece gets std::bad_alloc; 0 for no bound.
void refuse_pieces_above(std::size_t bytes);

}  // namespace signpost::testing
