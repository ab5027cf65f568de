// SPDX-License-Identifier: Apache-2.0
// What a document consists of once its text is set: strips, one below the other, none of which is ever
// divided; and how they are shared out among regions (the bodies of pages, the panels of a card). Promises:
// every strip is placed exactly once; a heading is not parted from what follows where that is possible.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include <cairo.h>

namespace signpost::paper {

/// What strips stand on.
enum class Ground { none, band, emergency };

struct Strip {
    double gap = 0;     ///< room above it, unless it is the first of its region
    double height = 0;  ///< in points
    bool keeps_next = false;
    bool starts_region = false;
    Ground ground = Ground::none;
    bool joins = false;  ///< stands on the same ground as the strip before it
    double pad = 0;      ///< of its ground, above and below
    /// Repeated where a region begins with this strip.
    std::shared_ptr<const std::vector<Strip>> header;
    /// With the left top of the strip at (0, 0).
    std::function<void(cairo_t*)> paint;
};

using Strips = std::vector<Strip>;

void append(Strips& strips, Strips more);
/// The height of all strips in one region.
double height_of(const Strips& strips);

struct PlacedStrip {
    double y = 0;
    Strip strip;
};

struct PlacedGround {
    Ground ground = Ground::none;
    double y = 0;
    double height = 0;

    bool operator==(const PlacedGround&) const = default;
};

struct Region {
    std::vector<PlacedStrip> strips;
    std::vector<PlacedGround> grounds;
};

/// `height_of` says how high each region is, counted from 0. No strips give no region.
std::vector<Region> in_regions(const Strips& strips, const std::function<double(std::size_t)>& height_of);

}  // namespace signpost::paper
