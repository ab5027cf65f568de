// SPDX-License-Identifier: Apache-2.0
#include "app/gui/learn_screen.h"

namespace signpost::gui {

LearnScreen::LearnScreen(wxWindow* parent, AppModel& model)
    : wxPanel(parent, wxID_ANY), model_(model), column_(new Column(this)) {
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        column_->SetSize(GetClientSize());
        column_->lay_out();
    });
    model_.teaching();
}

}  // namespace signpost::gui
