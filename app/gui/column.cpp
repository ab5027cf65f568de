// SPDX-License-Identifier: Apache-2.0
#include "app/gui/column.h"

#include <algorithm>
#include <cmath>

#include "app/gui/accessible.h"
#include "app/gui/ground.h"
#include "app/gui/native.h"

namespace signpost::gui {
namespace {

constexpr int margin = 16;
constexpr int narrow_margin_part = 24;  // of the width
constexpr int bar_width = 16;  // kept free even without a bar, so that its coming does not change the width
constexpr int between_blocks = 12;
constexpr int scroll_step = 16;
constexpr int below_focus = 60;  // room for what stands below a box

/// Is reached through the controls in it, and where there are none, not at all.
class Page : public wxPanel {
public:
    explicit Page(wxWindow* parent)
        : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL) {}
    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusRecursively() const override {
        return !GetChildren().empty() && wxPanel::AcceptsFocusRecursively();
    }
};

}  // namespace

Column::Column(wxWindow* parent, int longest_text)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL),
      longest_text_(longest_text) {
    page_ = new Page(this);
    SetScrollRate(0, px(scroll_step));
    native::keep_scroll_bar(*this);
    paint_ground(*this, Ground::page);
    paint_ground(*page_, Ground::page);
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        bring_into_view(*event.GetWindow());
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (content_width() != laid_out_width_) lay_out();
    });
}

void Column::set_blocks(std::vector<Block*> blocks) {
    blocks_ = std::move(blocks);
    for (auto* block : blocks_)
        if (block->GetParent() != page_) block->Reparent(page_);
    if (blocks_.empty()) accessible::take_no_focus(*page_);
    laid_out_width_ = -1;
}

/// Less where large text leaves little room for words.
int Column::side_margin() const { return std::min(px(margin), GetSize().x / narrow_margin_part); }

int Column::content_width() const {
    return std::min(GetSize().x - px(bar_width) - 2 * side_margin(), px(longest_text_));
}

/// As large as the text is now.
void Column::keep_scroll_step() {
    int across = 0;
    int down = 0;
    GetScrollPixelsPerUnit(&across, &down);
    if (down != px(scroll_step)) SetScrollRate(0, px(scroll_step));
}

void Column::lay_out() {
    laid_out_width_ = content_width();
    if (laid_out_width_ < px(80)) return;
    keep_scroll_step();
    int y = px(margin);
    for (auto* block : blocks_) {
        if (block->is_empty()) {
            block->SetSize(side_margin(), 0, laid_out_width_, 0);
            continue;
        }
        const int height = block->lay_out(laid_out_width_);
        block->SetSize(side_margin(), y, laid_out_width_, height);
        y += height + (height > 0 ? px(between_blocks) : 0);
    }
    const int height = std::max(y + px(margin) - px(between_blocks), GetClientSize().y);
    SetVirtualSize(GetClientSize().x, y + px(margin) - px(between_blocks));
    const auto at = CalcScrolledPosition(wxPoint(0, 0));
    page_->SetSize(at.x, at.y, GetClientSize().x, height);
}

/// The toolkit scrolls to a focused child of its own, but not to one inside a block.
void Column::bring_into_view(const wxWindow& child) {
    int top = 0;  // by what was laid out: the toolkit moves windows on the screen only at the next frame
    for (const auto* at = &child; at != nullptr && at != this; at = at->GetParent())
        top += at->GetPosition().y;
    const auto bottom = top + child.GetSize().y;
    const auto view = GetClientSize().y;
    if (top >= 0 && bottom <= view) return;
    // In whole steps, and never so far that its top is cut.
    const double step = px(scroll_step);
    const double steps =
        top < 0 ? std::floor((top - px(margin)) / step)
                : std::min(std::ceil((bottom - view + px(below_focus)) / step), std::floor(top / step));
    Scroll(-1, std::max(0, GetViewStart().y + static_cast<int>(steps)));
}

void Column::keep_focus_in_view() {
    auto* focus = wxWindow::FindFocus();
    if (focus != nullptr && focus != this && IsDescendant(focus)) bring_into_view(*focus);
}

void Column::show_block(const Block& block) {
    Scroll(-1, std::max(0, block.GetPosition().y - px(margin)) / px(scroll_step));
}

}  // namespace signpost::gui
