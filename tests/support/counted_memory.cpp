// SPDX-License-Identifier: Apache-2.0
#include "tests/support/counted_memory.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

#include <malloc.h>

namespace {

std::atomic<std::size_t> in_use{0};
std::atomic<std::size_t> most{0};
std::atomic<std::size_t> at_start{0};
std::atomic<std::size_t> largest{0};
std::atomic<std::size_t> largest_allowed{0};

void raise(std::atomic<std::size_t>& figure, std::size_t to) {
    auto seen = figure.load();
    while (seen < to && !figure.compare_exchange_weak(seen, to)) {
    }
}

void* counted(std::size_t bytes) {
    raise(largest, bytes);
    if (largest_allowed != 0 && bytes > largest_allowed) throw std::bad_alloc();
    void* piece = std::malloc(std::max<std::size_t>(bytes, 1));
    if (piece == nullptr) throw std::bad_alloc();
    raise(most, in_use += malloc_usable_size(piece));
    return piece;
}

/// Null where the other throws.
void* counted_or_null(std::size_t bytes) noexcept {
    try {
        return counted(bytes);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

void uncounted(void* piece) noexcept {
    if (piece == nullptr) return;
    in_use -= malloc_usable_size(piece);
    std::free(piece);
}

}  // namespace

void* operator new(std::size_t bytes) { return counted(bytes); }
void* operator new[](std::size_t bytes) { return counted(bytes); }
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept { return counted_or_null(bytes); }
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept { return counted_or_null(bytes); }
void operator delete(void* piece) noexcept { uncounted(piece); }
void operator delete[](void* piece) noexcept { uncounted(piece); }
void operator delete(void* piece, std::size_t) noexcept { uncounted(piece); }
void operator delete[](void* piece, std::size_t) noexcept { uncounted(piece); }
void operator delete(void* piece, const std::nothrow_t&) noexcept { uncounted(piece); }
void operator delete[](void* piece, const std::nothrow_t&) noexcept { uncounted(piece); }

namespace signpost::testing {

MemoryWatch::MemoryWatch() {
    at_start = in_use.load();
    most = in_use.load();
    largest = 0;
}

std::size_t MemoryWatch::most_in_use() const { return most - at_start; }

std::size_t MemoryWatch::largest_piece() const { return largest; }

void refuse_pieces_above(std::size_t bytes) { largest_allowed = bytes; }

}  // namespace signpost::testing
