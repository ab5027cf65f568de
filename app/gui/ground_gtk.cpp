// SPDX-License-Identifier: Apache-2.0
// By the style sheet: the toolkit's way to draw on a panel makes a font and much else each time.
#include <iterator>

#include <gtk/gtk.h>

#include "app/gui/ground.h"

namespace signpost::gui {
namespace {

/// By Ground; null for none.
constexpr const char* parts[] = {
    nullptr,       "ground-page", "ground-card", "ground-accent-card", "ground-emergency-card",
    "ground-band", "ground-side", "ground-foot"};
static_assert(std::size(parts) == static_cast<std::size_t>(Ground::foot) + 1);

gboolean draw(GtkWidget* widget, cairo_t* cr, gpointer) {
    auto* style = gtk_widget_get_style_context(widget);
    const int width = gtk_widget_get_allocated_width(widget);
    const int height = gtk_widget_get_allocated_height(widget);
    gtk_render_background(style, cr, 0, 0, width, height);
    gtk_render_frame(style, cr, 0, 0, width, height);
    return FALSE;
}

}  // namespace

void paint_ground(wxWindow& panel, Ground ground) {
    panel.SetBackgroundStyle(wxBG_STYLE_PAINT);
    panel.Bind(wxEVT_PAINT, [](wxPaintEvent&) {});  // else a window that scrolls paints by itself
    const auto* part = parts[static_cast<std::size_t>(ground)];
    if (part == nullptr) return;
    auto* widget = panel.GetHandle();
    // What scrolls is drawn on inside of its bars.
    if (GTK_IS_SCROLLED_WINDOW(widget)) widget = gtk_bin_get_child(GTK_BIN(widget));
    gtk_style_context_add_class(gtk_widget_get_style_context(widget), part);
    g_signal_connect(widget, "draw", G_CALLBACK(draw), nullptr);
}

}  // namespace signpost::gui
