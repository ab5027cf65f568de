// SPDX-License-Identifier: Apache-2.0
// A screen as the frame sees it: what the frame's keys ask of the one that is shown. What a screen has no use
// for does nothing.
#pragma once

#include <wx/panel.h>

#include "app/gui/ground.h"

namespace signpost::gui {

class Screen : public wxPanel {
public:
    explicit Screen(wxWindow* parent) : wxPanel(parent, wxID_ANY) { paint_ground(*this, Ground::none); }

    /// Builds what its first view did not need, once that is drawn.
    virtual void build_rest() {}
    /// Puts the keyboard where work begins, when the screen comes.
    virtual void focus_first() {}
    virtual void print() {}
    virtual void save_as_pdf() {}
    /// False when it has nothing of its own to copy.
    virtual bool copy_as_text() { return false; }
    virtual void undo() {}
    virtual void redo() {}

    /// The keyboard goes to the controls in it.
    bool AcceptsFocus() const override { return false; }
};

}  // namespace signpost::gui
