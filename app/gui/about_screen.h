// SPDX-License-Identifier: Apache-2.0
// What Signpost is for and what it is not, the rules and their review state, and the keys.
#pragma once

#include <wx/panel.h>

#include "app/gui/app_model.h"
#include "app/gui/column.h"

namespace signpost::gui {

class AboutScreen : public wxPanel {
public:
    AboutScreen(wxWindow* parent, AppModel& model);

    bool AcceptsFocus() const override { return false; }

private:
    Column* column_;
};

}  // namespace signpost::gui
