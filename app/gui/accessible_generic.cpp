// SPDX-License-Identifier: Apache-2.0
// The plain toolkit, for platforms without an accessible_*.cpp of their own. Not tried on any of them yet.
#include "app/gui/accessible.h"
#include "app/gui/text.h"

namespace signpost::gui::accessible {

void set_name(wxWindow& window, std::string_view name, std::string_view) { window.SetName(from_utf8(name)); }

void label_nothing(wxWindow&) {}

void set_label(wxWindow&, wxWindow&) {}

void make_announcer(wxWindow&) {}

void announce(wxWindow& announcer, std::string_view text) { announcer.SetName(from_utf8(text)); }

void take_no_focus(wxWindow&) {}

void make_image(wxWindow&) {}

void make_text(wxWindow&) {}

}  // namespace signpost::gui::accessible
