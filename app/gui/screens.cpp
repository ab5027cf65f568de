// SPDX-License-Identifier: Apache-2.0
#include "app/gui/screens.h"

#include <wx/translation.h>

#include "app/gui/about_screen.h"
#include "app/gui/care_team_screen.h"
#include "app/gui/check_screen.h"

namespace signpost::gui {

std::vector<ScreenRow> screens() {
    return {
        {_("Check"), '1',
         [](wxWindow* parent, AppModel& model) -> wxWindow* { return new CheckScreen(parent, model); }},
        {_("Care team"), '2',
         [](wxWindow* parent, AppModel& model) -> wxWindow* { return new CareTeamScreen(parent, model); }},
        {_("About"), '3',
         [](wxWindow* parent, AppModel& model) -> wxWindow* { return new AboutScreen(parent, model); }},
    };
}

}  // namespace signpost::gui
