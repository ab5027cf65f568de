// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "core/paper/document_strips.h"
#include "core/paper/sheets.h"

namespace signpost::paper {
namespace {

constexpr double qr_side = 46 * points_a_mm;
constexpr double usual_step = 4;
constexpr double usual_text = 11;
/// A few lines too many for a page are drawn closer together rather than onto another page.
constexpr std::array closer{0.75, 0.55};
constexpr std::size_t most_pages_drawn_closer = 3;
/// The same where each part of a document is to have a page of its own.
constexpr std::size_t most_pages_in_panels = 20;

Setting setting_of(const Document& document, const Typesetter& types, const Running& running,
                   double closeness) {
    Setting setting{types, running.look};
    setting.width = running.width();
    setting.most_height = running.body_height(1);
    setting.text = text_size(document);
    setting.step = closeness * usual_step * std::max(1.0, setting.text / usual_text);
    setting.hand_line *= (1 + closeness) / 2;
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
                            double closeness) {
    const auto setting = setting_of(document, types, running, closeness);
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

std::size_t most_pages(const Document& document) {
    const bool has_panels =
        std::any_of(document.parts.begin(), document.parts.end(),
                    [](const DocumentPart& part) { return std::holds_alternative<NewPanel>(part); });
    return has_panels ? most_pages_in_panels : most_pages_drawn_closer;
}

}  // namespace

/// On the fewest pages; drawn no closer than needed for that.
std::vector<Sheet> flow_sheets(const Document& document, const Typesetter& types, const Running& running) {
    auto out = laid_out(document, types, running, 1);
    if (out.size() == 1 || out.size() > most_pages(document)) return out;
    for (const double closeness : closer) {
        auto fewer = laid_out(document, types, running, closeness);
        if (fewer.size() < out.size()) out = std::move(fewer);
    }
    return out;
}

}  // namespace signpost::paper
