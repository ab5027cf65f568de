// SPDX-License-Identifier: Apache-2.0
#include "app/gui/screens.h"

#include "app/gui/about_screen.h"
#include "app/gui/care_team_screen.h"
#include "app/gui/check_screen.h"
#include "app/gui/diary_screen.h"
#include "app/gui/learn_screen.h"
#include "app/gui/night_screen.h"
#include "app/gui/settings_screen.h"
#include "app/gui/share_screen.h"
#include "app/gui/teach_screen.h"
#include "app/gui/text.h"

namespace signpost::gui {

std::vector<ScreenRow> screens() {
    return {
        {_("Check"), '1',
         [](wxWindow* parent, AppModel& model, const ShowScreen& show) -> Screen* {
             return new CheckScreen(parent, model, show);
         }},
        {_("Diary"), '2',
         [](wxWindow* parent, AppModel& model, const ShowScreen& show) -> Screen* {
             return new DiaryScreen(parent, model, [show] { show(ScreenNumber::check); });
         }},
        {_("Share"), '3',
         [](wxWindow* parent, AppModel& model, const ShowScreen&) -> Screen* {
             return new ShareScreen(parent, model);
         }},
        {_("Learn"), '4',
         [](wxWindow* parent, AppModel& model, const ShowScreen& show) -> Screen* {
             return new LearnScreen(parent, model, show);
         }},
        {_("Teach"), '5',
         [](wxWindow* parent, AppModel& model, const ShowScreen& show) -> Screen* {
             return new TeachScreen(parent, model, show);
         }},
        {_("Care team"), '6',
         [](wxWindow* parent, AppModel& model, const ShowScreen&) -> Screen* {
             return new CareTeamScreen(parent, model);
         }},
        {_("Settings"), '7',
         [](wxWindow* parent, AppModel& model, const ShowScreen&) -> Screen* {
             return new SettingsScreen(parent, model);
         }},
        {_("Night view"), 0,
         [](wxWindow* parent, AppModel& model, const ShowScreen&) -> Screen* {
             return new NightScreen(parent, model);
         }},
        {_("About"), '8',
         [](wxWindow* parent, AppModel& model, const ShowScreen&) -> Screen* {
             return new AboutScreen(parent, model);
         }},
    };
}

}  // namespace signpost::gui
