// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette.h"

#include <wx/app.h>
#include <wx/settings.h>

#include "app/gui/native.h"

namespace signpost::gui {
namespace {

wxColour of(const Rgb& colour) { return {colour.red, colour.green, colour.blue}; }

Palette of(const PlainPalette& plain) {
    return {of(plain.ground), of(plain.card),         of(plain.text),      of(plain.soft_text),
            of(plain.line),   of(plain.control_line), of(plain.accent),    of(plain.accent_ground),
            of(plain.band),   of(plain.band_text),    of(plain.emergency), of(plain.emergency_ground)};
}

Palette system_palette() {
    const auto ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    const auto text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    return {ground, ground, text, text, text, text, text, ground, ground, text, text, ground};
}

const LookRow* chosen_look() {
    const auto* program = dynamic_cast<const WithLook*>(wxTheApp);
    return program == nullptr ? nullptr : find_look(program->look());
}

}  // namespace

Palette light_palette() { return of(find_look("light")->palette); }

Palette dark_palette() { return of(find_look("dark")->palette); }

Palette current_palette() {
    if (const auto* chosen = chosen_look()) return of(chosen->palette);
    if (native::is_high_contrast()) return system_palette();
    return wxSystemSettings::GetAppearance().IsDark() ? dark_palette() : light_palette();
}

bool has_system_colours() { return chosen_look() == nullptr && native::is_high_contrast(); }

bool is_high_contrast() {
    const auto* chosen = chosen_look();
    return chosen == nullptr ? native::is_high_contrast() : chosen->is_high_contrast;
}

Palette night_palette() {
    return is_high_contrast() ? of(find_look("high_contrast_dark")->palette) : dark_palette();
}

Palette palette_for(const wxWindow& window) {
    if (has_system_colours()) return current_palette();
    for (const auto* at = &window; at != nullptr; at = at->GetParent())
        if (const auto* names = dynamic_cast<const NamesPalette*>(at)) return names->palette();
    return current_palette();
}

}  // namespace signpost::gui
