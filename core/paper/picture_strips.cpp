// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "core/paper/chart_shapes.h"
#include "core/paper/diary_chart.h"
#include "core/paper/document_strips.h"
#include "core/paper/handles.h"
#include "core/paper/qr.h"
#include "core/paper/timeline_painting.h"

namespace signpost::paper {
namespace {

/// A chart is drawn in the pixels of the screen; its text becomes a little smaller than that around it.
double chart_scale(const Setting& setting) { return 0.85 * setting.text / setting.look.text_px; }

/// The smallest square of a code that telephones read well from paper.
constexpr double least_module = 0.36 * points_a_mm;
constexpr double largest_share_of_the_width = 0.62;
constexpr double largest_share_of_a_page = 0.85;  ///< so that words stay with the picture
/// A chart may become a little lower rather than go on another page; lower still, it would lose its words.
constexpr double least_share_of_a_chart = 0.8;

Strip chart_strip(const ChartPart& part, const Setting& setting, double height) {
    const double scale = chart_scale(setting);
    Strip strip;
    strip.gap = 3 * setting.step;
    strip.height = height;
    strip.keeps_next = !part.summary.empty();
    strip.paint = [chart = part.chart, look = setting.look, scale, width = setting.width,
                   height = strip.height](cairo_t* cr) {
        const Saved saved(cr);
        cairo_scale(cr, scale, scale);
        paint_chart(cr, chart, look, width / scale, height / scale);
    };
    return strip;
}

Strip chart_strip(const ChartPart& part, const Setting& setting) {
    const double wanted = chart_scale(setting) * wanted_height(part.chart, setting.look);
    auto strip = chart_strip(part, setting, std::min(wanted, largest_share_of_a_page * setting.most_height));
    strip.least_height = least_share_of_a_chart * strip.height;
    strip.at_height = [part, setting](double height) { return chart_strip(part, setting, height); };
    return strip;
}

/// As wide as the column; one that would be too high for a page is drawn smaller.
Strip timeline_strip(const TimelinePart& part, const Setting& setting) {
    const double scale = chart_scale(setting);
    const double height = scale * timeline_height(part.timeline, setting.look, setting.width / scale);
    const double most = largest_share_of_a_page * setting.most_height;
    const double smaller = height > most ? most / height : 1;
    Strip strip;
    strip.gap = 2 * setting.step;
    strip.height = smaller * height;
    strip.keeps_next = !part.summary.empty();
    strip.paint = [timeline = part.timeline, look = setting.look, width = setting.width / scale,
                   scale = scale * smaller](cairo_t* cr) {
        const Saved saved(cr);
        cairo_scale(cr, scale, scale);
        paint_timeline(cr, timeline, look, width);
    };
    return strip;
}

double side_of(const QrCode& code, const Setting& setting) {
    const double readable = least_module * code.side_with_quiet_zone();
    return std::min({std::max(setting.qr_side, readable), largest_share_of_the_width * setting.width,
                     largest_share_of_a_page * setting.most_height});
}

Strip code_strip(const QrCode& code, double side, const Setting& setting) {
    Strip strip;
    strip.gap = 2 * setting.step;
    strip.height = side;
    const double x = setting.look.is_right_to_left ? setting.width - side : 0;
    strip.paint = [code, side, x, look = setting.look](cairo_t* cr) {
        const Saved saved(cr);
        cairo_translate(cr, x, 0);
        paint_qr(cr, code, side, look);
    };
    return strip;
}

/// The caption beside the code, or below when it is longer than the code is high.
Strips code_strips(const QrCode& code, const QrPart& part, const Setting& setting) {
    const double side = side_of(code, setting);
    const double text_x = side + 2 * setting.step;
    const auto beside = setting.types.set(part.caption, text_type(setting), setting.width - text_x);
    auto strip = code_strip(code, side, setting);
    if (beside->height() <= side) {
        const double caption_x = setting.look.is_right_to_left ? 0 : text_x;
        strip.paint = [=, paint = std::move(strip.paint)](cairo_t* cr) {
            paint(cr);
            cairo_translate(cr, caption_x, (side - beside->height()) / 2);
            beside->paint(cr);
        };
        return {strip};
    }
    strip.keeps_next = true;
    Strips out{strip};
    const auto below = setting.types.set(part.caption, text_type(setting), setting.width);
    append(out, text_strips(below, 0, setting.step));
    return out;
}

/// The words of a code that cannot be drawn.
Strips text_instead(const QrPart& part, const Setting& setting) {
    auto out = heading_strips(part.caption, strong_type(setting), 2 * setting.step, setting);
    append(out,
           text_strips(setting.types.set(part.text, fine_type(setting), setting.width), 0, setting.step));
    return out;
}

}  // namespace

Strips strips_of(const ChartPart& part, const Setting& setting) {
    Strips out{chart_strip(part, setting)};
    append(out,
           text_strips(setting.types.set(part.summary, fine_type(setting), setting.width), 0, setting.step));
    return out;
}

Strips strips_of(const TimelinePart& part, const Setting& setting) {
    Strips out{timeline_strip(part, setting)};
    append(out,
           text_strips(setting.types.set(part.summary, text_type(setting), setting.width), 0, setting.step));
    return out;
}

Strips strips_of(const QrPart& part, const Setting& setting) {
    const auto code = qr_code(part.text);
    return code ? code_strips(*code, part, setting) : text_instead(part, setting);
}

}  // namespace signpost::paper
