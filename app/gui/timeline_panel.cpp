// SPDX-License-Identifier: Apache-2.0
#include "app/gui/timeline_panel.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/accessible.h"
#include "app/gui/palette.h"
#include "app/gui/text.h"
#include "app/gui/window_look.h"
#include "core/paper/timeline_painting.h"

namespace signpost::gui {

TimelinePanel::TimelinePanel(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetLayoutDirection(wxLayout_LeftToRight);  // what is drawn has its own direction
    accessible::make_image(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &TimelinePanel::on_key, this);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent&) { SetFocus(); });
    const auto redraw = [this](wxFocusEvent& event) {
        event.Skip();
        Refresh();
    };
    Bind(wxEVT_SET_FOCUS, redraw);
    Bind(wxEVT_KILL_FOCUS, redraw);
}

void TimelinePanel::show(const EffectTimeline& drawn) {
    drawn_ = drawn;
    choose(chosen_);
}

int TimelinePanel::height_at(int width) const {
    return static_cast<int>(std::lround(paper::timeline_height(drawn_.timeline, window_look(), width)));
}

void TimelinePanel::choose(std::optional<std::size_t> row) {
    const auto rows = drawn_.timeline.rows.size();
    chosen_ = row && rows > 0 ? std::optional(std::min(*row, rows - 1)) : std::nullopt;
    name_it();
    Refresh();
}

/// Named by what it shows, or by the chosen row; a new name is read aloud once.
void TimelinePanel::name_it() {
    const auto name = chosen_ ? drawn_.timeline.rows[*chosen_].spoken : drawn_.summary;
    if (name == spoken_) return;
    const bool is_first = spoken_.empty();
    spoken_ = name;
    accessible::set_name(
        *this, name, to_utf8(_("The arrow keys go from effect to effect. The same stands in the table.")));
    if (!is_first && chosen_) accessible::announce(*this, name);
}

void TimelinePanel::paint() {
    wxAutoBufferedPaintDC dc(this);
    const auto size = GetClientSize();
    dc.SetBackground(wxBrush(current_palette().card));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    auto* native = gc ? static_cast<cairo_t*>(gc->GetNativeContext()) : nullptr;
    if (native == nullptr || size.x < 2 || size.y < 2) return;
    paper::paint_timeline(native, drawn_.timeline, window_look(), size.x,
                          HasFocus() ? chosen_ : std::nullopt);
    if (!HasFocus()) return;
    gc->SetPen(wxPen(current_palette().accent, 2));
    gc->SetBrush(*wxTRANSPARENT_BRUSH);
    gc->DrawRectangle(1, 1, size.x - 2, size.y - 2);
}

void TimelinePanel::on_key(wxKeyEvent& event) {
    const auto last = drawn_.timeline.rows.size();
    switch (event.GetKeyCode()) {
        case WXK_DOWN:
        case WXK_RIGHT:
            return choose(chosen_ ? *chosen_ + 1 : 0);
        case WXK_UP:
        case WXK_LEFT:
            return choose(chosen_ && *chosen_ > 0 ? *chosen_ - 1 : 0);
        case WXK_HOME:
            return choose(0);
        case WXK_END:
            return choose(last);
        case WXK_TAB:
            HandleAsNavigationKey(event);
            return;
        default:
            event.Skip();
    }
}

}  // namespace signpost::gui
