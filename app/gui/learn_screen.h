// SPDX-License-Identifier: Apache-2.0
// The screen Learn: the timeline, a page for each effect and for the treatment, and stories to practise with.
#pragma once

#include <wx/panel.h>

#include "app/gui/app_model.h"
#include "app/gui/column.h"

namespace signpost::gui {

class LearnScreen : public wxPanel {
public:
    LearnScreen(wxWindow* parent, AppModel& model);

    bool AcceptsFocus() const override { return false; }
    void focus_first() {}

private:
    AppModel& model_;
    Column* column_;
};

}  // namespace signpost::gui
