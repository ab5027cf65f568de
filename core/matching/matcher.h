// SPDX-License-Identifier: Apache-2.0
// Says which documented effects list the signs of a checklist, and every reason for emergency help. A pure
// function of the checklist. It promises: one more sign, or one more measurement over a line, never takes an
// effect away and never lowers the advice; the order of ticks and the day after the infusion change nothing;
// each line can name its source.
#pragma once

#include <cstdint>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/matching/match_result.h"

namespace signpost {

class Matcher {
public:
    /// Keeps a reference: the catalog must outlive the matcher.
    explicit Matcher(const Catalog& catalog);

    MatchResult match(const Checklist& checklist, const CareTeamLines& team = {}) const;
    /// The same into a result that is used again, so that a long run allocates little.
    void match(const Checklist& checklist, const CareTeamLines& team, MatchResult& result) const;

private:
    using Mask = std::vector<std::uint64_t>;  ///< one bit for each sign

    struct Needs {
        std::vector<Mask>
            lists;  ///< a combination applies when each list shares a bit with the present signs
        Mask all;   ///< the signs of every list
    };

    Mask mask_of(const std::vector<SignIndex>& signs) const;
    void note_ticked(const Checklist& checklist, Mask& present, MatchResult& result) const;
    void note_measured(const Checklist& checklist, const CareTeamLines& team, Mask& present,
                       MatchResult& result) const;
    bool is_over(ThresholdIndex index, const Checklist& checklist, const CareTeamLines& team) const;
    void note_over(ThresholdIndex index, Mask& present, MatchResult& result) const;
    void note_combinations(const Mask& present, MatchResult& result) const;
    void list_effects(const Mask& present, MatchResult& result) const;

    const Catalog* catalog_;
    std::size_t words_;               ///< 64-bit words in a mask
    std::vector<Mask> effect_signs_;  ///< one for each effect
    std::vector<Needs> combinations_;
};

}  // namespace signpost
