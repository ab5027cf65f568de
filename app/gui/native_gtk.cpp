// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <map>
#include <string>

#include <gtk/gtk.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "app/gui/native.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"
#include "core/base/text.h"

namespace signpost::gui::native {
namespace {

constexpr double smallest_base_points = 11.0;
constexpr int usual_resolution = 96 * 1024;
constexpr const char* wished_theme = "signpost-theme-of-the-environment";
constexpr const char* use_of_gl = "GDK_GL";
constexpr const char* theme_was_chosen = "signpost-theme-was-chosen";
// At night letters are twice as large as the present ones, but not more than four times as large as the
// smallest: the list of signs would grow beyond what a window of the X server can be high.
constexpr double most_at_night = 2.0;
constexpr double largest_at_night = 4.0;

// The theme has a fixed size for "body" too.
constexpr const char* shape_css = R"css(
.signpost { font-size: {base}pt; }
.signpost label { font-weight: 400; }
.signpost .body { font-size: 100%; font-weight: 400; }
.signpost .title { font-size: 135%; font-weight: 600; }
.signpost .card-title, .signpost .screen-title { font-size: 115%; font-weight: 600; }
.signpost .number { font-size: 160%; font-weight: 700; }
.signpost .strong, .signpost .emergency { font-weight: 700; }
.signpost .hint, .signpost .fine { font-size: 88%; }
.signpost .problem { font-size: 92%; font-weight: 600; }
.signpost checkbutton { padding: {p6}px {p4}px; min-height: {p32}px; border-radius: {p6}px; }
.signpost checkbutton check { min-width: {p20}px; min-height: {p20}px; margin-right: {p10}px; border-radius: {p4}px; }
.signpost checkbutton check:dir(rtl), .signpost radiobutton radio:dir(rtl) { margin-right: 0; margin-left: {p10}px; }
.signpost radiobutton { padding: {p6}px {p4}px; min-height: {p32}px; border-radius: {p6}px; }
.signpost radiobutton radio { min-width: {p16}px; min-height: {p16}px; margin-right: {p10}px; border-radius: 50%; }
.signpost button { padding: {p8}px {p16}px; min-height: {p26}px; border-radius: {p6}px; font-weight: 600; }
.signpost button.link { padding: {p4}px {p4}px; min-height: {p34}px; font-weight: 400; border-color: transparent; }
.signpost button.link label { text-decoration-line: underline; }
.signpost button.rail { padding: {p8}px {p12}px; }
.signpost button.rail.in-row { padding: {p8}px {p6}px; }
.signpost entry { padding: {p6}px {p10}px; min-height: {p30}px; border-radius: {p6}px; }
.signpost combobox button { padding: {p4}px {p8}px; min-height: {p34}px; font-weight: 400; }
.signpost textview { padding: {p6}px {p8}px; }
.signpost .sheet { padding: {p8}px {p10}px; }
.signpost .sheet textview { padding: 0; }
.signpost treeview.view { -GtkTreeView-vertical-separator: {p24}; -GtkTreeView-horizontal-separator: {p8}; }
.signpost treeview.view header button { padding: {p6}px {p4}px; min-height: {p20}px; border-width: 0; border-radius: 0; }
)css";

// Around the screen, where there is no room: all in it smaller alike. What is pressed keeps its 44 pixels,
// with less air around its words.
constexpr const char* fit_css = R"css(
.signpost .fit-{fit} { font-size: {fit}%; }
.signpost .fit-{fit} button, .signpost .fit-{fit} combobox button { padding: 2px {p12}px; min-height: 38px; }
.signpost .fit-{fit} button.link, .signpost .fit-{fit} button.rail.in-row { padding: 2px {p4}px; min-height: 38px; }
)css";

// At night letters are larger; the box to tick stays in the room that a label leaves it.
constexpr const char* night_css = R"css(
.signpost .night { font-size: {night}%; }
.signpost .night .title { font-size: 125%; }
.signpost .night .number { font-size: 170%; }
.signpost .night .night-small { font-size: {nightsmall}%; }
.signpost .night checkbutton check { min-width: {p28}px; min-height: {p28}px; }
)css";

// Of hints in boxes; the toolkit knows one such colour for all windows.
constexpr const char* hint_css = R"css(
@define-color placeholder_text_color {soft};
)css";

