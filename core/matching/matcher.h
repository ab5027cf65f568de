// SPDX-License-Identifier: Apache-2.0
// Says which documented effects list the signs of a checklist, and every reason for emergency help. A pure
// function of the checklist. It promises: one more sign, or one more measurement over a line, never takes an
// effect away and never lowers the advice; the order of ticks and the day after the infusion change nothing;
// each line can name its source. Its work grows with the signs that are present and with what names them, and
// hardly with the size of the catalog.
#pragma once

#include <cstdint>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/matching/checklist.h"
#include "core/matching/found_by_signs.h"
#include "core/matching/match_places.h"
#include "core/matching/match_result.h"
#include "core/matching/measured_lines.h"
#include "core/matching/sign_sets.h"

namespace signpost {

class Matcher {
public:
    /// Keeps a reference: the catalog must outlive the matcher.
    explicit Matcher(const Catalog& catalog);

    MatchResult match(const Checklist& checklist, const CareTeamLines& team = {}) const;
    /// The same as places, into an object that is used again: nothing is allocated from the second time on.
    void match(const Checklist& checklist, const CareTeamLines& team, MatchPlaces& places) const;

private:
    void make_room(MatchPlaces& places) const;
    void note_ticked(const Checklist& checklist, MatchPlaces& places) const;
    void note_measured(const Checklist& checklist, const CareTeamLines& team, MatchPlaces& places) const;
    void note_over(const MeasuredLines::Line& line, MatchPlaces& places) const;
    void list_signs(MatchPlaces& places) const;
    void list_effects(MatchPlaces& places) const;
    void list_combinations(MatchPlaces& places) const;

    const Catalog* catalog_;
    std::uint64_t number_;                    ///< no two matchers have the same
    std::vector<std::uint8_t> is_emergency_;  ///< for each sign
    MeasuredLines lines_;
    SignSets effects_;
    FoundBySigns effects_by_sign_;
    std::vector<std::size_t> first_need_;  ///< of each combination, and behind the last
    SignSets needs_;  ///< of each combination: its lists, the shortest first, and then the signs of all lists
    FoundBySigns combinations_by_sign_;  ///< by the shortest list
};

}  // namespace signpost
