// SPDX-License-Identifier: Apache-2.0
#include "app/gui/window_look.h"

#include "app/gui/native.h"
#include "app/gui/palette.h"

namespace signpost::gui {
namespace {

constexpr int base_text_px = 15;

paper::Rgb rgb(const wxColour& colour) {
    return {colour.Red() / 255.0, colour.Green() / 255.0, colour.Blue() / 255.0};
}

}  // namespace

paper::ChartLook window_look() {
    const auto palette = current_palette();
    paper::ChartLook look;
    look.ground = rgb(palette.card);
    look.text = rgb(palette.text);
    look.soft_text = rgb(palette.soft_text);
    look.line = rgb(palette.line);
    look.accent = rgb(palette.accent);
    look.emergency = rgb(palette.emergency);
    look.emergency_ground = rgb(palette.emergency_ground);
    look.text_px = base_text_px;
    look.scale = native::text_scale();
    return look;
}

}  // namespace signpost::gui
