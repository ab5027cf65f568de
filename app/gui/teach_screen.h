// SPDX-License-Identifier: Apache-2.0
// The screen Teach, for a nurse: a class on a large screen, and what a learner says back. On the left the
// class and what is taught; on the right the questions, what came of them and the records. In a narrow window
// all stands in one column.
#pragma once

#include <memory>
#include <vector>

#include <wx/weakref.h>

#include "app/gui/app_model.h"
#include "app/gui/grading_cards.h"
#include "app/gui/screen.h"
#include "app/gui/screens.h"
#include "app/gui/teach_cards.h"
#include "app/gui/two_columns.h"

namespace signpost::gui {

class TeachScreen : public Screen {
public:
    TeachScreen(wxWindow* parent, AppModel& model, const ShowScreen& show);

    bool Show(bool show = true) override;
    void focus_first() override;
    void print() override;
    void save_as_pdf() override;
    bool copy_as_text() override;
    void undo() override { teach_.undo(); }
    void redo() override { teach_.redo(); }

private:
    void build(const ShowScreen& show);
    void start_class();
    void print_paper(const Document& document, TeachPlace where);
    void open(const std::string& id);
    void toggle_grading();
    void show_state();
    bool show_points(const TeachState& state);
    void follow_focus();
    void arrange();

    AppModel& model_;
    TeachPresenter& teach_;
    TwoColumns columns_;
    ClassCard* class_ = nullptr;
    TeachRecordCard* record_ = nullptr;
    std::vector<TeachPointCard*> points_;
    TeachEndCard* end_ = nullptr;
    TeachListCard* list_ = nullptr;
    ClinicianDoor* door_ = nullptr;
    std::unique_ptr<GradingPart> grading_;  ///< null until first asked for
    bool shows_grading_ = false;
    wxWeakRef<wxWindow> class_window_;  ///< while a class runs
};

}  // namespace signpost::gui
