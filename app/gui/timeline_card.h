// SPDX-License-Identifier: Apache-2.0
// When each effect usually appears: the picture, that no day rules anything out, and the same as a table of
// texts with its sources. With an infusion date "today" stands in the picture; it changes nothing else.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>

#include "app/gui/app_model.h"
#include "app/gui/card.h"
#include "app/gui/timeline_panel.h"
#include "app/gui/wrapped_text.h"

namespace signpost::gui {

class TimelineCard : public Card {
public:
    /// `lay_out` is called when the card needs another height.
    TimelineCard(wxWindow* parent, AppModel& model, std::function<void()> lay_out);

    /// Shows the day as it is now. True when the card must be laid out again.
    bool show();
    void focus() { panel_->SetFocus(); }

protected:
    void place(Stack& stack) override;

private:
    /// The texts of one effect in the table.
    struct TableRow {
        WrappedText* effect;
        std::vector<WrappedText*> cells;
    };

    void make_table(const DataTable& table);
    void toggle_table();

    AppModel& model_;
    std::function<void()> lay_out_;
    EffectTimeline drawn_;
    WrappedText* title_;
    TimelinePanel* panel_;
    WrappedText* any_day_;
    wxButton* as_table_;
    std::vector<TableRow> rows_;
    bool shows_table_ = false;
};

}  // namespace signpost::gui
