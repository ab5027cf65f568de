// SPDX-License-Identifier: Apache-2.0
// Signs that together call for emergency help although none of them might alone.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/indexes.h"

namespace signpost {

struct Combination {
    std::string id;
    std::string label;
    std::string why;
    std::vector<std::vector<SignIndex>> needs;  ///< one sign from each list
    std::vector<SourceIndex> sources;
    bool composed = false;  ///< put together from its sources; none states it as a rule
    std::string note;

    bool operator==(const Combination&) const = default;
};

}  // namespace signpost
