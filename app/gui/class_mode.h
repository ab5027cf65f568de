// SPDX-License-Identifier: Apache-2.0
// A class on warning signs, from the Teach screen: slides in full size for all to see, and notes for the
// speaker, on a display of their own where there are two.
#pragma once

#include <functional>
#include <vector>

#include <wx/window.h>

#include "app/gui/app_model.h"

namespace signpost::gui {

/// Opens the class on these effects; none means all of them. `ended` is called once when it was closed, with
/// the focus back where it was; not when the program ends first. The answer is the class's window.
wxWindow& start_class(wxWindow& parent, AppModel& model, const std::vector<EffectIndex>& effects,
                      std::function<void()> ended);

}  // namespace signpost::gui
