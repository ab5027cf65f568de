// SPDX-License-Identifier: Apache-2.0
// The screen Teach, for a nurse: a class on a large screen, and what a learner says back.
#pragma once

#include <wx/panel.h>

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/screens.h"

namespace signpost::gui {

class TeachScreen : public wxPanel {
public:
    TeachScreen(wxWindow* parent, AppModel& model, const ShowScreen& show);

    bool AcceptsFocus() const override { return false; }
    void focus_first() {}

private:
    AppModel& model_;
    Column* column_;
};

}  // namespace signpost::gui
