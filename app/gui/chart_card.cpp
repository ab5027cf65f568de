// SPDX-License-Identifier: Apache-2.0
#include "app/gui/chart_card.h"

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int table_height = 260;

}  // namespace

ChartCard::ChartCard(wxWindow* parent, ChartPresenter& chart)
    : Card(parent, CardLook::plain),
      chart_(chart),
      title_(new WrappedText(this, {}, "card-title")),
      all_(make_button(this, _("All days"), [&chart] { chart.show_all(); })),
      one_day_(make_button(this, _("One day"), [&chart] { chart.show_one_day(); })),
      earlier_(make_button(this, _("Day before"), [&chart] { chart.go_earlier(); })),
      later_(make_button(this, _("Day after"), [&chart] { chart.go_later(); })),
      panel_(new ChartPanel(this, chart)),
      summary_(new WrappedText(this, {}, "body")),
      as_table_(make_button(
          this, _("Show as &table"), [&chart] { chart.toggle_table(); }, "link")),
      table_(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_ROW_LINES)) {
    accessible::set_name(*this, to_utf8(_("Chart")));
    accessible::set_name(*table_, to_utf8(_("Readings and signs over time")));
    const std::pair<wxString, int> columns[] = {
        {_("When"), 170}, {_("Day"), 64}, {_("What"), 170}, {_("Value"), 90}, {_("Sign"), 220}};
    for (const auto& [heading, width] : columns)
        table_->AppendTextColumn(heading, wxDATAVIEW_CELL_INERT, px(width), wxALIGN_LEFT,
                                 wxDATAVIEW_COL_RESIZABLE);
    table_->Hide();
}

bool ChartCard::show() {
    const auto& state = chart_.state();
    bool changed = title_->set_text(state.heading);
    changed = summary_->set_text(state.drawn.summary) || changed;
    all_->Enable(state.is_one_day);
    one_day_->Enable(state.can_zoom && !state.is_one_day);
    changed = earlier_->Show(state.is_one_day) || changed;
    changed = later_->Show(state.is_one_day) || changed;
    earlier_->Enable(state.can_go_earlier);
    later_->Enable(state.can_go_later);
    panel_->show();
    if (table_->IsShown() != state.shows_table) {
        table_->Show(state.shows_table);
        as_table_->SetLabel(state.shows_table ? _("Hide the &table") : _("Show as &table"));
        changed = true;
    }
    if (state.shows_table) fill_table();
    const int height = panel_->wanted_height();
    changed = height != height_ || changed;
    height_ = height;
    return changed;
}

void ChartCard::fill_table() {
    const auto& rows = chart_.state().drawn.rows;
    if (rows_ == rows) return;
    rows_ = rows;
    table_->DeleteAllItems();
    for (const auto& row : rows_) {
        wxVector<wxVariant> cells;
        for (const auto* text : {&row.when, &row.day, &row.what, &row.value, &row.note})
            cells.push_back(wxVariant(from_utf8(*text)));
        table_->AppendItem(cells);
    }
}

void ChartCard::place(Stack& stack) {
    stack.add_titled_row(*title_, {earlier_, later_, all_, one_day_}, px(8));
    panel_->SetSize(stack.left(), stack.bottom() + px(12), stack.width(), height_);
    stack.skip(px(12) + height_);
    stack.add(*summary_, px(8));
    stack.add_row({as_table_}, px(4), 0);
    if (!table_->IsShown()) return;
    table_->SetSize(stack.left(), stack.bottom() + px(8), stack.width(), px(table_height));
    stack.skip(px(8) + px(table_height));
}

}  // namespace signpost::gui