// Theme rules for the same nodes are as specific, so every state that a theme colours is named here too.
constexpr const char* colour_css = R"css(
.signpost, .signpost label, .signpost checkbutton, .signpost radiobutton { color: {text}; }
.signpost .hint, .signpost .fine { color: {soft}; }
.signpost .emergency { color: {emergency}; }
.signpost scrollbar, .signpost scrollbar trough { background-color: {ground}; border-color: {ground}; }
.signpost scrollbar slider { background-color: {controlline}; min-width: {p8}px; min-height: 24px; }
.signpost .on-band, .signpost .on-band label { color: {bandtext}; }
.signpost checkbutton:hover { background-color: {accentground}; }
.signpost checkbutton check { background-image: none; background-color: {card}; border: {p2}px solid {controlline}; box-shadow: none; color: {card}; }
.signpost checkbutton check:checked { background-color: {accent}; border-color: {accent}; color: {card}; -gtk-icon-source: -gtk-recolor(url("{mark}")); }
.signpost checkbutton:focus { outline: 2px solid {accent}; outline-offset: -2px; }
.signpost radiobutton:hover { background-color: {accentground}; }
.signpost radiobutton radio { background-image: none; background-color: {card}; border: {p2}px solid {controlline}; box-shadow: none; color: {card}; -gtk-icon-source: none; }
.signpost radiobutton radio:checked { background-color: {card}; border: {p6}px solid {accent}; min-width: {p8}px; min-height: {p8}px; }
.signpost radiobutton:focus { outline: 2px solid {accent}; outline-offset: -2px; }
.signpost button { background-image: none; background-color: {card}; border: 1px solid {controlline}; box-shadow: none; text-shadow: none; }
.signpost button label { color: {text}; }
.signpost button:hover { background-color: {accentground}; }
.signpost button:active { background-color: {accentground}; border-color: {accent}; }
.signpost button:disabled { border-color: {line}; }
.signpost button:disabled label { color: {soft}; }
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
.signpost button.rail.selected:dir(rtl) { box-shadow: inset -4px 0 0 0 {accent}; }
.signpost button.rail.selected.in-row, .signpost button.rail.selected.in-row:dir(rtl) { box-shadow: inset 0 -4px 0 0 {accent}; }
.signpost button.rail.selected label { color: {accent}; }
.signpost button.band-button { background-color: {bandtext}; border-color: {bandtext}; }
.signpost button.band-button label { color: {band}; }
.signpost button.band-button:hover label { text-decoration-line: underline; }
.signpost button.band-button:focus { outline: 3px solid {bandtext}; outline-offset: 2px; }
.signpost button.band-link { background-color: transparent; border-color: transparent; }
.signpost button.band-link label { color: {bandtext}; font-size: 92%; }
.signpost button.band-link:hover { background-color: transparent; border-color: {bandtext}; }
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

double read_base_points() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-font-name", &name, nullptr);
    auto* font = pango_font_description_from_string(name != nullptr ? name : "Sans");
    const double points = static_cast<double>(pango_font_description_get_size(font)) / PANGO_SCALE;
    pango_font_description_free(font);
    g_free(name);
    return std::max(points, smallest_base_points);
}

void forget_points(GObject*, GParamSpec*, gpointer points) { *static_cast<double*>(points) = 0; }

/// Asked for with each length of a layout: kept until the system's font changes.
double base_points() {
    static double points = 0;
    static const gulong watch = g_signal_connect(gtk_settings_get_default(), "notify::gtk-font-name",
                                                 G_CALLBACK(forget_points), &points);
    if (points <= 0 || watch == 0) points = read_base_points();
    return points;
}

/// The lengths of the style sheet by their designed size, in pixels of this screen.
void add_lengths(std::map<std::string, std::string>& values, double scale) {
    for (const int pixels : {2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 26, 28, 30, 32, 34})
        values["p" + std::to_string(pixels)] = std::to_string(static_cast<int>(pixels * scale + 0.5));
}

std::string fits_css() {
    std::string out;
    for (const int percent : fits_percent) {
        std::map<std::string, std::string> values{{"fit", std::to_string(percent)}};
        add_lengths(values, text_scale() * percent / 100);
        if (percent < 100) out += filled_in(fit_css, values);
    }
    return out;
}

