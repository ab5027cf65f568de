// SPDX-License-Identifier: Apache-2.0
// One teaching talk as it is kept: what the nurse asked, and whether the learner said it back in their own
// words. It tells what was taught, never how good a person is: there is no score. The question stands in it
// as it was asked, so that the record outlives the rules it was made with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/local_time.h"

namespace signpost {

/// What became of one point.
enum class SaidBack { not_asked, said, taught_again, said_after };

struct TeachBackPoint {
    std::string point;  ///< id of a point of the lessons
    std::string ask;    ///< as it was asked
    SaidBack said = SaidBack::not_asked;
    std::string note;  ///< the learner's own words, or what to come back to

    bool operator==(const TeachBackPoint&) const = default;
};

struct TeachBack {
    std::string id;              ///< made by new_entry_id(); never changes
    std::uint32_t revision = 1;  ///< grows with each change of this record
    LocalTime time;
    std::string effect;   ///< id of the effect that was taught
    std::string nurse;    ///< who asked, as typed
    std::string learner;  ///< who said it back, as typed
    std::vector<TeachBackPoint> points;
    std::string note;
    std::string rules_version;  ///< of the rules that were taught from

    bool operator==(const TeachBack&) const = default;
};

/// "not_asked", "said", "taught_again", "said_after": as written in files.
std::string_view id_of(SaidBack said);
std::optional<SaidBack> find_said_back(std::string_view id);

/// The points to come back to: those that were taught again and not said after. In their order.
std::vector<TeachBackPoint> missed_points(const TeachBack& record);
/// True when somebody marked, typed or wrote something in it.
bool has_content(const TeachBack& record);

}  // namespace signpost
