// SPDX-License-Identifier: Apache-2.0
#include "core/teaching/grading_scale.h"

#include <algorithm>

namespace signpost {
namespace {

template <class Thing>
std::optional<std::size_t> place_with_id(const std::vector<Thing>& things, std::string_view id) {
    const auto at =
        std::find_if(things.begin(), things.end(), [id](const Thing& thing) { return thing.id == id; });
    if (at == things.end()) return std::nullopt;
    return static_cast<std::size_t>(at - things.begin());
}

}  // namespace

std::optional<std::size_t> GradingScale::find_field(std::string_view wanted) const {
    return place_with_id(fields, wanted);
}

std::optional<std::size_t> IceScale::find_item(std::string_view wanted) const {
    return place_with_id(items, wanted);
}

const GradingScale* GradingScales::find(std::string_view wanted) const {
    const auto place = place_with_id(scales, wanted);
    return place ? &scales[*place] : nullptr;
}

}  // namespace signpost
