// SPDX-License-Identifier: Apache-2.0
// What came of the last thing that was done, with the place beside which it is told.
#pragma once

#include <cstddef>
#include <string>

namespace signpost {

template <class Place>
struct SaidAt {
    Place where{};
    std::string text;
    bool is_problem = false;
    std::size_t number = 0;  ///< grows with each, so that the same words are told again

    bool operator==(const SaidAt&) const = default;
};

}  // namespace signpost