bool is_sharper_than_pixels() {
    auto* display = gdk_display_get_default();
    for (int i = 0; i < gdk_display_get_n_monitors(display); ++i)
        if (gdk_monitor_get_scale_factor(gdk_display_get_monitor(display, i)) > 1) return true;
    return false;
}

/// In a ticked box. The toolkit would draw it from a vector picture, which takes longer at each tick than all
/// else together; on a screen of ordinary resolution its own bitmap of it is the same.
std::string mark_of_toolkit() {
    return std::string("resource:///org/gtk/libgtk/theme/Adwaita/assets/check-symbolic") +
           (is_sharper_than_pixels() ? ".svg" : ".symbolic.png");
}

std::string filled_in_with(const Palette& palette, const std::string& css) {
    std::map<std::string, std::string> values{{"base", std::to_string(static_cast<int>(base_points() + 0.5))},
                                              {"mark", mark_of_toolkit()},
                                              {"ground", css_colour(palette.ground)},
                                              {"card", css_colour(palette.card)},
                                              {"text", css_colour(palette.text)},
                                              {"soft", css_colour(palette.soft_text)},
                                              {"line", css_colour(palette.line)},
                                              {"controlline", css_colour(palette.control_line)},
                                              {"accent", css_colour(palette.accent)},
                                              {"accentground", css_colour(palette.accent_ground)},
                                              {"band", css_colour(palette.band)},
                                              {"bandtext", css_colour(palette.band_text)},
                                              {"emergency", css_colour(palette.emergency)}};
    const double night = std::clamp(largest_at_night / text_scale(), 1.0, most_at_night);
    values["night"] = std::to_string(static_cast<int>(100 * night + 0.5));
    values["nightsmall"] = std::to_string(static_cast<int>(100 / night + 0.5));
    add_lengths(values, text_scale());
    return filled_in(css, values);
}

/// The night view is dark whatever the look.
std::string filled_css(const Palette& palette) {
    const auto shape = filled_in_with(palette, std::string(shape_css) + night_css) + fits_css();
    if (has_system_colours()) return shape;
    return shape + filled_in_with(palette, std::string(hint_css) + colour_css) +
           filled_in_with(night_palette(), inside("night", colour_css));
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

/// A button whose label was just told to wrap is still asked as if it had one line.
int wrapped_button_height(GtkWidget* button, GtkLabel* label, int width) {
    auto* style = gtk_widget_get_style_context(button);
    GtkBorder padding{};
    GtkBorder border{};
    gtk_style_context_get_padding(style, gtk_style_context_get_state(style), &padding);
    gtk_style_context_get_border(style, gtk_style_context_get_state(style), &border);
    auto* layout = wrapped_layout(label, width - padding.left - padding.right - border.left - border.right);
    int height = 0;
    pango_layout_get_pixel_size(layout, nullptr, &height);
    g_object_unref(layout);
    return height + padding.top + padding.bottom + border.top + border.bottom;
}

const char* theme_of(const LookRow& look) {
    if (!look.is_high_contrast) return "Adwaita";
    return look.is_dark ? "HighContrastInverse" : "HighContrast";
}

void restyle_widget(GtkWidget* widget, gpointer) {
    g_signal_emit_by_name(widget, "style-updated");
    if (GTK_IS_CONTAINER(widget)) gtk_container_forall(GTK_CONTAINER(widget), restyle_widget, nullptr);
}

bool wraps_choice(wxWindow& choice) {
    auto* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(choice.GetHandle()));
    int width = -1;
    if (cells != nullptr && GTK_IS_CELL_RENDERER_TEXT(cells->data))
        g_object_get(cells->data, "wrap-width", &width, nullptr);
    g_list_free(cells);
    return width > 0;
}

/// A line that begins with a number would be read from the left, as a paragraph of its own: a mark keeps its
/// side.
void break_before(BrokenText& broken, std::size_t start, bool is_after_blank, bool from_the_right) {
    constexpr std::string_view right_to_left_mark = "\u200F";
    const auto at = broken.place_of(start);
    std::string added = is_after_blank ? "" : "\n";
    if (is_after_blank) broken.text[at - 1] = '\n';
    if (from_the_right) added += right_to_left_mark;
    broken.text.insert(at, added);
    if (!added.empty()) broken.inserted.push_back({start, added.size()});
}

