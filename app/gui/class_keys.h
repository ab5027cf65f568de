// SPDX-License-Identifier: Apache-2.0
// The keys of a class, the same in both of its windows. A presenter's remote sends Page Down and Page Up.
#pragma once

#include <optional>

#include <wx/event.h>

namespace signpost::gui {

enum class ClassAction {
    forward,
    back,
    next_effect,
    previous_effect,
    first,
    last,
    toggle_time,
    toggle_notes,
    toggle_dark,
    toggle_full,
    toggle_keys,
    night,  ///< ends the class for the night view
    end
};

/// Nothing for a key without a meaning here, which is then left to the window.
std::optional<ClassAction> class_action(const wxKeyEvent& event);

}  // namespace signpost::gui
