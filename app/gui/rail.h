// SPDX-License-Identifier: Apache-2.0
// The way from screen to screen: buttons at the left side, in a narrow window in a row above, and where they
// do not fit on one line there, one list to choose from.
#pragma once

#include <functional>
#include <vector>

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/panel.h>

#include "app/gui/wrapped_text.h"

namespace signpost::gui {

class Rail : public wxPanel {
public:
    Rail(wxWindow* parent, const std::vector<wxString>& labels, std::function<void(std::size_t)> on_choose);

    void select(std::size_t number);
    void focus(std::size_t number);
    /// Places the buttons below each other and returns the width needed, or all in a row and returns the
    /// height. `fit` is the size of its text in percent.
    int lay_out_column();
    int lay_out_row(int width, int fit);
    bool AcceptsFocus() const override { return false; }

private:
    enum class Form { column, row, list };

    void make_list();
    void set_form(Form form);
    void set_fit(int percent);
    bool fits_in_row(int width) const;
    int place_list(int width, int side);

    WrappedText* title_;
    std::vector<wxButton*> buttons_;
    WrappedText* list_label_ = nullptr;  ///< with the list, once there was no room for buttons
    wxChoice* list_ = nullptr;
    std::vector<wxString> labels_;
    std::function<void(std::size_t)> on_choose_;
    Form form_ = Form::column;
    std::size_t selected_ = 0;
    int fit_ = 100;
};

}  // namespace signpost::gui
