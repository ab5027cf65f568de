// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>
#include <utility>

#include "core/paper/chart_shapes.h"
#include "core/paper/document_strips.h"
#include "core/paper/row_strips.h"
#include "core/paper/table_columns.h"

namespace signpost::paper {
namespace {

using Cells = std::vector<std::string>;

/// Rows beyond these take the widths that come from the first.
constexpr std::size_t most_rows_measured = 400;
/// A table whose columns would be narrower than this many sizes of its text is set as a list.
constexpr double narrowest_column = 4.5;
constexpr double widest_extra_gap = 24;

struct TableLook {
    Type head;
    Type body;
    double gap = 0;
    std::vector<double> widths;
};

std::size_t columns_of(const DataTable& table) {
    std::size_t columns = table.headings.size();
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    return columns;
}

void widen(std::vector<double>& natural, const Cells& cells, const Type& type, const Setting& setting) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        natural[i] = std::max(natural[i], setting.types.width_of(cells[i], type) + 0.5);
}

std::vector<double> natural_widths(const DataTable& table, const TableLook& look, const Setting& setting) {
    std::vector<double> natural(columns_of(table), 0);
    widen(natural, table.headings, look.head, setting);
    for (std::size_t i = 0; i < std::min(table.rows.size(), most_rows_measured); ++i)
        widen(natural, table.rows[i], look.body, setting);
    return natural;
}

double room_between(const TableLook& look, const Setting& setting) {
    const auto free = setting.width - std::accumulate(look.widths.begin(), look.widths.end(), 0.0);
    const auto gaps = static_cast<double>(std::max<std::size_t>(look.widths.size(), 2) - 1);
    return std::min(free / gaps, look.gap + widest_extra_gap);
}

TableLook table_look(const DataTable& table, const Setting& setting) {
    TableLook look{soft_type(setting), text_type(setting), 3 * setting.step, {}};
    look.head.is_semibold = true;
    look.head.points = look.body.points = (columns_of(table) > 6 ? 0.78 : 0.88) * setting.text;
    const auto natural = natural_widths(table, look, setting);
    const double gaps = look.gap * static_cast<double>(std::max<std::size_t>(natural.size(), 1) - 1);
    look.widths = column_widths(natural, std::max(setting.width - gaps, 1.0));
    look.gap = room_between(look, setting);
    return look;
}

void paint_rule(cairo_t* cr, double width, const Rgb& colour, double thick) {
    set_colour(cr, colour);
    fill(cr, {0, -thick, width, thick});
}

Row cells_row(const Cells& cells, const Type& type, const TableLook& look, const Setting& setting) {
    Row row;
    double x = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double width = std::max(look.widths[i], 1.0);
        row.columns.push_back({x, width, 0, {setting.types.set(cells[i], type, width)}});
        x += look.widths[i] + look.gap;
    }
    row.pad = setting.step;
    return in_direction(std::move(row), setting);
}

Row ruled(Row row, const Rgb& colour, double thick, const Setting& setting) {
    row.foot = [=, width = setting.width](cairo_t* cr) { paint_rule(cr, width, colour, thick); };
    return row;
}

Strips header_strips(const DataTable& table, const TableLook& look, const Setting& setting) {
    if (table.headings.empty()) return {};
    auto row = ruled(cells_row(table.headings, look.head, look, setting), setting.look.soft_text, 1, setting);
    row.gap = setting.step;
    auto strips = strips_of(std::move(row), setting.most_height);
    for (auto& strip : strips) strip.keeps_next = true;
    return strips;
}

Strips grid_strips(const DataTable& table, const TableLook& look, const Setting& setting) {
    auto out = header_strips(table, look, setting);
    const auto header = std::make_shared<const Strips>(out);
    for (const auto& cells : table.rows) {
        auto strips =
            strips_of(ruled(cells_row(cells, look.body, look, setting), setting.look.line, 0.75, setting),
                      setting.most_height - height_of(*header));
        if (!header->empty())
            for (auto& strip : strips) strip.header = header;
        append(out, std::move(strips));
    }
    return out;
}

bool is_too_narrow(const DataTable& table, const TableLook& look, const Setting& setting) {
    const double free = setting.width - look.gap * static_cast<double>(look.widths.size());
    return free < narrowest_column * look.body.points * static_cast<double>(columns_of(table));
}

/// Each row as a list of heading and cell.
Strips list_strips(const DataTable& table, const Setting& setting) {
    Strips out;
    for (const auto& cells : table.rows) {
        Facts facts;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (!cells[i].empty())
                facts.rows.push_back({i < table.headings.size() ? table.headings[i] : "", cells[i]});
        append(out, strips_of(facts, setting));
    }
    return out;
}

}  // namespace

Strips strips_of(const DataTable& table, const Setting& setting) {
    auto out = heading_strips(table.name, heading_type(setting), 4 * setting.step, setting);
    if (columns_of(table) == 0) return out;
    const auto look = table_look(table, setting);
    append(out, is_too_narrow(table, look, setting) ? list_strips(table, setting)
                                                    : grid_strips(table, look, setting));
    return out;
}

}  // namespace signpost::paper
