// SPDX-License-Identifier: Apache-2.0
// What stands behind the controls of a panel.
#pragma once

#include <wx/window.h>

namespace signpost::gui {

enum class Ground {
    none,            ///< what is behind the panel, or all of what is in it
    page,            ///< behind the cards of a column
    card,            ///< with a line around
    accent_card,     ///< with a bar where reading begins
    emergency_card,  ///< with the colours of emergency
    band,            ///< where it says whom to call
    side,            ///< with a line at the end and below
    foot             ///< with a line above
};

/// Has a panel painted so before what is in it, in the colours of the present look, or of the window around
/// it that has its own. Called once for a panel.
void paint_ground(wxWindow& panel, Ground ground);

}  // namespace signpost::gui
