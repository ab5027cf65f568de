// SPDX-License-Identifier: Apache-2.0
// The screen Diary: how to begin one; then its chart and entries on the left, the open entry and the diary's
// own details on the right, one below the other in a narrow window.
#pragma once

#include <vector>

#include "app/gui/app_model.h"
#include "app/gui/chart_card.h"
#include "app/gui/column.h"
#include "app/gui/diary_details_card.h"
#include "app/gui/diary_start_card.h"
#include "app/gui/diary_unlock_card.h"
#include "app/gui/entry_editor_card.h"
#include "app/gui/entry_list_card.h"
#include "app/gui/notice_card.h"
#include "app/gui/screen.h"

namespace signpost::gui {

class DiaryScreen : public Screen {
public:
    /// `show_check` leads to the Check screen.
    DiaryScreen(wxWindow* parent, AppModel& model, std::function<void()> show_check);

    bool Show(bool show = true) override;
    /// Puts the keyboard where the writing begins.
    void focus_note();
    void focus_first() override;
    void undo() override { model_.diary.undo(); }
    void redo() override { model_.diary.redo(); }

private:
    class Head;

    void act(NoticeAction action, const std::string& notice_id);
    void open_another();
    void keep_copy();
    void show_on_check(const std::string& id);
    void show_state();
    bool show_notices(const DiaryState& state);
    bool show_stage(const DiaryState& state);
    void follow_focus();
    void arrange();
    void place();
    void lay_out();
    std::vector<Block*> blocks_above() const;

    AppModel& model_;
    std::function<void()> show_check_;
    ChartPresenter chart_state_;
    Column* left_ = nullptr;
    Column* right_ = nullptr;
    Head* head_ = nullptr;
    std::vector<NoticeCard*> notices_;
    DiaryStartCard* start_ = nullptr;
    DiaryUnlockCard* unlock_ = nullptr;
    ChartCard* chart_ = nullptr;
    EntryListCard* list_ = nullptr;
    EntryEditorCard* editor_ = nullptr;
    DiaryDetailsCard* details_ = nullptr;
    DiaryFileCard* file_ = nullptr;
    RemovedEntriesCard* removed_ = nullptr;
    bool is_narrow_ = false;
    bool starts_new_ = false;  ///< a new diary is asked for although another one is locked
    bool is_open_ = false;
    std::string selected_;
};

}  // namespace signpost::gui
