// SPDX-License-Identifier: Apache-2.0
// The screen Teach, for a nurse: a class on a large screen, and what a learner says back. On the left the
// class, what is taught and the records; on the right the questions and what came of them. In a narrow window
// all stands in one column.
#pragma once

#include <memory>
#include <vector>

#include <wx/panel.h>

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/grading_cards.h"
#include "app/gui/screens.h"
#include "app/gui/teach_cards.h"

namespace signpost::gui {

class TeachScreen : public wxPanel {
public:
    TeachScreen(wxWindow* parent, AppModel& model, const ShowScreen& show);

    bool Show(bool show = true) override;
    bool AcceptsFocus() const override { return false; }
    void focus_first();
    void print();
    void save_as_pdf();
    void copy_as_text();
    void undo() { teach_.undo(); }
    void redo() { teach_.redo(); }

private:
    TeachWorld world() const;
    void build(const ShowScreen& show);
    void start_class();
    void print_paper(const Document& document, TeachPlace where);
    void open(const std::string& id);
    void toggle_grading();
    void show_state();
    bool show_points(const TeachState& state);
    void follow_focus();
    void arrange();
    void place();
    void lay_out();

    AppModel& model_;
    TeachPresenter teach_;
    Column* left_;
    Column* right_;
    ClassCard* class_ = nullptr;
    TeachRecordCard* record_ = nullptr;
    std::vector<TeachPointCard*> points_;
    TeachEndCard* end_ = nullptr;
    TeachListCard* list_ = nullptr;
    ClinicianDoor* door_ = nullptr;
    std::unique_ptr<GradingPart> grading_;  ///< null until first asked for
    bool shows_grading_ = false;
    bool is_narrow_ = false;
};

}  // namespace signpost::gui