void wrap_choice(wxWindow& choice, int width) {
    auto* cells = gtk_cell_layout_get_cells(GTK_CELL_LAYOUT(choice.GetHandle()));
    for (auto* at = cells; at != nullptr; at = at->next)
        if (GTK_IS_CELL_RENDERER_TEXT(at->data))
            g_object_set(at->data, "wrap-width", std::max(width, 1), "wrap-mode", PANGO_WRAP_WORD_CHAR,
                         nullptr);
    g_list_free(cells);
    choice.InvalidateBestSize();
}

void forget_sizes(wxWindow& window) {
    window.InvalidateBestSize();
    for (auto* child : window.GetChildren()) forget_sizes(*child);
}

/// Takes what this program put there out of the toolkit's list of recent files; true when there was
/// something.
bool remove_own_files(GtkRecentManager* manager) {
    bool removed = false;
    auto* items = gtk_recent_manager_get_items(manager);
    for (auto* at = items; at != nullptr; at = at->next) {
        auto* item = static_cast<GtkRecentInfo*>(at->data);
        if (gtk_recent_info_has_application(item, g_get_application_name()))
            removed |=
                gtk_recent_manager_remove_item(manager, gtk_recent_info_get_uri(item), nullptr) != FALSE;
    }
    g_list_free_full(items, reinterpret_cast<GDestroyNotify>(gtk_recent_info_unref));
    return removed;
}

}  // namespace

StartWithoutGl::StartWithoutGl() : is_left_out_(g_getenv(use_of_gl) == nullptr) {
    if (is_left_out_) g_setenv(use_of_gl, "disable", TRUE);
}

StartWithoutGl::~StartWithoutGl() {
    if (is_left_out_) g_unsetenv(use_of_gl);
}

void give_back_memory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

bool is_high_contrast() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-theme-name", &name, nullptr);
    const char* forced = g_getenv("GTK_THEME");
    const bool is = (name != nullptr && std::strstr(name, "HighContrast") != nullptr) ||
                    (forced != nullptr && std::strstr(forced, "HighContrast") != nullptr);
    g_free(name);
    return is;
}

// Settings of the toolkit for this would empty the list for every program. So its step that writes the list
// is preceded by one that takes out what is ours; that is a change, after which it is called again.
void keep_no_recent_files() {
    auto* recent = static_cast<GtkRecentManagerClass*>(g_type_class_ref(GTK_TYPE_RECENT_MANAGER));
    static const auto write_list = recent->changed;
    recent->changed = [](GtkRecentManager* manager) {
        if (!remove_own_files(manager)) write_list(manager);
    };
}

void forget_recent_files() {
    auto* manager = gtk_recent_manager_get_default();
    if (remove_own_files(manager)) GTK_RECENT_MANAGER_GET_CLASS(manager)->changed(manager);
}

void set_theme(const LookRow* chosen) {
    auto* settings = gtk_settings_get_default();
    // The environment wins over every setting; what it wished is kept for one who follows the system again.
    if (const char* wished = g_getenv("GTK_THEME"))
        g_object_set_data_full(G_OBJECT(settings), wished_theme, g_strdup(wished), g_free);
    // Each change makes the toolkit read a whole theme: the one that is there already is left alone.
    const bool was_chosen = g_object_get_data(G_OBJECT(settings), theme_was_chosen) != nullptr;
    if (chosen == nullptr && !was_chosen) return;
    g_object_set_data(G_OBJECT(settings), theme_was_chosen, settings);
    if (chosen != nullptr) {
        g_unsetenv("GTK_THEME");
        g_object_set(settings, "gtk-application-prefer-dark-theme", static_cast<gboolean>(chosen->is_dark),
                     "gtk-theme-name", theme_of(*chosen), nullptr);
        return;
    }
    if (const auto* wished = g_object_get_data(G_OBJECT(settings), wished_theme))
        g_setenv("GTK_THEME", static_cast<const char*>(wished), TRUE);
    gtk_settings_reset_property(settings, "gtk-application-prefer-dark-theme");
    gtk_settings_reset_property(settings, "gtk-theme-name");
    g_object_notify(G_OBJECT(settings), "gtk-theme-name");
}

void stop_motion() { g_object_set(gtk_settings_get_default(), "gtk-enable-animations", FALSE, nullptr); }

