// SPDX-License-Identifier: Apache-2.0
// What Signpost is for and what it is not, the rules and their review state, and the keys.
#pragma once

#include "app/gui/app_model.h"
#include "app/gui/column.h"
#include "app/gui/screen.h"

namespace signpost::gui {

class AboutScreen : public Screen {
public:
    AboutScreen(wxWindow* parent, AppModel& model);

private:
    Column* column_;
};

}  // namespace signpost::gui
