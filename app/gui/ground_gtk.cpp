// SPDX-License-Identifier: Apache-2.0
// By the style sheet: the toolkit's way to draw on a panel makes a font and much else each time.
#include <gtk/gtk.h>

#include "app/gui/ground.h"

namespace signpost::gui {
namespace {

const char* part_of(Ground ground) {
    switch (ground) {
        case Ground::none:
            break;
        case Ground::page:
            return "ground-page";
        case Ground::card:
            return "ground-card";
        case Ground::accent_card:
            return "ground-accent-card";
        case Ground::emergency_card:
            return "ground-emergency-card";
        case Ground::band:
            return "ground-band";
        case Ground::side:
            return "ground-side";
        case Ground::foot:
            return "ground-foot";
    }
    return nullptr;
}

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
    const auto* part = part_of(ground);
    if (part == nullptr) return;
    auto* widget = panel.GetHandle();
    // What scrolls is drawn on inside of its bars.
    if (GTK_IS_SCROLLED_WINDOW(widget)) widget = gtk_bin_get_child(GTK_BIN(widget));
    gtk_style_context_add_class(gtk_widget_get_style_context(widget), part);
    g_signal_connect(widget, "draw", G_CALLBACK(draw), nullptr);
}

}  // namespace signpost::gui