void set_text_percent(int percent) {
    auto* settings = gtk_settings_get_default();
    int resolution = 0;  // in 1024ths of dots an inch
    gtk_settings_reset_property(settings, "gtk-xft-dpi");
    g_object_get(settings, "gtk-xft-dpi", &resolution, nullptr);
    if (percent == 100) return;
    if (resolution <= 0) resolution = usual_resolution;
    g_object_set(settings, "gtk-xft-dpi", resolution * percent / 100, nullptr);
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

void restyle(wxWindow& window) {
    restyle_widget(window.GetHandle(), nullptr);
    forget_sizes(window);
}

void set_fit(wxWindow& window, int percent) {
    auto* context = gtk_widget_get_style_context(window.GetHandle());
    const auto wanted = "fit-" + std::to_string(percent);
    if (gtk_style_context_has_class(context, wanted.c_str()) != FALSE) return;
    for (const int other : fits_percent)
        gtk_style_context_remove_class(context, ("fit-" + std::to_string(other)).c_str());
    gtk_style_context_add_class(context, wanted.c_str());
    restyle(window);
}

void wrap_label(wxWindow& control, int width) {
    constexpr int beside_choice = 56;  // the arrow, and the air around what is chosen
    if (GTK_IS_COMBO_BOX(control.GetHandle())) return wrap_choice(control, width - px(beside_choice));
    auto* label = label_of(control);
    if (label == nullptr || gtk_label_get_line_wrap(label) != FALSE) return;
    gtk_label_set_line_wrap(label, TRUE);
    gtk_label_set_line_wrap_mode(label, PANGO_WRAP_WORD_CHAR);
    gtk_label_set_justify(label, GTK_JUSTIFY_CENTER);
}

bool wraps_label(wxWindow& control) {
    if (GTK_IS_COMBO_BOX(control.GetHandle())) return wraps_choice(control);
    auto* label = label_of(control);
    return label != nullptr && gtk_label_get_line_wrap(label) != FALSE;
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

std::size_t BrokenText::place_of(std::size_t byte) const {
    auto place = byte;
    for (const auto& [at, bytes] : inserted)
        if (at <= byte) place += bytes;
    return place;
}

BrokenText break_lines(wxWindow& window, const std::string& text, int width) {
    BrokenText broken{text, 0, {}};
    auto* label = label_of(window);
    if (label == nullptr) return broken;
    auto* layout = wrapped_layout(label, width);
    pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
    for (auto* at = pango_layout_get_lines_readonly(layout); at != nullptr; at = at->next) {
        const auto* line = static_cast<PangoLayoutLine*>(at->data);
        const auto start = static_cast<std::size_t>(line->start_index);
        if (start > 0 && text[start - 1] != '\n')
            break_before(broken, start, text[start - 1] == ' ', line->resolved_dir == PANGO_DIRECTION_RTL);
    }
    pango_layout_get_pixel_size(layout, nullptr, &broken.height);
    g_object_unref(layout);
    // Both are turned round by GTK where text is read from the right.
    gtk_label_set_xalign(label, 0.0F);
    gtk_label_set_justify(label, GTK_JUSTIFY_LEFT);
    // A check box complains when it gets less room than its label; one that may wrap needs hardly any.
    if (!GTK_IS_LABEL(window.GetHandle())) gtk_label_set_line_wrap(label, TRUE);
    return broken;
}

void keep_scroll_bar(wxWindow& scrolled) {
    if (GTK_IS_SCROLLED_WINDOW(scrolled.GetHandle()))
        gtk_scrolled_window_set_overlay_scrolling(GTK_SCROLLED_WINDOW(scrolled.GetHandle()), FALSE);
}

int height_at(wxWindow& window, int width) {
    auto* widget = window.GetHandle();
    const int height = control_height(widget, width);
    if (!GTK_IS_BUTTON(widget) || !wraps_label(window)) return height;
    return std::max(height, wrapped_button_height(widget, label_of(window), width));
}

int width_in_one_line(wxWindow& text) {
    auto* label = label_of(text);
    if (label == nullptr) return 0;
    auto* layout = wrapped_layout(label, -1);
    std::string one_line = pango_layout_get_text(layout);
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');  // as it was broken for another width
    pango_layout_set_text(layout, one_line.c_str(), static_cast<int>(one_line.size()));
    int width = 0;
    pango_layout_get_pixel_size(layout, &width, nullptr);
    g_object_unref(layout);
    return width;
}

}  // namespace signpost::gui::native
