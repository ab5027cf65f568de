// SPDX-License-Identifier: Apache-2.0
#include "app/gui/card.h"

#include <algorithm>
#include <memory>

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "app/gui/palette.h"

namespace signpost::gui {
namespace {

constexpr int margin = 16;
constexpr int narrow_margin_part = 20;  // of the width
constexpr int corner = 8;
constexpr int accent_width = 4;

}  // namespace

Block::Block(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        paint(dc);
    });
}

/// While hidden a panel finds none of its controls able to take the focus, and would take it in their place
/// for ever.
bool Block::Show(bool show) {
    const bool changed = wxPanel::Show(show);
    if (show) m_container.UpdateCanFocusChildren();
    return changed;
}

void Block::paint(wxDC& dc) {
    dc.SetBackground(wxBrush(palette_for(*this).ground));
    dc.Clear();
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

void Card::paint(wxDC& dc) {
    Block::paint(dc);
    const auto palette = palette_for(*this);
    const auto size = GetClientSize();
    const bool is_emergency = look_ == CardLook::emergency;
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::CreateFromUnknownDC(dc));
    if (!gc || size.x < 2 || size.y < 2) return;
    gc->SetPen(wxPen(is_emergency ? palette.emergency : palette.line, 1));
    gc->SetBrush(wxBrush(is_emergency ? palette.emergency_ground : palette.card));
    gc->DrawRoundedRectangle(0.5, 0.5, size.x - 1.0, size.y - 1.0, px(corner));
    if (look_ != CardLook::accent) return;
    gc->Clip(0, 0, px(accent_width), size.y);
    gc->SetPen(*wxTRANSPARENT_PEN);
    gc->SetBrush(wxBrush(palette.accent));
    gc->DrawRoundedRectangle(0, 0, 4.0 * px(corner), size.y, px(corner));
}

}  // namespace signpost::gui
