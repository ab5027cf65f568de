// SPDX-License-Identifier: Apache-2.0
#include "app/gui/buttons.h"

#include <string_view>

#include "app/gui/native.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {

wxButton* new_button(wxWindow* parent, const wxString& label, long style) {
    auto* button = measured_later(
        new wxButton(parent, wxID_ANY, label, wxDefaultPosition, unmeasured, style & ~wxBU_EXACTFIT));
    button->SetWindowStyleFlag(button->GetWindowStyleFlag() | (style & wxBU_EXACTFIT));
    return button;
}

wxButton* make_button(wxWindow* parent, const wxString& label, std::function<void()> action,
                      const char* part) {
    const bool is_link = part != nullptr && std::string_view(part) == "link";
    auto* button = new_button(parent, label, is_link ? wxBU_EXACTFIT : 0);
    if (part != nullptr) native::begin_style(*button, part);
    button->Bind(wxEVT_BUTTON,
                 [button, action = std::move(action)](wxCommandEvent&) { button->CallAfter(action); });
    return button;
}

}  // namespace signpost::gui
