// SPDX-License-Identifier: Apache-2.0
// By the plain toolkit, for platforms without a ground_*.cpp of their own. Not tried on any of them yet.
#include <memory>

#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "app/gui/ground.h"
#include "app/gui/palette.h"
#include "app/gui/stack.h"

namespace signpost::gui {
namespace {

constexpr int corner = 8;
constexpr int accent_width = 4;

void paint_card(wxWindow& panel, wxPaintDC& dc, const Palette& palette, Ground ground) {
    const auto size = panel.GetClientSize();
    const bool is_emergency = ground == Ground::emergency_card;
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    if (!gc || size.x < 2 || size.y < 2) return;
    gc->SetPen(wxPen(is_emergency ? palette.emergency : palette.line, 1));
    gc->SetBrush(wxBrush(is_emergency ? palette.emergency_ground : palette.card));
    gc->DrawRoundedRectangle(0.5, 0.5, size.x - 1.0, size.y - 1.0, px(corner));
    if (ground != Ground::accent_card) return;
    gc->Clip(0, 0, px(accent_width), size.y);
    gc->SetPen(*wxTRANSPARENT_PEN);
    gc->SetBrush(wxBrush(palette.accent));
    gc->DrawRoundedRectangle(0, 0, 4.0 * px(corner), size.y, px(corner));
}

void paint_lines(wxWindow& panel, wxPaintDC& dc, const Palette& palette, Ground ground) {
    const auto size = panel.GetClientSize();
    dc.SetPen(wxPen(palette.line));
    if (ground == Ground::foot) dc.DrawLine(0, 0, size.x, 0);
    if (ground == Ground::side) dc.DrawLine(size.x - 1, 0, size.x - 1, size.y);
    if (ground == Ground::side || (ground == Ground::band && palette.band == palette.ground))
        dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
}

void paint(wxWindow& panel, Ground ground) {
    const auto palette = palette_for(panel);
    const bool is_plain = ground == Ground::side || ground == Ground::foot;
    wxPaintDC dc(&panel);
    dc.SetBackground(
        wxBrush(ground == Ground::band ? palette.band : (is_plain ? palette.card : palette.ground)));
    dc.Clear();
    if (ground == Ground::page) return;
    is_plain || ground == Ground::band ? paint_lines(panel, dc, palette, ground)
                                       : paint_card(panel, dc, palette, ground);
}

}  // namespace

void paint_ground(wxWindow& panel, Ground ground) {
    panel.SetBackgroundStyle(wxBG_STYLE_PAINT);
    if (ground != Ground::none)
        panel.Bind(wxEVT_PAINT, [&panel, ground](wxPaintEvent&) { paint(panel, ground); });
}

}  // namespace signpost::gui
