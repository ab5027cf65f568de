// SPDX-License-Identifier: Apache-2.0
#include "app/gui/rail.h"

#include <algorithm>

#include <wx/dcclient.h>

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/palette.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr int width_of_column = 168;
constexpr int margin = 10;

}  // namespace

Rail::Rail(wxWindow* parent, const std::vector<wxString>& labels, std::function<void(std::size_t)> on_choose)
    : wxPanel(parent, wxID_ANY), title_(new WrappedText(this, "Signpost", "title")), labels_(labels) {
    accessible::set_name(*this, to_utf8(_("Screens")));
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto* button = new wxButton(this, wxID_ANY, labels[i], wxDefaultPosition, wxDefaultSize,
                                    wxBU_LEFT | wxBU_EXACTFIT);
        native::set_style(*button, "rail");
        button->Bind(wxEVT_BUTTON,
                     [this, i, on_choose](wxCommandEvent&) { CallAfter([=] { on_choose(i); }); });
        buttons_.push_back(button);
    }
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        const auto size = GetClientSize();
        dc.SetBackground(wxBrush(current_palette().card));
        dc.Clear();
        dc.SetPen(wxPen(current_palette().line));
        dc.DrawLine(size.x - 1, 0, size.x - 1, size.y);
        dc.DrawLine(0, size.y - 1, size.x, size.y - 1);
    });
}

void Rail::select(std::size_t number) {
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        native::set_style(*buttons_[i], i == number ? "selected" : "-selected");
        const auto name = to_utf8(labels_[i]);
        accessible::set_name(*buttons_[i], name, i == number ? to_utf8(_("Shown now")) : " ");
    }
}

/// Beside each other the buttons stand closer, so that one line holds them all.
void Rail::set_in_row(bool in_row) {
    if (in_row == is_in_row_) return;
    is_in_row_ = in_row;
    for (auto* button : buttons_) {
        native::set_style(*button, in_row ? "in-row" : "-in-row");
        button->InvalidateBestSize();
    }
}

int Rail::lay_out_column() {
    const int width = px(width_of_column);
    title_->Show();
    set_in_row(false);
    Stack stack(px(margin), px(20), width - 2 * px(margin));
    title_->SetSize(px(margin) + px(8), stack.bottom(), stack.width() - px(8),
                    title_->height_at(stack.width()));
    stack.skip(title_->GetSize().y + px(14));
    for (auto* button : buttons_) stack.add(*button, px(4));
    return width;
}

int Rail::lay_out_row(int width) {
    title_->Hide();
    set_in_row(true);
    Stack stack(px(margin), px(4), width - 2 * px(margin));
    stack.add_row({buttons_.begin(), buttons_.end()}, 0, px(4));
    return stack.bottom() + px(4) + 1;
}

}  // namespace signpost::gui
