// SPDX-License-Identifier: Apache-2.0
#include "core/paper/regions.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace signpost::paper {
namespace {

/// A run that no region can hold begins where at least this share of the region is free.
constexpr double least_share_for_a_long_run = 0.4;
/// A header that takes more than this share of a region is not repeated.
constexpr double largest_share_of_a_header = 0.33;
constexpr double forgiven = 0.01;

using Run = std::vector<const Strip*>;

/// Where the next strip goes.
struct Cursor {
    double y = 0;  ///< below the last strip
    double open_pad = 0;
    Ground ground = Ground::none;
    bool is_empty = true;

    bool goes_on(const Strip& strip) const {
        return !is_empty && strip.joins && strip.ground == ground && ground != Ground::none;
    }
    double top_of(const Strip& strip) const {
        if (is_empty) return strip.pad;
        return goes_on(strip) ? y + strip.gap : y + open_pad + strip.gap + strip.pad;
    }
    void pass(const Strip& strip) {
        y = top_of(strip) + strip.height;
        open_pad = strip.pad;
        ground = strip.ground;
        is_empty = false;
    }
    double bottom() const { return y + open_pad; }
};

double bottom_after(Cursor cursor, const Run& run) {
    for (const auto* strip : run) cursor.pass(*strip);
    return cursor.bottom();
}

class Filler {
public:
    explicit Filler(const std::function<double(std::size_t)>& height_of) : height_of_(height_of) {}

    void add(const Run& run) {
        if (run.front()->starts_region) next_region();
        if (fits(run)) return place(run);
        const bool is_long = !would_fit_an_empty_one(run);
        if (!is_long || free_share() < least_share_for_a_long_run) next_region();
        if (!is_long) return place(run);
        for (const auto* strip : run) {
            if (!fits({strip})) next_region();
            place({strip});
        }
    }

    std::vector<Region> regions() && { return std::move(regions_); }

private:
    bool is_begun() const { return !regions_.empty() && !needs_region_; }
    double height() const { return height_of_(is_begun() ? regions_.size() - 1 : regions_.size()); }
    double free_share() const { return 1 - cursor_.bottom() / std::max(height(), 1.0); }

    bool fits(const Run& run) const { return bottom_after(cursor_, run) <= height() + forgiven; }

    bool would_fit_an_empty_one(const Run& run) const {
        Cursor cursor;
        if (has_header(*run.front()))
            for (const auto& strip : *run.front()->header) cursor.pass(strip);
        return bottom_after(cursor, run) <= height_of_(regions_.size()) + forgiven;
    }

    bool has_header(const Strip& strip) const {
        return strip.header &&
               signpost::paper::height_of(*strip.header) <= largest_share_of_a_header * height();
    }

    void next_region() {
        if (cursor_.is_empty) return;
        cursor_ = Cursor();
        needs_region_ = true;
    }

    void place(const Run& run) {
        for (const auto* strip : run) {
            if (cursor_.is_empty) begin_region(*strip);
            put(*strip);
        }
    }

    void begin_region(const Strip& first) {
        if (!is_begun()) regions_.emplace_back();
        needs_region_ = false;
        if (!has_header(first)) return;
        for (const auto& strip : *first.header) put(strip);
    }

    void put(const Strip& strip) {
        const bool goes_on = cursor_.goes_on(strip);
        cursor_.pass(strip);
        auto& region = regions_.back();
        const double top = cursor_.y - strip.height;
        region.strips.push_back({top, strip});
        if (strip.ground == Ground::none) return;
        if (!goes_on) region.grounds.push_back({strip.ground, top - strip.pad, 0});
        auto& ground = region.grounds.back();
        ground.height = cursor_.bottom() - ground.y;
    }

    const std::function<double(std::size_t)>& height_of_;
    std::vector<Region> regions_;
    Cursor cursor_;
    bool needs_region_ = false;
};

}  // namespace

void append(Strips& strips, Strips more) {
    strips.insert(strips.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

double height_of(const Strips& strips) {
    Cursor cursor;
    for (const auto& strip : strips) cursor.pass(strip);
    return cursor.bottom();
}

std::vector<Region> in_regions(const Strips& strips, const std::function<double(std::size_t)>& height_of) {
    Filler filler(height_of);
    Run run;
    for (const auto& strip : strips) {
        if (strip.starts_region && !run.empty()) filler.add(std::exchange(run, {}));
        run.push_back(&strip);
        if (!strip.keeps_next) filler.add(std::exchange(run, {}));
    }
    if (!run.empty()) filler.add(run);
    return std::move(filler).regions();
}

}  // namespace signpost::paper
