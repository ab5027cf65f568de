// SPDX-License-Identifier: Apache-2.0
#include "core/paper/rect.h"

#include <algorithm>

namespace signpost::paper {

bool overlaps(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Rect& outer, const Rect& inner) {
    constexpr double forgiven = 0.005;
    return inner.x >= outer.x - forgiven && inner.y >= outer.y - forgiven &&
           inner.right() <= outer.right() + forgiven && inner.bottom() <= outer.bottom() + forgiven;
}

Rect moved_inside(Rect inner, const Rect& outer) {
    inner.x = std::max(std::min(inner.x, outer.right() - inner.width), outer.x);
    inner.y = std::max(std::min(inner.y, outer.bottom() - inner.height), outer.y);
    return inner;
}

Rect grown(const Rect& rect, double by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

}  // namespace signpost::paper
