// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wrapped_check_box.h"

#include "app/gui/accessible.h"
#include "app/gui/text.h"
#include "app/gui/unmeasured.h"

namespace signpost::gui {

WrappedCheckBox::WrappedCheckBox(wxWindow* parent, std::string_view label)
    : wxCheckBox(parent, wxID_ANY, label_text(label), wxDefaultPosition, unmeasured), label_(label) {
    measured_later(this);
    accessible::set_name(*this, label);
}

int WrappedCheckBox::height_at(int width) { return label_.height_at(*this, width); }

}  // namespace signpost::gui
