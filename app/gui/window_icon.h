// SPDX-License-Identifier: Apache-2.0
// The picture by which a task bar shows the window.
#pragma once

#include <wx/toplevel.h>

namespace signpost::gui {

void set_icon(wxTopLevelWindow& window);

}  // namespace signpost::gui
