// SPDX-License-Identifier: Apache-2.0
// The one table of screens: the rail, the keys and the frame all read it. A new screen is a row here.
#pragma once

#include <functional>
#include <vector>

#include <wx/window.h>

#include "app/gui/app_model.h"
#include "app/gui/screen.h"

namespace signpost::gui {

enum class ScreenNumber : std::size_t {
    check,
    diary,
    share,
    learn,
    teach,
    care_team,
    settings,
    night,
    about
};

/// How a screen leads to another one.
using ShowScreen = std::function<void(ScreenNumber)>;

struct ScreenRow {
    wxString label;
    int key;  ///< with Ctrl; 0 for none
    std::function<Screen*(wxWindow* parent, AppModel& model, const ShowScreen& show)> make;
};

std::vector<ScreenRow> screens();

}  // namespace signpost::gui
