// SPDX-License-Identifier: Apache-2.0
#include "app/gui/two_columns.h"

#include <utility>

namespace signpost::gui {
namespace {

constexpr int narrow_below = 880;  // 900 of the design less the frame's own lines
constexpr int left_share = 42;     // percent of the width

bool is_too_narrow(const wxWindow& window) { return window.GetClientSize().x < px(narrow_below); }

}  // namespace

TwoColumns::TwoColumns(wxPanel& screen, const wxWindow& parent, std::function<void()> arrange)
    : screen_(&screen),
      left_(new Column(&screen)),
      right_(new Column(&screen)),
      arrange_(std::move(arrange)),
      is_narrow_(is_too_narrow(parent)) {
    screen.Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        place();
    });
}

void TwoColumns::place() {
    if (const bool is_narrow = is_too_narrow(*screen_); is_narrow != is_narrow_) {
        is_narrow_ = is_narrow;
        arrange_();
    }
    const auto size = screen_->GetClientSize();
    const int left = is_narrow_ ? size.x : size.x * left_share / 100;
    left_->SetSize(0, 0, left, size.y);
    if (!is_narrow_) right_->SetSize(left, 0, size.x - left, size.y);
    lay_out();
}

void TwoColumns::lay_out() {
    left_->lay_out();
    if (right_->IsShown()) right_->lay_out();
}

}  // namespace signpost::gui
