// SPDX-License-Identifier: Apache-2.0
#include "app/gui/buttons.h"

#include <string_view>

#include "app/gui/native.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {

wxButton* make_button(wxWindow* parent, const wxString& label, std::function<void()> action,
                      const char* part) {
    const bool is_link = part != nullptr && std::string_view(part) == "link";
    auto* button = measured_later(new wxButton(parent, wxID_ANY, wxString(), wxDefaultPosition, unmeasured,
                                               is_link ? wxBU_EXACTFIT : 0));
    if (part != nullptr) native::set_style(*button, part);
    button->SetLabel(label);  // after the style, which gives the size
    button->Bind(wxEVT_BUTTON,
                 [button, action = std::move(action)](wxCommandEvent&) { button->CallAfter(action); });
    return button;
}

}  // namespace signpost::gui
