// SPDX-License-Identifier: Apache-2.0
#include "app/gui/tick_times.h"

#include <cstdio>

#include "app/gui/next_paint.h"

namespace signpost::gui {
namespace {

constexpr int rest_ms = 120;  // all that follows a tick or a move of the keyboard is drawn by then

void add_boxes(std::vector<wxCheckBox*>& boxes, wxWindow& window) {
    for (auto* child : window.GetChildren()) {
        auto* box = dynamic_cast<wxCheckBox*>(child);
        if (box != nullptr && box->IsShownOnScreen()) boxes.push_back(box);
        add_boxes(boxes, *child);
    }
}

/// As the toolkit does when a person clicks.
void click(wxCheckBox& box) {
    box.SetValue(!box.GetValue());
    wxCommandEvent event(wxEVT_CHECKBOX, box.GetId());
    event.SetEventObject(&box);
    event.SetInt(box.GetValue() ? 1 : 0);
    box.HandleWindowEvent(event);
}

}  // namespace

void print_time() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
}

TickTimes::TickTimes(wxTopLevelWindow& window, int count)
    : window_(window), count_(static_cast<std::size_t>(count)) {
    add_boxes(boxes_, window);
    rest_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
    go_to_next();
}

/// The keyboard is there before, so that the page has moved to the box when it is ticked.
void TickTimes::go_to_next() {
    if (boxes_.empty() || milliseconds_.size() >= count_) return finish();
    box().SetFocus();
    rest_.StartOnce(rest_ms);
}

void TickTimes::tick() {
    using Clock = std::chrono::steady_clock;
    native::after_next_paint(window_, [this, began = Clock::now()] {
        milliseconds_.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
        go_to_next();
    });
    click(box());
}

void TickTimes::finish() {
    std::printf("[");
    for (std::size_t i = 0; i < milliseconds_.size(); ++i)
        std::printf("%s%.3f", i == 0 ? "" : ", ", milliseconds_[i]);
    std::printf("]\n");
    window_.Close(true);
}

}  // namespace signpost::gui
