// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "core/paper/chart_shapes.h"
#include "core/paper/document_strips.h"
#include "core/paper/row_strips.h"

namespace signpost::paper {
namespace {

constexpr double box_side = 4.5 * points_a_mm;
constexpr double rule_width = 0.75;
constexpr double widest_share_of_names = 0.42;
constexpr int most_blank_lines = 1000;
constexpr int most_lines_together = 6;

void rule(cairo_t* cr, double x, double right, double y, const Rgb& colour, double width) {
    set_colour(cr, colour);
    cairo_set_line_width(cr, width);
    cairo_move_to(cr, x, y);
    cairo_line_to(cr, right, y);
    cairo_stroke(cr);
}

Type value_type(const Fact& fact, const Setting& setting) {
    return fact.is_large ? large_type(setting) : text_type(setting);
}

double names_width(const Facts& facts, const Setting& setting) {
    double widest = 0;
    for (const auto& fact : facts.rows)
        widest = std::max(widest, setting.types.width_of(fact.name, soft_type(setting)));
    return std::min(widest + 0.5, widest_share_of_names * setting.width);
}

/// So that the first lines of both stand on one line.
void align_first_lines(RowColumn& a, RowColumn& b) {
    const double lower = a.texts.front()->first_baseline() - b.texts.front()->first_baseline();
    (lower > 0 ? b : a).drop = std::abs(lower);
}

Row fact_row(const Fact& fact, double names, const Setting& setting) {
    const double value_x = names > 0 ? names + 4 * setting.step : 0;
    RowColumn name{0, names, 0, {setting.types.set(fact.name, soft_type(setting), std::max(names, 1.0))}};
    const double value_width = setting.width - value_x;
    RowColumn value{
        value_x, value_width, 0, {setting.types.set(fact.value, value_type(fact, setting), value_width)}};
    Row row;
    row.pad = setting.step;
    if (fact.value.empty()) {
        const double line = name.texts.front()->height();
        row.least_height = std::max(setting.hand_line - 2 * row.pad, line);
        name.drop = row.least_height - line;
        row.foot = [=, right = setting.width, colour = setting.look.soft_text, y = -row.pad](cairo_t* cr) {
            rule(cr, value_x, right, y, colour, rule_width);
        };
    } else {
        align_first_lines(name, value);
    }
    row.columns = {std::move(name), std::move(value)};
    return in_direction(std::move(row), setting);
}

struct BoxPlace {
    double column_width = 0;
    double text_x = 0;  ///< from the left of the column
    double gap = 0;     ///< between columns
};

BoxPlace box_place(int columns, bool has_boxes, const Setting& setting) {
    const double gap = 4 * setting.step;
    const double width = (setting.width - gap * (columns - 1)) / columns;
    return {width, has_boxes ? box_side + 2 * setting.step : 0, gap};
}

double sign_room(const Setting& setting) { return 1.7 * setting.text; }

void paint_box(cairo_t* cr, double x, double first_line, const Rgb& colour) {
    set_colour(cr, colour);
    cairo_set_line_width(cr, 1);
    cairo_rectangle(cr, x + 0.5, (first_line - box_side) / 2 + 0.5, box_side - 1, box_side - 1);
    cairo_stroke(cr);
}

void paint_sign(cairo_t* cr, double x, double first_line, double text, const ChartLook& look) {
    fill_triangles(cr, {{0, x + 0.65 * text, first_line / 2, true}}, 0.062 * text, look);
}

RowColumn box_column(const TickBox& box, double x, const BoxPlace& place, const Setting& setting) {
    const double sign = box.is_emergency ? sign_room(setting) : 0;
    const double width = place.column_width - place.text_x - sign;
    const auto label =
        setting.types.set(box.text, box.is_emergency ? strong_type(setting) : text_type(setting), width);
    RowColumn column{x + place.text_x + sign, width, 0, {label}};
    if (!box.fine.empty()) column.texts.push_back(setting.types.set(box.fine, fine_type(setting), width));
    return column;
}

double first_line_of(const RowColumn& column, const Setting& setting) {
    const auto& label = column.texts.front();
    return label->lines() > 0 ? label->height_of(0) : 1.36 * setting.text;
}

struct BoxMark {
    double x = 0;
    double first_line = 0;
    bool is_emergency = false;
};

Row box_row(const std::vector<const TickBox*>& boxes, bool has_boxes, const Setting& setting) {
    const auto place = box_place(setting.tick_columns, has_boxes, setting);
    Row row;
    row.pad = 0.75 * setting.step;
    row.least_height = box_side;
    std::vector<BoxMark> marks;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const double x = static_cast<double>(i) * (place.column_width + place.gap);
        row.columns.push_back(box_column(*boxes[i], x, place, setting));
        marks.push_back({x, first_line_of(row.columns.back(), setting), boxes[i]->is_emergency});
    }
    row.mark = [marks, place, has_boxes, text = setting.text, look = setting.look](cairo_t* cr) {
        for (const auto& mark : marks) {
            if (has_boxes) paint_box(cr, mark.x, mark.first_line, look.text);
            if (mark.is_emergency) paint_sign(cr, mark.x + place.text_x, mark.first_line, text, look);
        }
    };
    return in_direction(std::move(row), setting);
}

}  // namespace

Strips strips_of(const Facts& facts, const Setting& setting) {
    const double names = names_width(facts, setting);
    Strips out;
    for (const auto& fact : facts.rows) {
        auto row = fact_row(fact, names, setting);
        if (out.empty()) row.gap = 2 * setting.step;
        append(out, strips_of(std::move(row), setting.most_height));
    }
    return out;
}

Strips strips_of(const BlankLines& lines, const Setting& setting) {
    auto out = heading_strips(lines.name, strong_type(setting), 3 * setting.step, setting);
    for (int i = 0; i < std::min(lines.count, most_blank_lines); ++i) {
        Strip strip;
        strip.height = setting.hand_line;
        strip.keeps_next = lines.count <= most_lines_together && i + 1 < lines.count;
        strip.paint = [right = setting.width, y = setting.hand_line - rule_width,
                       colour = setting.look.soft_text](cairo_t* cr) {
            rule(cr, 0, right, y, colour, rule_width);
        };
        out.push_back(std::move(strip));
    }
    return out;
}

Strips strips_of(const TickBoxes& boxes, const Setting& setting) {
    Strips out;
    const auto columns = static_cast<std::size_t>(setting.tick_columns);
    for (std::size_t i = 0; i < boxes.boxes.size(); i += columns) {
        std::vector<const TickBox*> beside;
        for (std::size_t j = i; j < std::min(i + columns, boxes.boxes.size()); ++j)
            beside.push_back(&boxes.boxes[j]);
        auto row = box_row(beside, boxes.has_boxes, setting);
        if (out.empty()) row.gap = setting.step;
        append(out, strips_of(std::move(row), setting.most_height));
    }
    return out;
}

int tick_columns(const Document& document, const Setting& setting) {
    std::size_t boxes = 0;
    std::size_t long_ones = 0;
    for (const auto& part : document.parts) {
        const auto* ticks = std::get_if<TickBoxes>(&part);
        if (!ticks) continue;
        const auto place = box_place(2, ticks->has_boxes, setting);
        for (const auto& box : ticks->boxes) {
            ++boxes;
            const auto column = box_column(box, 0, place, setting);
            if (column.texts.front()->lines() > 2) ++long_ones;
        }
    }
    return boxes > 3 && 10 * long_ones <= boxes ? 2 : 1;
}

}  // namespace signpost::paper
