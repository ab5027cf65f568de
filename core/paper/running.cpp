// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "core/paper/chart_shapes.h"
#include "core/paper/handles.h"
#include "core/paper/sheets.h"

namespace signpost::paper {
namespace {

constexpr double room = 8;  ///< between what runs and its rule, and the body
constexpr double head_points = 9.5;
constexpr double foot_points = 7.5;
constexpr double smallest_points = 5.5;
constexpr double smaller_by = 0.5;
/// Of the page, for a head or a foot.
constexpr double largest_share = 0.25;

std::size_t lines_within(const TextBlock& text, double most_height) {
    std::size_t lines = 0;
    double height = 0;
    while (lines < text.lines() && height + text.height_of(lines) <= most_height)
        height += text.height_of(lines++);
    return lines;
}

double height_of_lines(const TextBlock& text, std::size_t lines) {
    double height = 0;
    for (std::size_t i = 0; i < lines; ++i) height += text.height_of(i);
    return height;
}

Type foot_type(const ChartLook& look) { return {foot_points, false, look.soft_text}; }

void paint_rule(cairo_t* cr, const Running& running, double y) {
    set_colour(cr, running.look.line);
    fill(cr, {running.left(), y, running.width(), 0.75});
}

void paint_head(cairo_t* cr, const Running& running) {
    if (running.head.lines == 0) return;
    const Saved saved(cr);
    paint_rule(cr, running, running.margins.top + running.head.height + room / 2);
    cairo_translate(cr, running.left(), running.margins.top);
    running.head.paint(cr);
}

double foot_height(const Running& running) { return std::max(running.foot.height, running.number_height); }
double foot_top(const Running& running) {
    return running.page.height - running.margins.bottom - foot_height(running);
}

void paint_number(cairo_t* cr, const Running& running, const TextBlock& number) {
    const Saved saved(cr);
    const bool is_from_the_right = running.look.is_right_to_left;
    cairo_translate(cr, is_from_the_right ? running.left() : running.right() - number.width(),
                    foot_top(running));
    number.paint(cr);
}

void paint_foot(cairo_t* cr, const Running& running) {
    const Saved saved(cr);
    paint_rule(cr, running, foot_top(running) - room / 2);
    const bool is_from_the_right = running.look.is_right_to_left;
    cairo_translate(cr, is_from_the_right ? running.right() - running.foot_width : running.left(),
                    foot_top(running));
    running.foot.paint(cr);
}

std::string page_words(const Document& document, std::size_t page, std::size_t pages) {
    return filled_in(document.page_words, {{"page", std::to_string(page)}, {"pages", std::to_string(pages)}});
}

/// Beside the number of the page.
double foot_width(const Document& document, const Typesetter& types, const Running& running) {
    const auto widest = page_words(document, 8888, 8888);
    return std::max(running.width() - types.width_of(widest, foot_type(running.look)) - 2 * room,
                    running.width() / 2);
}

}  // namespace

void RunningText::paint(cairo_t* cr) const {
    const Saved saved(cr);
    for (std::size_t i = 0; i < lines; ++i) {
        text->paint_line(cr, i);
        cairo_translate(cr, 0, text->height_of(i));
    }
}

RunningText running_text(const Typesetter& types, std::string_view text, Type type, double width,
                         double most_height) {
    auto block = types.set(text, type, width);
    while (block->height() > most_height && type.points > smallest_points) {
        type.points = std::max(type.points - smaller_by, smallest_points);
        block = types.set(text, type, width);
    }
    const auto lines = lines_within(*block, most_height);
    return {block, lines, height_of_lines(*block, lines)};
}

double Running::body_top(std::size_t number) const {
    const bool has_head = number > 0 && head.lines > 0;
    return margins.top + (has_head ? head.height + 2 * room : 0);
}

double Running::body_bottom() const { return foot_top(*this) - 2 * room; }

Running running(const Document& document, const Typesetter& types, const Size& page) {
    Running out;
    out.page = page;
    out.look = paper_look(document);
    const double most_height = largest_share * page.height;
    out.head = running_text(types, document.head, {head_points, true, out.look.text, true}, out.width(),
                            most_height);
    out.foot_width = foot_width(document, types, out);
    out.foot = running_text(types, document.foot, foot_type(out.look), out.foot_width, most_height);
    out.number_height = types.set("8", foot_type(out.look), 0)->height();
    return out;
}

void number_pages(Running& running, const Document& document, const Typesetter& types, std::size_t pages) {
    if (pages < 2) return;
    for (std::size_t page = 1; page <= pages; ++page)
        running.numbers.push_back(types.set(page_words(document, page, pages), foot_type(running.look), 0));
}

void paint(cairo_t* cr, const Running& running, std::size_t number) {
    if (number > 0) paint_head(cr, running);
    paint_foot(cr, running);
    if (number < running.numbers.size()) paint_number(cr, running, *running.numbers[number]);
}

}  // namespace signpost::paper
