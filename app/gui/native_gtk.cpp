// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <map>
#include <string>

#include <gtk/gtk.h>

#include "app/gui/native.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui::native {
namespace {

constexpr double smallest_base_points = 11.0;
// At night letters are twice as large as the present ones, but not more than four times as large as the
// smallest: the list of signs would grow beyond what a window of the X server can be high.
constexpr double most_at_night = 2.0;
constexpr double largest_at_night = 4.0;

constexpr const char* shape_css = R"css(
.signpost { font-size: {base}pt; }
.signpost label { font-weight: 400; }
.signpost .body { font-size: 100%; }
.signpost .title { font-size: 135%; font-weight: 600; }
.signpost .card-title, .signpost .screen-title { font-size: 115%; font-weight: 600; }
.signpost .number { font-size: 160%; font-weight: 700; }
.signpost .strong, .signpost .emergency { font-weight: 700; }
.signpost .hint, .signpost .fine { font-size: 88%; }
.signpost .problem { font-size: 92%; font-weight: 600; }
.signpost checkbutton { padding: {p6}px {p4}px; border-radius: {p6}px; }
.signpost checkbutton check { min-width: {p20}px; min-height: {p20}px; margin-right: {p10}px; border-radius: {p4}px; }
.signpost radiobutton { padding: {p6}px {p4}px; border-radius: {p6}px; }
.signpost radiobutton radio { min-width: {p16}px; min-height: {p16}px; margin-right: {p10}px; border-radius: 50%; }
.signpost button { padding: {p8}px {p16}px; min-height: {p26}px; border-radius: {p6}px; font-weight: 600; }
.signpost button.link { padding: {p4}px {p4}px; min-height: {p20}px; font-weight: 400; border-color: transparent; }
.signpost button.link label { text-decoration-line: underline; }
.signpost button.rail { padding: {p8}px {p14}px; }
.signpost button.rail.in-row { padding: {p8}px {p6}px; }
.signpost entry { padding: {p6}px {p10}px; min-height: {p28}px; border-radius: {p6}px; }
.signpost combobox button { padding: {p4}px {p8}px; min-height: {p28}px; font-weight: 400; }
.signpost textview { padding: {p6}px {p8}px; }
.signpost .sheet { padding: {p8}px {p10}px; }
.signpost .sheet textview { padding: 0; }
.signpost treeview.view { -GtkTreeView-vertical-separator: {p16}; -GtkTreeView-horizontal-separator: {p8}; }
.signpost treeview.view header button { padding: {p6}px {p4}px; min-height: {p20}px; border-width: 0; border-radius: 0; }
)css";

// At night letters are larger; the box to tick stays in the room that a label leaves it.
constexpr const char* night_css = R"css(
.signpost .night { font-size: {night}%; }
.signpost .night .title { font-size: 125%; }
.signpost .night .number { font-size: 170%; }
.signpost .night .night-small { font-size: {nightsmall}%; }
.signpost .night checkbutton check { min-width: {p28}px; min-height: {p28}px; }
)css";

