// SPDX-License-Identifier: Apache-2.0
#include "core/paper/page_setting.h"

#include <algorithm>
#include <cmath>

namespace signpost::paper {
namespace {

constexpr double smallest_fine_points = 7;

Type type(double points, bool is_semibold, const Rgb& colour) {
    return {points, is_semibold, colour, is_semibold};
}

}  // namespace

Type text_type(const Setting& setting) { return type(setting.text, false, setting.look.text); }
Type strong_type(const Setting& setting) { return type(setting.text, true, setting.look.text); }
Type soft_type(const Setting& setting) { return type(setting.text, false, setting.look.soft_text); }
Type heading_type(const Setting& setting) { return type(1.2 * setting.text, true, setting.look.accent); }
Type prompt_type(const Setting& setting) { return type(1.35 * setting.text, true, setting.look.ground); }
Type title_type(const Setting& setting) { return type(1.6 * setting.text, true, setting.look.text); }

Type large_type(const Setting& setting) { return type(1.6 * setting.text, true, setting.look.text); }

Type fine_type(const Setting& setting) {
    const double points = std::max(0.82 * setting.text, std::min(setting.text, smallest_fine_points));
    return type(points, false, setting.look.soft_text);
}

double text_size(const Document& document) {
    return std::isfinite(document.text_points) ? std::clamp(document.text_points, 6.0, 40.0) : 11;
}

ChartLook paper_look(const Document& document) {
    auto look = light_look();
    look.language = document.language;
    look.is_right_to_left = document.is_right_to_left;
    return look;
}

}  // namespace signpost::paper
