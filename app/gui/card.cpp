// SPDX-License-Identifier: Apache-2.0
#include "app/gui/card.h"

#include <algorithm>

#include "app/gui/ground.h"

namespace signpost::gui {
namespace {

constexpr int margin = 16;
constexpr int narrow_margin_part = 20;  // of the width
constexpr int accent_width = 4;

Ground ground_of(CardLook look) {
    if (look == CardLook::emergency) return Ground::emergency_card;
    return look == CardLook::accent ? Ground::accent_card : Ground::card;
}

}  // namespace

Block::Block(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL) {
    paint_ground(*this, Ground::none);
}

/// While hidden a panel finds none of its controls able to take the focus, and would take it in their place
/// for ever.
bool Block::Show(bool show) {
    const bool changed = wxPanel::Show(show);
    if (show) m_container.UpdateCanFocusChildren();
    return changed;
}

Card::Card(wxWindow* parent, CardLook look) : Block(parent), look_(look) {
    paint_ground(*this, ground_of(look));
}

int Card::lay_out(int width) {
    const int side = std::min(px(margin), width / narrow_margin_part);
    const int left = side + (look_ == CardLook::accent ? px(accent_width) : 0);
    Stack stack(left, px(margin), width - left - side);
    place(stack);
    const wxSize size(width, stack.bottom() + px(margin));
    if (size != drawn_) Refresh();  // else what is in it draws itself anew
    drawn_ = size;
    return size.y;
}

}  // namespace signpost::gui
