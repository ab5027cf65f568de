// SPDX-License-Identifier: Apache-2.0
// Text set in lines of a width, to be painted line by line, so that it can go on on the next page. Promises:
// nothing is cut; a word wider than the line breaks between letters; a paragraph read from the right stands
// at the right; damaged UTF-8 is mended. The lines are the same wherever they are painted.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>

#include "core/paper/chart_look.h"
#include "core/paper/handles.h"

namespace signpost::paper {

struct Type {
    double points = 11;
    bool is_semibold = false;
    Rgb colour;
    bool keeps_numbers = false;  ///< a number to call stays on one line, where it can

    bool operator==(const Type&) const = default;
};

class TextBlock {
public:
    std::size_t lines() const { return lines_.size(); }
    double height() const;
    double height_of(std::size_t line) const { return lines_.at(line).height; }
    /// How wide the words of the widest line are.
    double width() const;
    /// From the top to where the letters of the first line stand; 0 without a line.
    double first_baseline() const { return lines_.empty() ? 0 : lines_.front().baseline; }
    bool is_right_to_left() const;

    /// With the left top of the block at (0, 0).
    void paint(cairo_t* cr) const;
    /// With the left top of this line at (0, 0).
    void paint_line(cairo_t* cr, std::size_t line) const;

private:
    friend class Typesetter;

    struct Line {
        std::shared_ptr<PangoLayout> layout;
        PangoLayoutLine* line = nullptr;  ///< belongs to the layout
        double x = 0;
        double baseline = 0;  ///< below the top of the line
        double width = 0;
        double height = 0;
    };

    void add_line(const std::shared_ptr<PangoLayout>& layout, PangoLayoutIter* at);
    void add_lines(const std::shared_ptr<PangoLayout>& layout);
    /// All but the last; returns the byte with which the last one begins.
    std::size_t add_all_but_the_last(const std::shared_ptr<PangoLayout>& layout);

    Rgb colour_;
    std::vector<Line> lines_;
};

using SharedText = std::shared_ptr<const TextBlock>;

class Typesetter {
public:
    /// Family, language and direction as in ChartLook. On a page that is read from the right every line ends
    /// at the right.
    Typesetter(std::string_view font_family, const std::string& language, bool is_right_to_left = false);

    /// In lines of that many points; with `width` 0 lines end only where the text says so. No lines for no
    /// text.
    SharedText set(std::string_view text, const Type& type, double width) const;
    double width_of(std::string_view text, const Type& type) const { return set(text, type, 0)->width(); }

private:
    PangoLayout* new_layout(PangoDirection direction) const;
    std::shared_ptr<PangoLayout> layout_of(std::string_view text, const Type& type, double width,
                                           PangoDirection direction = PANGO_DIRECTION_NEUTRAL) const;
    PangoDirection direction_of(std::string_view paragraph, const Type& type) const;
    void add_paragraph(TextBlock& block, std::string_view text, const Type& type, double width) const;

    std::string font_family_;
    std::string language_;
    Handle<PangoContext> context_;
    bool is_right_to_left_ = false;
};

/// Valid UTF-8; tabs and other control characters but the line feed become blanks.
std::string mended_text(std::string_view text);

struct ByteRange {
    std::size_t first = 0;
    std::size_t end = 0;

    bool operator==(const ByteRange&) const = default;
};

/// The numbers to call in a text: groups of digits with blanks, hyphens or brackets between, "555 0142".
std::vector<ByteRange> grouped_numbers(std::string_view text);

/// Beside letters read from the right, "555 0142" would stand as "0142 555"; so each such number is marked as
/// a piece of its own that is read from the left. Digits without blanks between keep their order by
/// themselves, and so does "20:00", which must not be taken for two numbers.
std::string with_numbers_in_order(const std::string& text);

/// As much of the beginning as has at most so many bytes (4 at least) and ends with a whole letter.
std::string_view beginning_of(std::string_view text, std::size_t most_bytes);

}  // namespace signpost::paper
