// SPDX-License-Identifier: Apache-2.0
// The screen on which a family enters whom to call. Everything typed counts at once and is kept.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/screen.h"
#include "app/gui/wrapped_text.h"

namespace signpost::gui {

class CareTeamScreen : public Screen {
public:
    CareTeamScreen(wxWindow* parent, AppModel& model);

    void focus_first() override;

private:
    class Form;

    Form* form_ = nullptr;
    Column* column_ = nullptr;
};

}  // namespace signpost::gui
