// SPDX-License-Identifier: Apache-2.0
// A real check box whose label breaks into lines at the width it is given.
#pragma once

#include <string_view>

#include <wx/checkbox.h>

#include "app/gui/broken_label.h"

namespace signpost::gui {

class WrappedCheckBox : public wxCheckBox {
public:
    WrappedCheckBox(wxWindow* parent, std::string_view label);

    /// Breaks the label for this width of the whole box and returns the height it needs.
    int height_at(int width);

private:
    BrokenLabel label_;
};

}  // namespace signpost::gui
