// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "core/paper/document_strips.h"
#include "core/paper/sheets.h"

namespace signpost::paper {
namespace {

constexpr double qr_side = 46 * points_a_mm;
constexpr double usual_step = 4;
constexpr double usual_text = 11;
/// How closely a document is drawn: shares of the usual spacing and of its size of text.
struct Fit {
    double spacing = 1;
    double text = 1;
};
/// A few lines too many for a page are drawn closer together rather than onto another page.
constexpr std::array closer{Fit{0.75}, Fit{0.55}};
constexpr std::size_t most_pages_drawn_closer = 3;
/// What hangs on a wall, is read aloud or is filled in is to stay on its pages in every language, and some
/// need a third more letters than English; a handout has a page for each effect, however many signs that has.
/// There the text becomes smaller too.
constexpr std::array closer_and_smaller{Fit{0.75},       Fit{0.55},       Fit{0.55, 0.95},
                                        Fit{0.55, 0.90}, Fit{0.55, 0.85}, Fit{0.45, 0.82}};
constexpr std::size_t most_pages_of_a_form = 4;
constexpr std::size_t most_pages_of_a_handout = 20;

Setting setting_of(const Document& document, const Typesetter& types, const Running& running,
                   const Fit& fit) {
    Setting setting{types, running.look};
    setting.width = running.width();
    setting.most_height = running.body_height(1);
    setting.text = fit.text * text_size(document);
    setting.step = fit.spacing * usual_step * std::max(1.0, setting.text / usual_text);
    setting.hand_line *= (1 + fit.spacing) / 2;
    setting.qr_side = qr_side;
    setting.tick_columns = tick_columns(document, setting);
    return setting;
}

/// What runs through the pages and has no room there in full.
Strips overlong(const RunningText& text, std::string_view words, const Setting& setting) {
    if (text.is_whole()) return {};
    return text_strips(setting.types.set(words, text_type(setting), setting.width), 0, setting.step);
}

Strips all_strips(const Document& document, const Running& running, const Setting& setting) {
    auto out = heading_strips(document.title, title_type(setting), 0, setting);
    append(out, overlong(running.head, document.head, setting));
    bool has_parts = false;
    bool starts_region = false;  ///< where the next strip goes
    for (const auto& part : document.parts) {
        auto strips = strips_of(part, setting);
        if (!strips.empty() && std::exchange(starts_region, false)) strips.front().starts_region = true;
        has_parts = has_parts || !strips.empty();
        append(out, std::move(strips));
        starts_region = has_parts && (starts_region || std::holds_alternative<NewPanel>(part));
    }
    append(out, overlong(running.foot, document.foot, setting));
    return out;
}

std::vector<Sheet> laid_out(const Document& document, const Typesetter& types, const Running& running,
                            const Fit& fit) {
    const auto setting = setting_of(document, types, running, fit);
    const auto strips = all_strips(document, running, setting);
    const auto height_of = [&running](std::size_t number) { return running.body_height(number); };
    std::vector<Sheet> out;
    for (auto& region : in_regions(strips, height_of)) {
        Sheet sheet;
        sheet.regions.push_back(
            {running.left(), running.body_top(out.size()), running.width(), std::move(region)});
        out.push_back(std::move(sheet));
    }
    if (out.empty()) out.emplace_back();
    return out;
}

std::size_t most_pages_drawn_closer_of(PaperKind kind) {
    if (kind == PaperKind::handout) return most_pages_of_a_handout;
    return kind == PaperKind::diary_report ? most_pages_drawn_closer : most_pages_of_a_form;
}

/// Of a document that has so many pages as it stands. A checklist is large on up to three.
std::span<const Fit> fits_of(PaperKind kind, std::size_t pages) {
    const bool keeps_its_size =
        kind == PaperKind::diary_report || (kind == PaperKind::checklist && pages <= most_pages_drawn_closer);
    return keeps_its_size ? std::span<const Fit>(closer) : std::span<const Fit>(closer_and_smaller);
}

std::size_t fewest_pages(const Document& document) {
    return 1 + static_cast<std::size_t>(std::count_if(
                   document.parts.begin(), document.parts.end(),
                   [](const DocumentPart& part) { return std::holds_alternative<NewPanel>(part); }));
}

}  // namespace

/// A handout on the fewest pages, no closer and no smaller than needed for that; others on fewer.
std::vector<Sheet> flow_sheets(const Document& document, const Typesetter& types, const Running& running) {
    auto out = laid_out(document, types, running, {});
    if (out.size() > most_pages_drawn_closer_of(document.kind)) return out;
    for (const auto& fit : fits_of(document.kind, out.size())) {
        if (out.size() <= fewest_pages(document)) break;
        auto fewer = laid_out(document, types, running, fit);
        if (fewer.size() >= out.size()) continue;
        out = std::move(fewer);
        if (document.kind == PaperKind::checklist || document.kind == PaperKind::diary_report) break;
    }
    return out;
}

}  // namespace signpost::paper
