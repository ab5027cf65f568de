// SPDX-License-Identifier: Apache-2.0
#include "core/diary/teach_back.h"

#include <algorithm>
#include <array>

namespace signpost {
namespace {

constexpr std::array<std::string_view, 4> said_back_ids{"not_asked", "said", "taught_again", "said_after"};

}  // namespace

std::string_view id_of(SaidBack said) { return said_back_ids[static_cast<std::size_t>(said)]; }

std::optional<SaidBack> find_said_back(std::string_view id) {
    const auto at = std::find(said_back_ids.begin(), said_back_ids.end(), id);
    if (at == said_back_ids.end()) return std::nullopt;
    return static_cast<SaidBack>(at - said_back_ids.begin());
}

std::vector<TeachBackPoint> missed_points(const TeachBack& record) {
    std::vector<TeachBackPoint> out;
    for (const auto& point : record.points)
        if (point.said == SaidBack::taught_again) out.push_back(point);
    return out;
}

bool has_content(const TeachBack& record) {
    return !record.nurse.empty() || !record.learner.empty() || !record.note.empty() ||
           std::any_of(record.points.begin(), record.points.end(), [](const TeachBackPoint& point) {
               return point.said != SaidBack::not_asked || !point.note.empty();
           });
}

}  // namespace signpost
