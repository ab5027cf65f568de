// SPDX-License-Identifier: Apache-2.0
#include "app/gui/timeline_card.h"

#include <utility>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {

TimelineCard::TimelineCard(wxWindow* parent, AppModel& model, std::function<void()> lay_out)
    : Card(parent, CardLook::plain),
      model_(model),
      lay_out_(std::move(lay_out)),
      title_(new WrappedText(this, {}, "card-title")),
      panel_(new TimelinePanel(this)),
      any_day_(new WrappedText(this, any_day_counts(model.translator), "strong")),
      as_table_(make_button(
          this, _("Show as &table"), [this] { toggle_table(); }, "link")) {
    show();
    title_->set_text(drawn_.table.name);
    accessible::set_name(*this, drawn_.table.name);
    make_table(drawn_.table);
}

bool TimelineCard::show() {
    auto drawn =
        effect_timeline(model_.catalog, model_.translator, model_.check.checklist().days_since_infusion);
    if (drawn == drawn_) {
        panel_->Refresh();
        return false;
    }
    drawn_ = std::move(drawn);
    panel_->show(drawn_);
    return true;
}

/// The name of the effect, and below it each cell behind its heading.
void TimelineCard::make_table(const DataTable& table) {
    for (const auto& row : table.rows) {
        TableRow made{new WrappedText(this, row.front(), "strong"), {}};
        for (std::size_t i = 1; i < row.size(); ++i) {
            const bool is_last = i + 1 == row.size();
            made.cells.push_back(
                new WrappedText(this, table.headings[i] + ": " + row[i], is_last ? "hint" : "body"));
        }
        made.effect->Hide();
        for (auto* cell : made.cells) cell->Hide();
        rows_.push_back(std::move(made));
    }
}

void TimelineCard::toggle_table() {
    shows_table_ = !shows_table_;
    as_table_->SetLabel(shows_table_ ? _("Hide the &table") : _("Show as &table"));
    for (const auto& row : rows_) {
        row.effect->Show(shows_table_);
        for (auto* cell : row.cells) cell->Show(shows_table_);
    }
    lay_out_();
}

void TimelineCard::place(Stack& stack) {
    stack.add(*title_);
    stack.add(*panel_, px(8), panel_->height_at(stack.width()));
    stack.add(*any_day_, px(8));
    stack.add_row({as_table_}, px(4), 0);
    for (const auto& row : rows_) {
        stack.add(*row.effect, px(12));
        for (auto* cell : row.cells) stack.add(*cell, px(4));
    }
}

}  // namespace signpost::gui
