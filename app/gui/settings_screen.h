// SPDX-License-Identifier: Apache-2.0
// The screen on which a person says who is reading, in which language, how large and in which colours, which
// shows at once, and which clinic's pack is used, which counts from the next start on.
#pragma once

#include <vector>

#include "app/gui/app_model.h"
#include "app/gui/clinic_card.h"
#include "app/gui/screen.h"
#include "app/gui/two_columns.h"

namespace signpost::gui {

class SettingsScreen : public Screen {
public:
    SettingsScreen(wxWindow* parent, AppModel& model);

    /// On the choice that was made last: a window made anew goes on where the keyboard was.
    void focus_first() override;

private:
    class Choice;

    void arrange();
    void show_state();

    SettingsPresenter& preferences_;
    TwoColumns columns_;
    std::vector<Choice*> choices_;  ///< by SettingsGroup
    ClinicCard* clinic_;
};

}  // namespace signpost::gui
