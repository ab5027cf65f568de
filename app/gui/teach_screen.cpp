// SPDX-License-Identifier: Apache-2.0
#include "app/gui/teach_screen.h"

namespace signpost::gui {

TeachScreen::TeachScreen(wxWindow* parent, AppModel& model, const ShowScreen& /*show*/)
    : wxPanel(parent, wxID_ANY), model_(model), column_(new Column(this)) {
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        column_->SetSize(GetClientSize());
        column_->lay_out();
    });
    model_.teaching();
}

}  // namespace signpost::gui
