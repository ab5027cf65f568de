// SPDX-License-Identifier: Apache-2.0
// Controls that a layout sizes. The toolkit measures each control when it is made, in letters that are not
// yet its own and once more when it is laid out; before the first view that is time lost.
#pragma once

#include <wx/window.h>

namespace signpost::gui {

/// Stands in for the size until the layout gives one; large enough for any control's own borders.
inline const wxSize unmeasured(120, 44);

/// For a control that was made with the size above: its best size is asked for when it is needed.
template <class Control>
Control* measured_later(Control* control) {
    control->SetMinSize(wxDefaultSize);
    return control;
}

}  // namespace signpost::gui
