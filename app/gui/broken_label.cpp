// SPDX-License-Identifier: Apache-2.0
#include "app/gui/broken_label.h"

#include "app/gui/native.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int beside_label = 58;  // the box itself and what the style puts around it

}  // namespace

int BrokenLabel::height_at(wxControl& control, int width) {
    const int scale = px(1000);
    if (width == width_ && scale == scale_) return height_;
    const auto broken = native::break_lines(control, text_, width - px(beside_label));
    if (broken.text != lines_) control.SetLabel(label_text(broken.text));
    lines_ = broken.text;
    width_ = width;
    scale_ = scale;
    height_ = native::height_at(control, width);
    return height_;
}

}  // namespace signpost::gui
