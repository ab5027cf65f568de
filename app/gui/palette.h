// SPDX-License-Identifier: Apache-2.0
// The colours of the window in the toolkit's kind: those of the look that the person chose, else the light or
// dark ones as the system looks. While nothing is chosen, a high contrast theme of the system wins: then
// every colour is the system's.
#pragma once

#include <string>

#include <wx/colour.h>
#include <wx/window.h>

#include "app/presenters/palette.h"

namespace signpost::gui {

using Palette = PaletteOf<wxColour>;

/// A running program whose look a person can choose.
class WithLook {
public:
    virtual ~WithLook() = default;
    /// The id of the look; empty to follow the system.
    virtual std::string look() const = 0;
};

Palette light_palette();
Palette dark_palette();
/// The palette of the chosen look, or the one that fits how the system looks now.
Palette current_palette();
/// Of the night view, dark whatever the look.
Palette night_palette();
/// The colours are not ours but those of a high contrast theme of the system.
bool has_system_colours();
/// High contrast is shown, chosen here or in the system.
bool is_high_contrast();

/// A window that has a palette of its own, for all that is in it.
class NamesPalette {
public:
    virtual ~NamesPalette() = default;
    virtual Palette palette() const = 0;
};

/// The palette of the nearest window around this one that names its own; where none does, the current one. A
/// high contrast theme wins here too.
Palette palette_for(const wxWindow& window);

}  // namespace signpost::gui
