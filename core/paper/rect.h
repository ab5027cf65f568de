// SPDX-License-Identifier: Apache-2.0
// Rectangles on paper or screen, in the units of whoever paints. Edges that only touch do not overlap.
#pragma once

namespace signpost::paper {

struct Size {
    double width = 0;
    double height = 0;

    bool operator==(const Size&) const = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    bool operator==(const Rect&) const = default;
};

bool overlaps(const Rect& a, const Rect& b);
/// True when no part of `inner` lies outside; half a hundredth of a unit is forgiven.
bool holds(const Rect& outer, const Rect& inner);
/// Moved as little as needed to lie inside; one that is too large lies at the left top.
Rect moved_inside(Rect inner, const Rect& outer);
/// Larger by `by` on each side.
Rect grown(const Rect& rect, double by);

}  // namespace signpost::paper
