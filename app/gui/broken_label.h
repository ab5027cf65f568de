// SPDX-License-Identifier: Apache-2.0
// The label of a check box or radio button, broken into lines at the width that the control is given.
#pragma once

#include <string>
#include <string_view>

#include <wx/control.h>

namespace signpost::gui {

class BrokenLabel {
public:
    explicit BrokenLabel(std::string_view text) : text_(text), lines_(text) {}

    /// Breaks the control's label for this width of the whole control and returns the height it needs.
    int height_at(wxControl& control, int width);

private:
    std::string text_;
    std::string lines_;
    int width_ = -1;
    int scale_ = 0;
    int height_ = 0;
};

}  // namespace signpost::gui
