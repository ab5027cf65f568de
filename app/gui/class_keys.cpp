// SPDX-License-Identifier: Apache-2.0
#include "app/gui/class_keys.h"

#include <map>

namespace signpost::gui {
namespace {

using Keys = std::map<int, ClassAction>;

std::optional<ClassAction> found_in(const Keys& keys, int key) {
    const auto found = keys.find(key);
    return found == keys.end() ? std::nullopt : std::optional(found->second);
}

const Keys& plain_keys() {
    static const Keys keys{{WXK_SPACE, ClassAction::forward},   {WXK_RIGHT, ClassAction::forward},
                           {WXK_DOWN, ClassAction::forward},    {WXK_PAGEDOWN, ClassAction::forward},
                           {WXK_RETURN, ClassAction::forward},  {WXK_NUMPAD_ENTER, ClassAction::forward},
                           {WXK_LEFT, ClassAction::back},       {WXK_UP, ClassAction::back},
                           {WXK_PAGEUP, ClassAction::back},     {WXK_BACK, ClassAction::back},
                           {'N', ClassAction::next_effect},     {'P', ClassAction::previous_effect},
                           {WXK_HOME, ClassAction::first},      {WXK_END, ClassAction::last},
                           {'T', ClassAction::toggle_time},     {'S', ClassAction::toggle_notes},
                           {'D', ClassAction::toggle_dark},     {'F', ClassAction::toggle_full},
                           {WXK_F11, ClassAction::toggle_full}, {WXK_F1, ClassAction::toggle_keys},
                           {'?', ClassAction::toggle_keys},     {WXK_F2, ClassAction::night},
                           {WXK_ESCAPE, ClassAction::end}};
    return keys;
}

const Keys& control_keys() {
    static const Keys keys{{WXK_RIGHT, ClassAction::next_effect}, {WXK_LEFT, ClassAction::previous_effect}};
    return keys;
}

}  // namespace

std::optional<ClassAction> class_action(const wxKeyEvent& event) {
    if (event.AltDown() || event.MetaDown()) return std::nullopt;
    if (event.ControlDown()) return found_in(control_keys(), event.GetKeyCode());
    if (event.GetUnicodeKey() == wxS('?')) return ClassAction::toggle_keys;
    return found_in(plain_keys(), event.GetKeyCode());
}

}  // namespace signpost::gui
