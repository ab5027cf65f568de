// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <gtk/gtk.h>

#include "app/gui/accessible.h"

namespace signpost::gui::accessible {
namespace {

void set_name_of(GtkWidget* widget, const std::string& name, const std::string& description) {
    auto* object = gtk_widget_get_accessible(widget);
    atk_object_set_name(object, name.c_str());
    if (!description.empty()) atk_object_set_description(object, description.c_str());
}

void give_back_widget(GtkLabel* label) {
    if (gtk_label_get_mnemonic_widget(label) != nullptr) gtk_label_set_mnemonic_widget(label, nullptr);
}

}  // namespace

void label_nothing(wxWindow& text) {
    if (GTK_IS_LABEL(text.GetHandle()))
        g_signal_connect(text.GetHandle(), "notify::mnemonic-widget", G_CALLBACK(give_back_widget), nullptr);
}

void set_label(wxWindow& control, wxWindow& text) {
    auto* widget = control.GetHandle();
    auto* inner = GTK_IS_SCROLLED_WINDOW(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : nullptr;
    auto* named = gtk_widget_get_accessible(inner == nullptr ? widget : inner);
    auto* label = gtk_widget_get_accessible(text.GetHandle());
    atk_object_add_relationship(named, ATK_RELATION_LABELLED_BY, label);
    atk_object_add_relationship(label, ATK_RELATION_LABEL_FOR, named);
}

void set_name(wxWindow& window, std::string_view name, std::string_view description) {
    auto* widget = window.GetHandle();
    set_name_of(widget, std::string(name), std::string(description));
    // Lists and long texts stand in a scrolled window, whose child is what has the focus.
    auto* child = GTK_IS_SCROLLED_WINDOW(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : nullptr;
    if (child != nullptr) set_name_of(child, std::string(name), std::string(description));
}

void make_announcer(wxWindow& text) {
    atk_object_set_role(gtk_widget_get_accessible(text.GetHandle()), ATK_ROLE_NOTIFICATION);
}

void announce(wxWindow& announcer, std::string_view text) {
    // Screen readers speak a notification when it "appears"; a changed label alone they pass over.
    auto* object = gtk_widget_get_accessible(announcer.GetHandle());
    atk_object_set_name(object, std::string(text).c_str());
    atk_object_notify_state_change(object, ATK_STATE_SHOWING, TRUE);
}

void take_no_focus(wxWindow& panel) { gtk_widget_set_can_focus(panel.GetHandle(), FALSE); }

void make_image(wxWindow& window) {
    atk_object_set_role(gtk_widget_get_accessible(window.GetHandle()), ATK_ROLE_IMAGE);
}

void make_text(wxWindow& window) {
    atk_object_set_role(gtk_widget_get_accessible(window.GetHandle()), ATK_ROLE_LABEL);
}

}  // namespace signpost::gui::accessible
