// SPDX-License-Identifier: Apache-2.0
#include "app/gui/chart_panel.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/palette.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"
#include "app/gui/window_look.h"
#include "core/paper/diary_chart.h"

namespace signpost::gui {
namespace {

constexpr double farthest_click_px = 24;

}  // namespace

ChartPanel::ChartPanel(wxWindow* parent, ChartPresenter& chart)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS), chart_(chart) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetLayoutDirection(wxLayout_LeftToRight);  // what is drawn has its own direction
    accessible::make_image(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, &ChartPanel::on_key, this);
    Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        SetFocus();
        on_click(event.GetPosition());
    });
    const auto redraw = [this](wxFocusEvent& event) {
        event.Skip();
        Refresh();
    };
    Bind(wxEVT_SET_FOCUS, redraw);
    Bind(wxEVT_KILL_FOCUS, redraw);
    show();
}

void ChartPanel::show() {
    const auto& state = chart_.state();
    const auto name = to_utf8(_("Chart of the diary")) + ": " +
                      (state.selected_words.empty() ? state.drawn.summary : state.selected_words);
    if (name != spoken_) {
        const bool is_first = spoken_.empty();
        spoken_ = name;
        accessible::set_name(
            *this, name,
            to_utf8(_("The arrow keys go from point to point, Enter opens the entry. The same "
                      "stands in the table.")));
        if (!is_first && !state.selected_words.empty()) accessible::announce(*this, name);
    }
    Refresh();
}

int ChartPanel::wanted_height() const {
    return static_cast<int>(std::lround(paper::wanted_height(chart_.state().drawn.chart, window_look())));
}

void ChartPanel::paint() {
    wxAutoBufferedPaintDC dc(this);
    const auto size = GetClientSize();
    dc.SetBackground(wxBrush(current_palette().card));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    auto* native = gc ? static_cast<cairo_t*>(gc->GetNativeContext()) : nullptr;
    if (native == nullptr || size.x < 2 || size.y < 2) return;
    cairo_save(native);
    placed_ = paper::paint_chart(native, chart_.state().drawn.chart, window_look(), size.x, size.y,
                                 chart_.state().selected);
    cairo_restore(native);
    if (!HasFocus()) return;
    gc->SetPen(wxPen(current_palette().accent, 2));
    gc->SetBrush(*wxTRANSPARENT_BRUSH);
    gc->DrawRectangle(1, 1, size.x - 2, size.y - 2);
}

void ChartPanel::on_key(wxKeyEvent& event) {
    static const std::map<int, ChartStep> steps{{WXK_LEFT, ChartStep::left},  {WXK_RIGHT, ChartStep::right},
                                                {WXK_UP, ChartStep::up},      {WXK_DOWN, ChartStep::down},
                                                {WXK_HOME, ChartStep::first}, {WXK_END, ChartStep::last}};
    if (const auto step = steps.find(event.GetKeyCode()); step != steps.end()) {
        chart_.step(step->second);
    } else if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER) {
        CallAfter([this] { chart_.open_chosen(); });
    } else if (event.GetKeyCode() == WXK_TAB) {
        HandleAsNavigationKey(event);
    } else {
        event.Skip();
    }
}

/// The nearest point, when the click is near enough to mean one.
void ChartPanel::on_click(const wxPoint& at) {
    const auto distance = [&](const paper::PlacedPoint& point) {
        return std::hypot(point.x - at.x, point.y - at.y);
    };
    const auto nearest = std::min_element(
        placed_.begin(), placed_.end(),
        [&](const paper::PlacedPoint& a, const paper::PlacedPoint& b) { return distance(a) < distance(b); });
    if (nearest == placed_.end() || distance(*nearest) > farthest_click_px * native::text_scale()) return;
    chart_.choose(nearest->place);
    CallAfter([this] { chart_.open_chosen(); });
}

}  // namespace signpost::gui
