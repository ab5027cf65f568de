// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace signpost {

/// The ids of things that have one, in their order.
template <class Things>
std::vector<std::string> ids_of(const Things& things) {
    std::vector<std::string> out;
    out.reserve(things.size());
    for (const auto& thing : things) out.emplace_back(thing.id);
    return out;
}

}  // namespace signpost
