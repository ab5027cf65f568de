// SPDX-License-Identifier: Apache-2.0
// The buttons that lead from screen to screen: at the left side, or in a row above in a narrow window.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/panel.h>

#include "app/gui/wrapped_text.h"

namespace signpost::gui {

class Rail : public wxPanel {
public:
    Rail(wxWindow* parent, const std::vector<wxString>& labels, std::function<void(std::size_t)> on_choose);

    void select(std::size_t number);
    void focus(std::size_t number) { buttons_[number]->SetFocus(); }
    /// Places the buttons below each other and returns the width needed, or beside each other and returns the
    /// height.
    int lay_out_column();
    int lay_out_row(int width);
    bool AcceptsFocus() const override { return false; }

private:
    void set_in_row(bool in_row);

    WrappedText* title_;
    std::vector<wxButton*> buttons_;
    std::vector<wxString> labels_;
    bool is_in_row_ = false;
};

}  // namespace signpost::gui
