// SPDX-License-Identifier: Apache-2.0
// Looks over a window as it stands and says what a person could not read or press: text that is cut, controls
// that lie on each other or reach out of what holds them, targets that are too small, two controls with one
// letter.
#pragma once

#include <string>
#include <vector>

#include <wx/window.h>

namespace signpost::gui::testing {

/// One line for each fault: where, which control, how much.
std::vector<std::string> layout_faults(wxWindow& top);

}  // namespace signpost::gui::testing
