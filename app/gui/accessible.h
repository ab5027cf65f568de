// SPDX-License-Identifier: Apache-2.0
// What a screen reader is told. The toolkit's own window names do not reach it on GTK.
#pragma once

#include <string_view>

#include <wx/window.h>

namespace signpost::gui::accessible {

/// Name and, if any, longer description of a control, and of the parts it is made of.
void set_name(wxWindow& window, std::string_view name, std::string_view description = {});

/// The toolkit takes the text before a control for its label, and a screen reader then reads that in place of
/// the name: of a check box, how to check the sign above it. A text that is given here names no control; each
/// has a name of its own.
void label_nothing(wxWindow& text);

/// Says that a text is the label of a control, so that it is not read out as a remark of its own.
void set_label(wxWindow& control, wxWindow& text);

/// Makes a text one that is read aloud when announce() is called.
void make_announcer(wxWindow& text);
/// Reads the announcer's new text aloud, once.
void announce(wxWindow& announcer, std::string_view text);

/// Keeps a panel without controls from being a stop of the keyboard.
void take_no_focus(wxWindow& panel);

/// Says that an own-drawn panel stands for a text.
void make_text(wxWindow& window);
/// Says that an own-drawn panel is a picture, which takes the focus and is described by its name.
void make_image(wxWindow& window);

}  // namespace signpost::gui::accessible
