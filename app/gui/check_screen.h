// SPDX-License-Identifier: Apache-2.0
// The screen Check: the signs and readings on the left, where they are listed on the right; in a narrow
// window one below the other, with a line that keeps the result in view.
#pragma once

#include <vector>

#include <wx/button.h>

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/diary_strip_block.h"
#include "app/gui/find_bar.h"
#include "app/gui/readings_card.h"
#include "app/gui/results_panel.h"
#include "app/gui/screen.h"
#include "app/gui/screens.h"
#include "app/gui/sign_group_card.h"

namespace signpost::gui {

class CheckScreen : public Screen {
public:
    CheckScreen(wxWindow* parent, AppModel& model, ShowScreen show);

    /// Builds the groups of signs that lie below the first view. Called once that was painted; until then
    /// they are not there, and everything else works.
    void build_rest() override;

    void undo() override;
    void focus_find();
    /// Moves the keyboard between the signs and the results.
    void focus_other_side();
    bool copy_as_text() override;

private:
    void build_first();
    void build_summary();
    void add_group(std::size_t number);
    void arrange(bool is_narrow);
    void place();
    int place_summary(const wxSize& size);
    int place_summary(const wxSize& size, int fit);
    void show_state();
    void jump_to_results();
    std::vector<Block*> left_blocks() const;

    void act(NoticeAction action);

    AppModel& model_;
    ShowScreen show_;
    DiaryStripBlock* strip_ = nullptr;
    FindBar* find_ = nullptr;
    ReadingsCard* readings_ = nullptr;
    std::vector<SignGroupCard*> groups_;
    ResultsPanel* results_ = nullptr;
    Column* left_ = nullptr;
    Column* right_ = nullptr;
    wxPanel* summary_bar_ = nullptr;
    WrappedText* summary_ = nullptr;
    wxButton* summary_button_ = nullptr;
    bool is_narrow_ = false;
};

}  // namespace signpost::gui
