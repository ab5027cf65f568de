// SPDX-License-Identifier: Apache-2.0
// What the speaker sees of a class on a display of their own: what the class sees now, what to say with it,
// what comes next, and the time. The care-team prompt and the emergency signs stand here too.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/frame.h>

#include "app/gui/class_keys.h"
#include "app/gui/column.h"
#include "app/gui/wrapped_text.h"
#include "app/presenters/class_presenter.h"

namespace signpost::gui {

class ClassNotesWindow : public wxFrame {
public:
    /// The presenter outlives the window; `act` does what a key or a button asks for.
    ClassNotesWindow(wxWindow& parent, const ClassPresenter& presenter, std::function<void(ClassAction)> act);

    void open(unsigned display);
    void take_focus();
    /// Shows the presenter's state as it is now.
    void show();
    void show_time();

private:
    class NotesCard;

    void bind_events();
    void place();

    const ClassPresenter& presenter_;
    std::function<void(ClassAction)> act_;
    wxPanel* root_;
    WrappedText* time_;
    Column* column_;
    NotesCard* say_;
    NotesCard* next_;
    NotesCard* now_;
    wxButton* forward_;
    wxButton* back_;
    wxButton* pause_;
    wxButton* end_;
    WrappedText* prompt_;
    WrappedText* emergency_;
    WrappedText* fine_;
};

}  // namespace signpost::gui
