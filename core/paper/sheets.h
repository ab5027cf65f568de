// SPDX-License-Identifier: Apache-2.0
// What stands on each page: regions with their places, and what runs through all pages (the head from the
// second on, the foot, the number of the page). All lengths in points.
#pragma once

#include <cstddef>
#include <vector>

#include "core/paper/page_setting.h"
#include "core/paper/regions.h"

namespace signpost::paper {

/// Printers cannot print to the edge of the sheet.
struct Margins {
    double side = 15 * points_a_mm;
    double top = 13 * points_a_mm;
    double bottom = 10 * points_a_mm;
};

/// A text that is repeated. One that would leave too little of the page is repeated in part, and then stands
/// in full in the body too.
struct RunningText {
    SharedText text;        ///< none: an empty one
    std::size_t lines = 0;  ///< that are repeated
    double height = 0;

    bool is_whole() const { return !text || lines == text->lines(); }
    void paint(cairo_t* cr) const;
};

/// In smaller type when it is long.
RunningText running_text(const Typesetter& types, std::string_view text, Type type, double width,
                         double most_height);

struct Running {
    Size page;
    Margins margins;
    ChartLook look;
    RunningText head;
    RunningText foot;
    double foot_width = 0;  ///< beside the number of the page
    double number_height = 0;
    std::vector<SharedText> numbers;  ///< empty when there is one page only

    double left() const { return margins.side; }
    double right() const { return page.width - margins.side; }
    double width() const { return right() - left(); }
    /// What is left for the body of this page.
    double body_top(std::size_t number) const;
    double body_bottom() const;
    double body_height(std::size_t number) const { return body_bottom() - body_top(number); }
};

Running running(const Document& document, const Typesetter& types, const Size& page);
/// Once it is known how many pages there are.
void number_pages(Running& running, const Document& document, const Typesetter& types, std::size_t pages);
void paint(cairo_t* cr, const Running& running, std::size_t number);

struct PlacedRegion {
    double x = 0;
    double y = 0;
    double width = 0;
    Region region;
};

/// What is painted on one page beside what runs through all.
struct Sheet {
    std::vector<PlacedRegion> regions;
    std::vector<Rect> cards;  ///< to be cut out
    RunningText title;        ///< above the cards
    double panel_height = 0;  ///< cards are folded this far from each other
};

void paint(cairo_t* cr, const Sheet& sheet, const Running& running);

std::vector<Sheet> flow_sheets(const Document& document, const Typesetter& types, const Running& running);
/// Two cards beside each other, alike.
std::vector<Sheet> card_sheets(const Document& document, const Typesetter& types, const Running& running);

}  // namespace signpost::paper
