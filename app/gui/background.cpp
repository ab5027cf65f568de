// SPDX-License-Identifier: Apache-2.0
#include "app/gui/background.h"

#include <wx/app.h>

namespace signpost::gui {

Background::~Background() {
    *is_wanted_ = false;
    if (thread_.joinable()) thread_.join();
}

void Background::run(std::function<void()> work, std::function<void()> then) {
    if (thread_.joinable()) thread_.join();
    thread_ = std::thread([work = std::move(work), then = std::move(then), is_wanted = is_wanted_] {
        work();
        wxTheApp->CallAfter([then, is_wanted] {
            if (*is_wanted) then();
        });
    });
}

}  // namespace signpost::gui
