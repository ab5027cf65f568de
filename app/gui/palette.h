// SPDX-License-Identifier: Apache-2.0
// The colours of the window, light and dark. Red is for emergency alone; there is no green; text stands at
// least 7:1 on its ground. A high contrast theme of the system wins: then every colour is the system's.
#pragma once

#include <wx/colour.h>
#include <wx/window.h>

namespace signpost::gui {

struct Palette {
    wxColour ground;
    wxColour card;
    wxColour text;
    wxColour soft_text;
    wxColour line;
    wxColour control_line;  ///< outline of boxes and buttons, 3:1 on the card
    wxColour accent;
    wxColour accent_ground;
    wxColour band;
    wxColour band_text;
    wxColour emergency;
    wxColour emergency_ground;
};

const Palette& light_palette();
const Palette& dark_palette();
/// The palette that fits how the system looks now.
Palette current_palette();

/// A window that has a palette of its own, for all that is in it.
class NamesPalette {
public:
    virtual ~NamesPalette() = default;
    virtual const Palette& palette() const = 0;
};

/// The palette of the nearest window around this one that names its own; where none does, the current one. A
/// high contrast theme wins here too.
Palette palette_for(const wxWindow& window);

}  // namespace signpost::gui
