// SPDX-License-Identifier: Apache-2.0
#include "core/paper/pages.h"

#include <cmath>
#include <utility>

#include "core/paper/chart_shapes.h"
#include "core/paper/handles.h"
#include "core/paper/sheets.h"

namespace signpost::paper {

struct Pages::Layout {
    Running running;
    std::vector<Sheet> sheets;
};

Pages::Pages(const Document& document, PageSize size) {
    const auto look = paper_look(document);
    const Typesetter types(look.font_family, look.language, look.is_right_to_left);
    Layout layout{running(document, types, row_of(size).points), {}};
    const bool is_card = document.kind == PaperKind::wallet_card;
    layout.sheets = (is_card ? card_sheets : flow_sheets)(document, types, layout.running);
    number_pages(layout.running, document, types, layout.sheets.size());
    layout_ = std::make_unique<const Layout>(std::move(layout));
}

Pages::~Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;

std::size_t Pages::count() const { return layout_->sheets.size(); }
Size Pages::size_points() const { return layout_->running.page; }

void Pages::paint(cairo_t* cr, std::size_t page) const {
    if (page >= count()) return;
    const Saved saved(cr);
    paper::paint(cr, layout_->running, page);
    paper::paint(cr, layout_->sheets[page], layout_->running);
}

PictureBytes pages_pdf(const Document& document, PageSize size, const CalendarDate& created) {
    const Pages pages(document, size);
    return pdf(pages.size_points(), document.title, created, pages.count(),
               [&pages](cairo_t* cr, std::size_t page) { pages.paint(cr, page); });
}

PictureBytes page_png(const Document& document, PageSize size, std::size_t page, double dots_per_inch) {
    const Pages pages(document, size);
    const double scale = dots_per_inch / 72;
    const auto points = pages.size_points();
    return png({points.width * scale, points.height * scale}, [&](cairo_t* cr) {
        set_colour(cr, light_look().ground);
        cairo_paint(cr);
        cairo_scale(cr, scale, scale);
        pages.paint(cr, page);
    });
}

}  // namespace signpost::paper
