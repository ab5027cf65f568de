// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <numbers>
#include <utility>

#include "core/paper/chart_shapes.h"
#include "core/paper/document_strips.h"
#include "core/paper/handles.h"

namespace signpost::paper {
namespace {

using LineKind = ReportLineKind;

/// How the lines of one kind look.
struct LineLook {
    Type (*type)(const Setting&);
    double gap;     ///< in steps, above
    double indent;  ///< in sizes of the text
    Ground ground;
    bool has_bullet;
};

constexpr double sign_reach = 10.5;  ///< from the middle of a triangle to its side, in its units

const LineLook& look_of(LineKind kind) {
    static constexpr std::array looks{
        LineLook{prompt_type, 3, 0, Ground::band, false},
        LineLook{strong_type, 3, 0, Ground::emergency, false},
        LineLook{heading_type, 4, 0, Ground::none, false},
        LineLook{text_type, 1, 0, Ground::none, false},
        LineLook{text_type, 1, 1.2, Ground::none, true},
        LineLook{fine_type, 0, 1.2, Ground::none, false},
        LineLook{fine_type, 1, 0, Ground::none, false},
    };
    return looks.at(static_cast<std::size_t>(kind));
}

bool is_same_ground(const Report& report, std::size_t line) {
    return line > 0 && report[line - 1].kind == report[line].kind;
}

void paint_bullet(cairo_t* cr, double x, double y, double radius, const Rgb& colour) {
    set_colour(cr, colour);
    cairo_new_path(cr);
    cairo_arc(cr, x, y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(cr);
}

/// Paints something before the words of a strip.
void add_mark(Strip& strip, std::function<void(cairo_t*)> mark) {
    strip.paint = [mark = std::move(mark), words = std::move(strip.paint)](cairo_t* cr) {
        mark(cr);
        words(cr);
    };
}

/// Bullets and the like stand where the words begin.
bool begins_at_the_right(const TextBlock& text, const Setting& setting) {
    return setting.look.is_right_to_left || text.is_right_to_left();
}

void add_bullet(Strip& strip, const SharedText& text, const Setting& setting) {
    const double beside = 0.45 * setting.text;
    const double x = begins_at_the_right(*text, setting) ? setting.width - beside : beside;
    const double y = text->first_baseline() - 0.28 * setting.text;
    add_mark(strip, [=, radius = 0.17 * setting.text, colour = setting.look.accent](cairo_t* cr) {
        paint_bullet(cr, x, y, radius, colour);
    });
}

double pad_of(Ground ground, const Setting& setting) { return ground == Ground::none ? 0 : 3 * setting.step; }

/// The sign beside the first emergency line, half as wide as that, and the bar left of it.
double sign_radius(const Setting& setting) { return 0.82 * setting.text; }
double sign_room(const Setting& setting) { return 2 * sign_radius(setting) + 3 * setting.step; }

void add_sign(Strip& strip, const SharedText& text, const Setting& setting) {
    const double x = pad_of(Ground::emergency, setting) + setting.step + sign_radius(setting);
    const double y = text->first_baseline() - 0.36 * setting.text;
    std::function<void(cairo_t*)> mark = [=, unit = sign_radius(setting) / sign_reach,
                                          look = setting.look](cairo_t* cr) {
        fill_triangles(cr, {{0, x, y, true}}, unit, look);
    };
    add_mark(strip,
             setting.look.is_right_to_left ? mirrored(std::move(mark), setting.width) : std::move(mark));
}

void put_on_ground(Strips& strips, Ground ground, bool joins, const Setting& setting) {
    for (auto& strip : strips) {
        strip.ground = ground;
        strip.joins = std::exchange(joins, true);
        strip.pad = 2 * setting.step;
    }
}

void keep_together(Strips& strips) {
    for (std::size_t i = 0; i + 1 < strips.size(); ++i) strips[i].keeps_next = true;
}

/// The strips of one line, standing on nothing yet.
Strips bare_strips(const ReportLine& line, bool joins, const Setting& setting) {
    const auto& look = look_of(line.kind);
    const bool is_emergency = line.kind == LineKind::emergency;
    const double pad = pad_of(look.ground, setting);
    const double indent = look.indent * setting.text + (is_emergency ? sign_room(setting) : 0);
    const auto text = setting.types.set(line.text, look.type(setting), setting.width - 2 * pad - indent);
    const bool is_indented_left =
        is_emergency ? !setting.look.is_right_to_left : !begins_at_the_right(*text, setting);
    auto strips =
        text_strips(text, pad + (is_indented_left ? indent : 0), (joins ? 1 : look.gap) * setting.step);
    if (strips.empty()) return strips;
    if (look.has_bullet) add_bullet(strips.front(), text, setting);
    if (is_emergency && !joins) add_sign(strips.front(), text, setting);
    return strips;
}

Strips line_strips(const Report& report, std::size_t at, const Setting& setting) {
    const auto& line = report[at];
    if (line.kind == LineKind::heading)
        return heading_strips(line.text, heading_type(setting), 4 * setting.step, setting);
    const auto ground = look_of(line.kind).ground;
    const bool joins = ground != Ground::none && is_same_ground(report, at);
    auto strips = bare_strips(line, joins, setting);
    if (ground == Ground::none) return strips;
    put_on_ground(strips, ground, joins, setting);
    keep_together(strips);
    return strips;
}

bool keeps_next(const Report& report, std::size_t line) {
    if (line + 1 >= report.size()) return false;
    const auto next = report[line + 1].kind;
    return next == LineKind::item_fine || (look_of(next).ground != Ground::none && next == report[line].kind);
}

Report without_empty_lines(Report report) {
    std::erase_if(report, [](const ReportLine& line) { return line.text.empty(); });
    return report;
}

}  // namespace

Row in_direction(Row row, const Setting& setting) {
    return setting.look.is_right_to_left ? mirrored(std::move(row), setting.width) : row;
}

Strips text_strips(const SharedText& text, double x, double gap) {
    Strips out;
    const auto count = text->lines();
    for (std::size_t i = 0; i < count; ++i) {
        Strip strip;
        strip.gap = i == 0 ? gap : 0;
        strip.height = text->height_of(i);
        strip.keeps_next = count > 1 && (i == 0 || i + 2 == count);
        strip.paint = [text, x, i](cairo_t* cr) {
            cairo_translate(cr, x, 0);
            text->paint_line(cr, i);
        };
        out.push_back(std::move(strip));
    }
    return out;
}

Strips heading_strips(std::string_view text, const Type& type, double gap, const Setting& setting) {
    auto strips = text_strips(setting.types.set(text, type, setting.width), 0, gap);
    for (auto& strip : strips) strip.keeps_next = true;
    return strips;
}

Strips strips_of(const Report& whole, const Setting& setting) {
    const auto report = without_empty_lines(whole);
    Strips out;
    for (std::size_t i = 0; i < report.size(); ++i) {
        auto strips = line_strips(report, i, setting);
        if (i == 0 && !strips.empty()) strips.front().gap = std::max(strips.front().gap, 2 * setting.step);
        if (!strips.empty() && keeps_next(report, i)) strips.back().keeps_next = true;
        append(out, std::move(strips));
    }
    return out;
}

Strips strips_of(const DocumentPart& part, const Setting& setting) {
    return std::visit(
        [&](const auto& one) -> Strips {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, NewPanel>)
                return {};
            else
                return strips_of(one, setting);
        },
        part);
}

}  // namespace signpost::paper
