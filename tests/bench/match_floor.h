// SPDX-License-Identifier: Apache-2.0
// The floor under the matcher: the least code that could give the same answer. One 64-bit word for all signs,
// fixed arrays instead of vectors, and numbers written into a buffer that is there already. It knows nothing
// of units other than by a line for each, and works for catalogs of up to 64 signs only.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"

namespace signpost::bench {

constexpr std::size_t most_measurements = 8;

/// A checklist packed as tightly as it goes.
struct PackedChecklist {
    std::uint64_t ticked = 0;
    std::array<std::int32_t, most_measurements>
        value{};  ///< hundredths in the unit typed; below zero when there is none
    std::array<std::uint8_t, most_measurements> unit{};
    std::int32_t age_years = -1;
};

/// The answer: runs of small numbers, the length of each run first.
struct PackedAnswer {
    std::array<std::uint8_t, 1024> bytes;  ///< not cleared: only what was written counts
    std::size_t used = 0;
    std::size_t signs = 0;
    std::size_t effects = 0;
    std::size_t reasons = 0;
    std::size_t line_reasons = 0;  ///< of these, numbers over a line
    std::size_t linked_signs = 0;  ///< over all effects
};

class MatchFloor {
public:
    explicit MatchFloor(const Catalog& catalog);

    PackedChecklist pack(const Checklist& checklist) const;
    void match(const PackedChecklist& checklist, PackedAnswer& answer) const;

private:
    struct Line {
        std::uint8_t measurement = 0;
        std::uint8_t sign = 0;
        bool is_emergency = false;
        bool calls_upward = false;
        std::array<std::int32_t, 4>
            at{};                    ///< for each unit, moved by one where the line itself does not count
        std::int32_t from_age = -1;  ///< -1 includes an unknown age
        std::int32_t below_age = INT32_MAX;
    };
    struct Combination {
        std::array<std::uint64_t, 4> lists{};
        std::size_t count = 0;
        std::uint64_t all = 0;
    };

    static Line packed(const Threshold& threshold, std::size_t measurement);
    static bool is_over(const Line& line, const PackedChecklist& checklist);

    std::array<Line, 32> lines_{};
    std::size_t line_count_ = 0;
    std::array<std::uint64_t, 16> effects_{};
    std::size_t effect_count_ = 0;
    std::array<Combination, 32> combinations_{};
    std::size_t combination_count_ = 0;
    std::uint64_t emergency_signs_ = 0;
};

}  // namespace signpost::bench
