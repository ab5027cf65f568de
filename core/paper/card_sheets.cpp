// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/paper/document_strips.h"
#include "core/paper/sheets.h"

namespace signpost::paper {
namespace {

/// A credit card.
constexpr Size panel{85.6 * points_a_mm, 54 * points_a_mm};
constexpr double between_cards = 8 * points_a_mm;
constexpr double inset = 3.6 * points_a_mm;
constexpr double hand_line = 6 * points_a_mm;
constexpr double below_title = 16;
constexpr double title_points = 15;
constexpr double largest_share_of_title = 0.12;  ///< of the page

constexpr double largest_text = 10;
constexpr double smallest_text = 5.5;
constexpr double smaller_by = 0.5;
/// For the words of a panel that go on on a further one.
constexpr double text_of_several = 7;

using Parts = std::vector<DocumentPart>;

constexpr Size inner{panel.width - 2 * inset, panel.height - 2 * inset};

std::vector<Parts> panels_of(const Document& document) {
    std::vector<Parts> out(1);
    for (const auto& part : document.parts) {
        if (std::holds_alternative<NewPanel>(part))
            out.emplace_back();
        else
            out.back().push_back(part);
    }
    std::erase_if(out, [](const Parts& parts) { return parts.empty(); });
    return out;
}

Strips strips_of(const Parts& parts, const Setting& setting) {
    Strips out;
    for (const auto& part : parts) append(out, paper::strips_of(part, setting));
    return out;
}

struct Fit {
    double text = 0;
    double share_of_code = 1;
};

Setting setting_at(const Typesetter& types, const ChartLook& look, const Fit& fit) {
    Setting setting{types, look};
    setting.width = inner.width;
    setting.most_height = inner.height;
    setting.text = fit.text;
    setting.step = fit.text / 4;
    setting.hand_line = hand_line;
    setting.qr_side = fit.share_of_code * inner.height;
    return setting;
}

std::vector<Region> in_panels(const Strips& strips) {
    return in_regions(strips, [](std::size_t) { return inner.height; });
}

bool has_code(const Parts& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [](const DocumentPart& part) { return std::holds_alternative<QrPart>(part); });
}

/// From the best down.
std::vector<Fit> fits(const Parts& parts, double largest) {
    const std::vector<double> shares =
        has_code(parts) ? std::vector<double>{1, 0.9, 0.8, 0.7, 0.6} : std::vector<double>{1};
    std::vector<Fit> out;
    for (const double share : shares) {
        out.push_back({largest, share});
        while (out.back().text - smaller_by >= smallest_text)
            out.push_back({out.back().text - smaller_by, share});
    }
    return out;
}

/// In the largest type with which all stands on one panel; else on several.
std::vector<Region> panel_regions(const Parts& parts, const Typesetter& types, const ChartLook& look,
                                  double largest) {
    const auto set = [&](const Fit& fit) {
        return in_panels(strips_of(parts, setting_at(types, look, fit)));
    };
    for (const auto& fit : fits(parts, largest)) {
        auto regions = set(fit);
        if (regions.size() <= 1) return regions;
    }
    return set({text_of_several, 1});
}

/// Small, outside the card.
RunningText title_text(const Document& document, const Typesetter& types, const Running& running) {
    const Type type{title_points, true, running.look.text, true};
    return running_text(types, document.title, type, running.width(),
                        largest_share_of_title * running.page.height);
}

/// What has no room in full outside the card, on panels of its own.
void add_overlong(std::vector<Parts>& panels, const RunningText& text, const std::string& words) {
    if (!text.is_whole()) panels.push_back({Report{{ReportLineKind::text, words}}});
}

std::vector<Region> all_panels(const Document& document, const RunningText& title, const Typesetter& types,
                               const Running& running) {
    auto panels = panels_of(document);
    add_overlong(panels, title, document.title);
    add_overlong(panels, running.head, document.head);
    add_overlong(panels, running.foot, document.foot);
    std::vector<Region> out;
    const double largest = std::min(largest_text, text_size(document));
    for (const auto& parts : panels)
        for (auto& region : panel_regions(parts, types, running.look, largest))
            out.push_back(std::move(region));
    return out;
}

double cards_width() { return 2 * panel.width + between_cards; }

/// How many panels of a card find room on a page, below `top`.
std::size_t panels_that_fit(const Running& running, double top) {
    const double panels = std::floor((running.body_bottom() - top) / panel.height);
    return static_cast<std::size_t>(std::max(1.0, panels));
}

void add_card(Sheet& sheet, const std::vector<Region>& panels, std::size_t first, std::size_t count, double x,
              double y) {
    sheet.cards.push_back({x, y, panel.width, static_cast<double>(count) * panel.height});
    for (std::size_t i = 0; i < count; ++i)
        sheet.regions.push_back(
            {x + inset, y + static_cast<double>(i) * panel.height + inset, inner.width, panels[first + i]});
}

Sheet cards_sheet(const std::vector<Region>& panels, std::size_t first, std::size_t count,
                  const Running& running, double top) {
    Sheet sheet;
    sheet.panel_height = panel.height;
    const double left = (running.page.width - cards_width()) / 2;
    for (const double x : {left, left + panel.width + between_cards})
        add_card(sheet, panels, first, count, x, top);
    return sheet;
}

}  // namespace

std::vector<Sheet> card_sheets(const Document& document, const Typesetter& types, const Running& running) {
    const auto title = title_text(document, types, running);
    const auto panels = all_panels(document, title, types, running);
    std::vector<Sheet> out;
    std::size_t first = 0;
    do {
        const double top = running.body_top(out.size()) + (out.empty() ? title.height + below_title : 0);
        const auto count = std::min(panels_that_fit(running, top), panels.size() - first);
        out.push_back(cards_sheet(panels, first, count, running, top));
        first += count;
    } while (first < panels.size());
    out.front().title = title;
    return out;
}

}  // namespace signpost::paper
