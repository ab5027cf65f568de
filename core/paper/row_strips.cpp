// SPDX-License-Identifier: Apache-2.0
#include "core/paper/row_strips.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/paper/chart_shapes.h"
#include "core/paper/handles.h"

namespace signpost::paper {
namespace {

using SharedRow = std::shared_ptr<const Row>;

/// A line of a text.
struct RowLine {
    SharedText text;
    std::size_t line = 0;

    double height() const { return text->height_of(line); }
};

double height_of_texts(const RowColumn& column) {
    double height = column.drop;
    for (const auto& text : column.texts) height += text->height();
    return height;
}

double height_of_texts(const Row& row) {
    double height = row.least_height;
    for (const auto& column : row.columns) height = std::max(height, height_of_texts(column));
    return height;
}

void paint_texts(cairo_t* cr, const Row& row) {
    for (const auto& column : row.columns) {
        const Saved saved(cr);
        cairo_translate(cr, column.x, column.drop);
        for (const auto& text : column.texts) {
            text->paint(cr);
            cairo_translate(cr, 0, text->height());
        }
    }
}

void paint_foot(cairo_t* cr, const Row& row, double height) {
    if (!row.foot) return;
    const Saved saved(cr);
    cairo_translate(cr, 0, height);
    row.foot(cr);
}

Strip whole_strip(const SharedRow& row) {
    Strip strip;
    strip.gap = row->gap;
    strip.height = height_of(*row);
    strip.paint = [row](cairo_t* cr) {
        paint_foot(cr, *row, height_of(*row));
        cairo_translate(cr, 0, row->pad);
        if (row->mark) row->mark(cr);
        paint_texts(cr, *row);
    };
    return strip;
}

std::vector<RowLine> lines_of(const RowColumn& column) {
    std::vector<RowLine> out;
    for (const auto& text : column.texts)
        for (std::size_t i = 0; i < text->lines(); ++i) out.push_back({text, i});
    return out;
}

/// The line of this number of each column; a column with fewer has none.
struct Slice {
    std::vector<std::pair<double, RowLine>> lines;  ///< with their x
    double height = 0;
};

std::vector<Slice> slices_of(const Row& row) {
    std::vector<Slice> out;
    for (const auto& column : row.columns) {
        const auto lines = lines_of(column);
        if (out.size() < lines.size()) out.resize(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out[i].lines.emplace_back(column.x, lines[i]);
            out[i].height = std::max(out[i].height, lines[i].height());
        }
    }
    return out;
}

Strip slice_strip(const SharedRow& row, Slice slice, bool is_first, bool is_last) {
    Strip strip;
    const double pad_above = is_first ? row->pad : 0;
    strip.gap = is_first ? row->gap : 0;
    strip.height = pad_above + slice.height + (is_last ? row->pad : 0);
    strip.paint = [=, slice = std::move(slice), height = strip.height](cairo_t* cr) {
        if (is_last) paint_foot(cr, *row, height);
        cairo_translate(cr, 0, pad_above);
        if (is_first && row->mark) row->mark(cr);
        for (const auto& [x, line] : slice.lines) {
            const Saved saved(cr);
            cairo_translate(cr, x, 0);
            line.text->paint_line(cr, line.line);
        }
    };
    return strip;
}

}  // namespace

Row mirrored(Row row, double width) {
    for (auto& column : row.columns) column.x = width - column.x - column.width;
    if (row.mark) row.mark = mirrored(std::move(row.mark), width);
    if (row.foot) row.foot = mirrored(std::move(row.foot), width);
    return row;
}

double height_of(const Row& row) { return height_of_texts(row) + 2 * row.pad; }

Strips strips_of(Row row, double most_height) {
    const auto shared = std::make_shared<const Row>(std::move(row));
    if (height_of(*shared) <= most_height) return {whole_strip(shared)};
    auto slices = slices_of(*shared);
    Strips out;
    for (std::size_t i = 0; i < slices.size(); ++i)
        out.push_back(slice_strip(shared, std::move(slices[i]), i == 0, i + 1 == slices.size()));
    return out;
}

}  // namespace signpost::paper
