// SPDX-License-Identifier: Apache-2.0
// The pieces of which columns are made. A block lays its content out at a given width and says how high it
// became; a card is a block with a ground and a one-pixel line, of which an accent or emergency look tells
// what it holds.
#pragma once

#include <wx/panel.h>

#include "app/gui/stack.h"

namespace signpost::gui {

class Block : public wxPanel {
public:
    explicit Block(wxWindow* parent);

    /// Places the content for this width and returns the height it needs. Does not size the block itself.
    virtual int lay_out(int width) = 0;

    bool Show(bool show = true) override;
    /// True when there is nothing to see; a column gives it no room.
    virtual bool is_empty() const { return !IsShown(); }

    /// Blocks are reached through the controls in them.
    bool AcceptsFocus() const override { return false; }
};

enum class CardLook { plain, accent, emergency };

class Card : public Block {
public:
    Card(wxWindow* parent, CardLook look);

    int lay_out(int width) final;

protected:
    /// Adds the content to the stack, which is as wide as the card without its margins.
    virtual void place(Stack& stack) = 0;

private:
    CardLook look_;
    wxSize drawn_;
};

}  // namespace signpost::gui