// Theme rules for the same nodes are as specific, so every state that a theme colours is named here too.
constexpr const char* colour_css = R"css(
.signpost, .signpost label, .signpost checkbutton, .signpost radiobutton { color: {text}; }
.signpost .hint, .signpost .fine { color: {soft}; }
.signpost .emergency { color: {emergency}; }
.signpost scrollbar, .signpost scrollbar trough { background-color: {ground}; border-color: {ground}; }
.signpost scrollbar slider { background-color: {controlline}; min-width: {p8}px; }
.signpost .on-band, .signpost .on-band label { color: {bandtext}; }
.signpost checkbutton:hover { background-color: {accentground}; }
.signpost checkbutton check { background-image: none; background-color: {card}; border: 2px solid {controlline}; box-shadow: none; color: {card}; }
.signpost checkbutton check:checked { background-color: {accent}; border-color: {accent}; color: {card}; }
.signpost checkbutton:focus { outline: 2px solid {accent}; outline-offset: -2px; }
.signpost radiobutton:hover { background-color: {accentground}; }
.signpost radiobutton radio { background-image: none; background-color: {card}; border: 2px solid {controlline}; box-shadow: none; color: {card}; -gtk-icon-source: none; }
.signpost radiobutton radio:checked { background-color: {card}; border: {p6}px solid {accent}; min-width: {p8}px; min-height: {p8}px; }
.signpost radiobutton:focus { outline: 2px solid {accent}; outline-offset: -2px; }
.signpost button { background-image: none; background-color: {card}; border: 1px solid {controlline}; box-shadow: none; text-shadow: none; }
.signpost button label { color: {text}; }
.signpost button:hover { background-color: {accentground}; }
.signpost button:active { background-color: {line}; }
.signpost button:disabled { border-color: {line}; }
.signpost button:disabled label { color: {controlline}; }
.signpost button:focus { outline: 2px solid {accent}; outline-offset: 1px; }
.signpost button.primary { background-color: {accent}; border-color: {accent}; }
.signpost button.primary label { color: {card}; }
.signpost button.primary:hover { background-color: {text}; }
.signpost button.link { background-color: transparent; border-color: transparent; }
.signpost button.link label { color: {accent}; font-size: 92%; }
.signpost button.link:hover { background-color: {accentground}; }
.signpost button.rail { background-color: transparent; border-color: transparent; }
.signpost button.rail label { color: {soft}; }
.signpost button.rail:hover { background-color: {accentground}; }
.signpost button.rail.selected { background-color: {accentground}; border-color: transparent; box-shadow: inset 4px 0 0 0 {accent}; }
.signpost button.rail.selected.in-row { box-shadow: inset 0 -4px 0 0 {accent}; }
.signpost button.rail.selected label { color: {accent}; }
.signpost button.band-button { background-color: #FFFFFF; border-color: #FFFFFF; }
.signpost button.band-button label { color: #0B3F55; }
.signpost button.band-button:hover { background-color: #E3F0F5; }
.signpost button.band-button:focus { outline: 3px solid #FFFFFF; outline-offset: 2px; }
.signpost button.band-link { background-color: transparent; border-color: transparent; }
.signpost button.band-link label { color: {bandtext}; font-size: 92%; }
.signpost button.band-link:hover { background-color: rgba(255,255,255,0.15); }
.signpost button.band-link:focus { outline: 2px solid {bandtext}; }
.signpost entry { background-image: none; background-color: {card}; color: {text}; border: 1px solid {controlline}; box-shadow: none; }
.signpost entry:focus { border-color: {accent}; box-shadow: inset 0 0 0 1px {accent}; }
.signpost scrolledwindow.frame { border: 1px solid {controlline}; border-radius: {p6}px; }
.signpost textview, .signpost textview text { background-color: {card}; color: {text}; }
.signpost textview text selection { background-color: {accent}; color: {card}; }
.signpost .sheet { background-color: {card}; }
.signpost scrolledwindow.frame:focus-within { border-color: {accent}; box-shadow: inset 0 0 0 1px {accent}; }
.signpost treeview.view { background-color: {card}; color: {text}; border-color: {line}; }
.signpost treeview.view:selected { background-color: {accent}; color: {card}; }
.signpost treeview.view header button { border: 0 solid {line}; border-bottom-width: 1px; background-color: {card}; }
.signpost treeview.view header button label { color: {soft}; }
.signpost entry selection { background-color: {accent}; color: {card}; }
)css";

/// The same sheet for what is inside a part.
std::string inside(const std::string& part, std::string css) {
    const std::string window = ".signpost";
    for (auto at = css.find(window); at != std::string::npos; at = css.find(window, at + window.size()))
        css.insert(at + window.size(), " ." + part);
    return css;
}

std::string css_colour(const wxColour& colour) { return to_utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)); }

double base_points() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-font-name", &name, nullptr);
    auto* font = pango_font_description_from_string(name != nullptr ? name : "Sans");
    const double points = static_cast<double>(pango_font_description_get_size(font)) / PANGO_SCALE;
    pango_font_description_free(font);
    g_free(name);
    return std::max(points, smallest_base_points);
}

std::string filled_in_with(const Palette& palette, const std::string& css) {
    std::map<std::string, std::string> values{{"base", std::to_string(static_cast<int>(base_points() + 0.5))},
                                              {"ground", css_colour(palette.ground)},
                                              {"card", css_colour(palette.card)},
                                              {"text", css_colour(palette.text)},
                                              {"soft", css_colour(palette.soft_text)},
                                              {"line", css_colour(palette.line)},
                                              {"controlline", css_colour(palette.control_line)},
                                              {"accent", css_colour(palette.accent)},
                                              {"accentground", css_colour(palette.accent_ground)},
                                              {"bandtext", css_colour(palette.band_text)},
                                              {"emergency", css_colour(palette.emergency)}};
    const double night = std::clamp(largest_at_night / text_scale(), 1.0, most_at_night);
    values["night"] = std::to_string(static_cast<int>(100 * night + 0.5));
    values["nightsmall"] = std::to_string(static_cast<int>(100 / night + 0.5));
    for (const int pixels : {4, 6, 8, 10, 14, 16, 20, 26, 28})
        values["p" + std::to_string(pixels)] = std::to_string(static_cast<int>(pixels * text_scale() + 0.5));
    return filled_in(css, values);
}

/// The night view is dark whatever the look.
std::string filled_css(const Palette& palette) {
    const auto shape = filled_in_with(palette, std::string(shape_css) + night_css);
    if (is_high_contrast()) return shape;
    return shape + filled_in_with(palette, colour_css) +
           filled_in_with(dark_palette(), inside("night", colour_css));
}

struct FirstPaint {
    std::function<void()> then;
    gulong handler = 0;
};

void on_after_paint(GdkFrameClock* clock, gpointer data) {
    auto* first = static_cast<FirstPaint*>(data);
    g_signal_handler_disconnect(clock, first->handler);
    first->then();
    delete first;
}

