// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wrapped_check_box.h"

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int beside_label = 52;  // the box itself and what the style puts around it

}  // namespace

WrappedCheckBox::WrappedCheckBox(wxWindow* parent, std::string_view label)
    : wxCheckBox(parent, wxID_ANY, label_text(label)), label_(label), lines_(label) {
    accessible::set_name(*this, label_);
}

int WrappedCheckBox::height_at(int width) {
    const int scale = px(1000);
    if (width == width_ && scale == scale_) return height_;
    const auto broken = native::break_lines(*this, label_, width - px(beside_label));
    if (broken.text != lines_) SetLabel(label_text(broken.text));
    lines_ = broken.text;
    width_ = width;
    scale_ = scale;
    height_ = native::height_at(*this, width);
    return height_;
}

}  // namespace signpost::gui
