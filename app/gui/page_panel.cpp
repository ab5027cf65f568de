// SPDX-License-Identifier: Apache-2.0
#include "app/gui/page_panel.h"

#include <cmath>
#include <utility>

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include "app/gui/accessible.h"
#include "app/gui/palette.h"

namespace signpost::gui {

PagePanel::PagePanel(wxWindow* parent)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxWANTS_CHARS) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetLayoutDirection(wxLayout_LeftToRight);  // what is drawn has its own direction
    accessible::make_image(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB) {
            HandleAsNavigationKey(event);
        } else {
            event.Skip();
        }
    });
    const auto redraw = [this](wxFocusEvent& event) {
        event.Skip();
        Refresh();
    };
    Bind(wxEVT_SET_FOCUS, redraw);
    Bind(wxEVT_KILL_FOCUS, redraw);
}

void PagePanel::show(std::shared_ptr<const paper::Pages> pages, std::size_t page, const std::string& name,
                     const std::string& description) {
    pages_ = std::move(pages);
    page_ = page;
    if (name != name_) accessible::set_name(*this, name, description);
    name_ = name;
    Refresh();
}

int PagePanel::wanted_height(int width) const {
    if (!pages_) return 0;
    const auto size = pages_->size_points();
    return static_cast<int>(std::lround(width * size.height / size.width));
}

/// White as paper is, whatever the look of the window.
void PagePanel::paint() {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(*wxWHITE_BRUSH);
    dc.Clear();
    const auto size = GetClientSize();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::Create(dc));
    auto* native = gc ? static_cast<cairo_t*>(gc->GetNativeContext()) : nullptr;
    if (native == nullptr || !pages_ || size.x < 2) return;
    cairo_save(native);
    const double scale = size.x / pages_->size_points().width;
    cairo_scale(native, scale, scale);
    pages_->paint(native, page_);
    cairo_restore(native);
    const auto palette = current_palette();
    gc->SetPen(wxPen(HasFocus() ? palette.accent : palette.control_line, HasFocus() ? 3 : 1));
    gc->SetBrush(*wxTRANSPARENT_BRUSH);
    gc->DrawRectangle(0.5, 0.5, size.x - 1.0, size.y - 1.0);
}

}  // namespace signpost::gui
