// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <gtk/gtk.h>

#include "app/gui/next_paint.h"

namespace signpost::gui::native {
namespace {

struct NextPaint {
    std::function<void()> then;
    gulong handler = 0;
};

void on_after_paint(GdkFrameClock* clock, gpointer data) {
    const std::unique_ptr<NextPaint> next(static_cast<NextPaint*>(data));
    g_signal_handler_disconnect(clock, next->handler);
    next->then();
}

}  // namespace

void after_next_paint(wxWindow& top_window, std::function<void()> then) {
    auto* clock = gtk_widget_get_frame_clock(top_window.GetHandle());
    if (clock == nullptr) return;
    auto* next = new NextPaint{std::move(then)};  // deleted by the handler, which runs once
    next->handler = g_signal_connect(clock, "after-paint", G_CALLBACK(on_after_paint), next);
}

}  // namespace signpost::gui::native
