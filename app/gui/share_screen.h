// SPDX-License-Identifier: Apache-2.0
// The screen Share: on the left which paper, what is done with it and what goes on it; on the right the paper
// itself. Below them the files for a clinic and the reminders. In a narrow window all stands in one column.
#pragma once

#include "app/gui/app_model.h"
#include "app/gui/paper_preview_card.h"
#include "app/gui/reminders_card.h"
#include "app/gui/screen.h"
#include "app/gui/share_cards.h"
#include "app/gui/two_columns.h"

namespace signpost::gui {

class ShareScreen : public Screen {
public:
    ShareScreen(wxWindow* parent, AppModel& model);

    bool Show(bool show = true) override;
    /// To the papers.
    void focus_first() override;
    /// To what is read out.
    void focus_paper();
    void print() override;
    void save_as_pdf() override;
    bool copy_as_text() override;

private:
    void build();
    void save(ShareFormat format);  ///< of its own: the state it came from is made anew
    void show_state();
    void arrange();

    AppModel& model_;
    TwoColumns columns_;
    PaperChoiceCard* papers_ = nullptr;
    PaperActionsCard* actions_ = nullptr;
    PaperPreviewCard* preview_ = nullptr;
    PaperContentCard* content_ = nullptr;
    ClinicFilesCard* files_ = nullptr;
    RemindersCard* reminders_ = nullptr;
};

}  // namespace signpost::gui
