// SPDX-License-Identifier: Apache-2.0
// The chart with its sentence, the ways to a day and back, and the same as a table.
#pragma once

#include <functional>

#include <wx/dataview.h>

#include "app/gui/card.h"
#include "app/gui/chart_panel.h"
#include "app/gui/wrapped_text.h"

namespace signpost::gui {

class ChartCard : public Card {
public:
    ChartCard(wxWindow* parent, ChartPresenter& chart);

    /// True when the card must be laid out again.
    bool show();
    /// Draws anew, for other colours.
    void redraw() { panel_->Refresh(); }

protected:
    void place(Stack& stack) override;

private:
    void fill_table();

    ChartPresenter& chart_;
    WrappedText* title_;
    wxButton* all_;
    wxButton* one_day_;
    wxButton* earlier_;
    wxButton* later_;
    ChartPanel* panel_;
    WrappedText* summary_;
    wxButton* as_table_;
    wxDataViewListCtrl* table_;
    std::vector<ChartRow> rows_;
    int height_ = 0;
};

}  // namespace signpost::gui
