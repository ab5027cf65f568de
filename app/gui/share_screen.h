// SPDX-License-Identifier: Apache-2.0
// The screen Share: on the left which paper, what is done with it and what goes on it; on the right the paper
// itself. Below them the files for a clinic and the reminders. In a narrow window all stands in one column.
#pragma once

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/paper_preview_card.h"
#include "app/gui/reminders_card.h"
#include "app/gui/share_cards.h"

namespace signpost::gui {

class ShareScreen : public wxPanel {
public:
    ShareScreen(wxWindow* parent, AppModel& model);

    bool Show(bool show = true) override;
    bool AcceptsFocus() const override { return false; }
    /// To the papers.
    void focus_first();
    /// To what is read out.
    void focus_paper();
    void print();
    void save_as_pdf();
    void copy_as_text();

private:
    void build();
    void save(ShareFormat format);  ///< of its own: the state it came from is made anew
    void show_state();
    void arrange();
    void place();
    void lay_out();

    AppModel& model_;
    Column* left_;
    Column* right_;
    PaperChoiceCard* papers_ = nullptr;
    PaperActionsCard* actions_ = nullptr;
    PaperPreviewCard* preview_ = nullptr;
    PaperContentCard* content_ = nullptr;
    ClinicFilesCard* files_ = nullptr;
    RemindersCard* reminders_ = nullptr;
    bool is_narrow_ = false;
};

}  // namespace signpost::gui
