// SPDX-License-Identifier: Apache-2.0
#include "app/gui/palette.h"

#include <wx/settings.h>

#include "app/gui/native.h"

namespace signpost::gui {
namespace {

wxColour rgb(unsigned long hex) {
    return {static_cast<unsigned char>(hex >> 16U), static_cast<unsigned char>(hex >> 8U),
            static_cast<unsigned char>(hex)};
}

Palette system_palette() {
    const auto ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
    const auto text = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT);
    return {ground, ground, text, text, text, text, text, ground, ground, text, text, ground};
}

}  // namespace

const Palette& light_palette() {
    static const Palette palette{rgb(0xF6F7F9), rgb(0xFFFFFF), rgb(0x1B2733), rgb(0x425161),
                                 rgb(0xD5DCE3), rgb(0x5F6F7E), rgb(0x084F6A), rgb(0xE3F0F5),
                                 rgb(0x0B3F55), rgb(0xFFFFFF), rgb(0x98131A), rgb(0xFDECEC)};
    return palette;
}

const Palette& dark_palette() {
    static const Palette palette{rgb(0x12181E), rgb(0x1B232B), rgb(0xEEF2F5), rgb(0xB4C0CB),
                                 rgb(0x34414D), rgb(0x8B9AA8), rgb(0x7CC7E3), rgb(0x1A2E3A),
                                 rgb(0x0A2A38), rgb(0xFFFFFF), rgb(0xFF9A98), rgb(0x3A1B1D)};
    return palette;
}

Palette current_palette() {
    if (native::is_high_contrast()) return system_palette();
    return wxSystemSettings::GetAppearance().IsDark() ? dark_palette() : light_palette();
}

Palette palette_for(const wxWindow& window) {
    if (native::is_high_contrast()) return current_palette();
    for (const auto* at = &window; at != nullptr; at = at->GetParent())
        if (const auto* names = dynamic_cast<const NamesPalette*>(at)) return names->palette();
    return current_palette();
}

}  // namespace signpost::gui
