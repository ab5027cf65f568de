// SPDX-License-Identifier: Apache-2.0
#include "app/gui/next_paint.h"

namespace signpost::gui::native {

void after_next_paint(wxWindow& top_window, std::function<void()> then) {
    top_window.CallAfter(std::move(then));
}

}  // namespace signpost::gui::native
