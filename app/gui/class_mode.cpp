// SPDX-License-Identifier: Apache-2.0
#include "app/gui/class_mode.h"

#include "app/gui/class_window.h"

namespace signpost::gui {

wxWindow& start_class(wxWindow& parent, AppModel& model, const std::vector<EffectIndex>& effects,
                      std::function<void()> ended) {
    auto* window = new ClassWindow(*wxGetTopLevelParent(&parent), model, effects, std::move(ended));
    window->open();
    return *window;
}

}  // namespace signpost::gui
