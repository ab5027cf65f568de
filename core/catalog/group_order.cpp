// SPDX-License-Identifier: Apache-2.0
#include "core/catalog/group_order.h"

#include <algorithm>
#include <numeric>

namespace signpost {

std::vector<std::size_t> group_order(const Catalog& catalog, Voice voice) {
    std::vector<std::size_t> order(catalog.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (voice == Voice::caregiver)
        std::stable_partition(order.begin(), order.end(), [&catalog](std::size_t group) {
            return catalog.groups[group].first_for_caregiver;
        });
    return order;
}

}  // namespace signpost