GtkLabel* label_of(wxWindow& window) {
    auto* widget = window.GetHandle();
    if (GTK_IS_LABEL(widget)) return GTK_LABEL(widget);
    auto* child = GTK_IS_BIN(widget) ? gtk_bin_get_child(GTK_BIN(widget)) : nullptr;
    return GTK_IS_LABEL(child) ? GTK_LABEL(child) : nullptr;
}

/// The label's text with its fonts, to be broken at a width; -1 for one line. To be unreferenced.
PangoLayout* wrapped_layout(GtkLabel* label, int width) {
    auto* layout = pango_layout_copy(gtk_label_get_layout(label));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, width < 0 ? -1 : std::max(width, 1) * PANGO_SCALE);
    return layout;
}

/// The height of any other control, asked without the size it was last made.
int control_height(GtkWidget* widget, int width) {
    int old_width = 0;
    int old_height = 0;
    int minimum = 0;
    int natural = 0;
    gtk_widget_get_size_request(widget, &old_width, &old_height);
    gtk_widget_set_size_request(widget, -1, -1);
    gtk_widget_get_preferred_height_for_width(widget, std::max(width, 1), &minimum, &natural);
    gtk_widget_set_size_request(widget, old_width, old_height);
    return natural;
}

}  // namespace

bool is_high_contrast() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const char* forced = g_getenv("GTK_THEME");
    const bool is = (name != nullptr && std::strstr(name, "HighContrast") != nullptr) ||
                    (forced != nullptr && std::strstr(forced, "HighContrast") != nullptr);
    g_free(name);
    return is;
}

double text_scale() {
    const double resolution = gdk_screen_get_resolution(gdk_screen_get_default());
    return std::max(1.0, (resolution > 0 ? resolution : 96.0) / 96.0) * base_points() / smallest_base_points;
}

void apply_style(const Palette& palette) {
    static GtkCssProvider* const provider = [] {  // lives as long as the screen it is added to
        auto* made = gtk_css_provider_new();
        gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(made),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
        return made;
    }();
    gtk_css_provider_load_from_data(provider, filled_css(palette).c_str(), -1, nullptr);
}

void set_direction(bool right_to_left) {
    gtk_widget_set_default_direction(right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

void set_style(wxWindow& window, const char* part) {
    auto* context = gtk_widget_get_style_context(window.GetHandle());
    const bool adds = part[0] != '-';
    const char* name = adds ? part : part + 1;
    if ((gtk_style_context_has_class(context, name) != FALSE) == adds) return;
    adds ? gtk_style_context_add_class(context, name) : gtk_style_context_remove_class(context, name);
    // The toolkit would notice at the next frame; sizes are asked for before that.
    g_signal_emit_by_name(window.GetHandle(), "style-updated");
}

BrokenText break_lines(wxWindow& window, const std::string& text, int width) {
    BrokenText broken{text, 0, 0};
    auto* label = label_of(window);
    if (label == nullptr) return broken;
    auto* layout = wrapped_layout(label, width);
    pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
    for (auto* at = pango_layout_get_lines_readonly(layout); at != nullptr; at = at->next) {
        const auto start = static_cast<std::size_t>(static_cast<PangoLayoutLine*>(at->data)->start_index);
        if (start == 0 || text[start - 1] == '\n') continue;
        if (text[start - 1] == ' ') {
            broken.text[start - 1 + broken.added] = '\n';
        } else {
            broken.text.insert(start + broken.added++, 1, '\n');
        }
    }
    pango_layout_get_pixel_size(layout, nullptr, &broken.height);
    g_object_unref(layout);
    gtk_label_set_xalign(label, 0.0F);
    // A check box complains when it gets less room than its label; one that may wrap needs hardly any.
    if (!GTK_IS_LABEL(window.GetHandle())) gtk_label_set_line_wrap(label, TRUE);
    return broken;
}

void keep_scroll_bar(wxWindow& scrolled) {
    if (GTK_IS_SCROLLED_WINDOW(scrolled.GetHandle()))
        gtk_scrolled_window_set_overlay_scrolling(GTK_SCROLLED_WINDOW(scrolled.GetHandle()), FALSE);
}

int height_at(wxWindow& window, int width) { return control_height(window.GetHandle(), width); }

void let_label_wrap(wxWindow& button) {
    auto* label = label_of(button);
    if (label == nullptr) return;
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_justify(label, GTK_JUSTIFY_CENTER);
}

int width_in_one_line(wxWindow& text) {
    auto* label = label_of(text);
    if (label == nullptr) return 0;
    auto* layout = wrapped_layout(label, -1);
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, nullptr);
    g_object_unref(layout);
    return width;
}

void after_first_paint(wxWindow& top_window, std::function<void()> then) {
    auto* clock = gtk_widget_get_frame_clock(top_window.GetHandle());
    if (clock == nullptr) return;
    auto* first = new FirstPaint{std::move(then)};  // deleted by the handler, which runs once
    first->handler = g_signal_connect(clock, "after-paint", G_CALLBACK(on_after_paint), first);
}

}  // namespace signpost::gui::native
