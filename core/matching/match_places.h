// SPDX-License-Identifier: Apache-2.0
// The answer of the matcher as places in the catalog only, in lists that are used again: once there is room
// for a matcher, matching into the same object allocates nothing. in_full() makes of it what is shown to
// people.
#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "core/base/filled.h"
#include "core/base/marks.h"
#include "core/matching/match_result.h"

namespace signpost {

class Matcher;

/// Signs that stand one behind the other in the list of an answer.
struct SignRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct PlacedEffect {
    EffectIndex effect{};
    SignRun signs;
};

struct PlacedReason {
    std::variant<SignIndex, ThresholdIndex, CombinationIndex> because;
    SignRun signs;
};

class MatchPlaces {
public:
    /// All in catalog order, as in MatchResult; the signs of an effect too, which has an order of its own
    /// there.
    std::span<const PresentSign> signs() const { return signs_.all(); }
    std::span<const PlacedEffect> effects() const { return effects_.all(); }
    std::span<const PlacedReason> emergency() const { return emergency_.all(); }
    std::span<const SignIndex> at(SignRun run) const {
        return named_.all().subspan(run.begin, run.end - run.begin);
    }
    Advice advice() const { return emergency_.empty() ? Advice::contact : Advice::emergency; }

private:
    friend class Matcher;

    Filled<PresentSign> signs_;
    Filled<PlacedEffect> effects_;
    Filled<PlacedReason> emergency_;
    Filled<SignIndex> named_;  ///< by effects and reasons

    // What the matcher works with; clear between two matches.
    std::uint64_t fits_ = 0;  ///< the matcher for which there is room
    Marks present_;
    std::vector<MeasurementIndex> from_;  ///< of each sign that a measurement stands for
    Marks over_;                          ///< lines that a reading is over
    Marks listing_;                       ///< effects that list a present sign
    Marks met_;                           ///< combinations with a present sign in their shortest list
};

/// The same answer as a value of its own. The catalog is the one that was matched with.
MatchResult in_full(const Catalog& catalog, const MatchPlaces& places);

}  // namespace signpost
