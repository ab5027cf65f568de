// SPDX-License-Identifier: Apache-2.0
// The one style sheet of the window, made for the palette, the letters of the system and this screen.
#include <algorithm>
#include <cmath>
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

// In percent of the base. Two weights and few sizes: each pair of them is a font to be found before anything
// is seen.
constexpr int title_percent = 135;
constexpr int card_title_percent = 115;
constexpr int small_percent = 90;

struct Letters {
    int percent;
    PangoWeight weight;
};
constexpr Letters letters[] = {{100, PANGO_WEIGHT_NORMAL},
                               {small_percent, PANGO_WEIGHT_NORMAL},
                               {100, PANGO_WEIGHT_SEMIBOLD},
                               {title_percent, PANGO_WEIGHT_SEMIBOLD},
                               {card_title_percent, PANGO_WEIGHT_SEMIBOLD}};

// The theme has a fixed size for "body" too. The arrow of a list is drawn as two triangles: for its own, the
// toolkit would read the whole icon theme. A box to type in would look for a sign that hides what is typed,
// in three more fonts.
constexpr const char* shape_css = R"css(
entry { font-size: {base}pt; -GtkEntry-invisible-char: 8226; }
.signpost { font-size: {base}pt; }
.signpost label { font-weight: 400; }
.signpost .body { font-size: 100%; font-weight: 400; }
.signpost .title { font-size: {title}%; font-weight: 600; }
.signpost .card-title, .signpost .screen-title { font-size: {cardtitle}%; font-weight: 600; }
.signpost .number { font-size: 160%; font-weight: 600; }
.signpost .strong, .signpost .emergency { font-weight: 600; }
.signpost .hint, .signpost .fine { font-size: {small}%; }
.signpost .problem { font-size: {small}%; font-weight: 600; }
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
.signpost combobox arrow { -gtk-icon-source: none; min-width: {p10}px; min-height: {p6}px; margin: 0 {p3}px; background-image: linear-gradient(to top right, transparent 46%, currentColor 54%), linear-gradient(to top left, transparent 46%, currentColor 54%); background-size: {p5}px {p6}px; background-position: left center, right center; background-repeat: no-repeat; }
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

// What stands behind the controls; see Ground. A high contrast theme of the system gives these colours too.
constexpr const char* ground_css = R"css(
.signpost .ground-page { background-color: {ground}; }
.signpost .ground-card, .signpost .ground-accent-card { background-color: {card}; border: 1px solid {line}; border-radius: {p8}px; }
.signpost .ground-accent-card { border-left-color: {accent}; box-shadow: inset {p3}px 0 0 0 {accent}; }
.signpost .ground-accent-card:dir(rtl) { border-left-color: {line}; border-right-color: {accent}; box-shadow: inset -{p3}px 0 0 0 {accent}; }
.signpost .ground-emergency-card { background-color: {emergencyground}; border: 1px solid {emergency}; border-radius: {p8}px; }
.signpost .ground-band { background-color: {band}; border-bottom: 1px solid {bandline}; }
.signpost .ground-side { background-color: {card}; border: 0 solid {line}; border-bottom-width: 1px; border-right-width: 1px; }
.signpost .ground-side:dir(rtl) { border-right-width: 0; border-left-width: 1px; }
.signpost .ground-foot { background-color: {card}; border-top: 1px solid {line}; }
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
.signpost button.link label { color: {accent}; font-size: {small}%; }
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
.signpost button.band-link label { color: {bandtext}; font-size: {small}%; }
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

int rounded(double number) { return static_cast<int>(std::lround(number)); }

/// The same sheet for what is inside a part.
std::string inside(const std::string& part, std::string css) {
    const std::string window = ".signpost";
    for (auto at = css.find(window); at != std::string::npos; at = css.find(window, at + window.size()))
        css.insert(at + window.size(), " ." + part);
    return css;
}

std::string css_colour(const wxColour& colour) { return to_utf8(colour.GetAsString(wxC2S_HTML_SYNTAX)); }

/// As the person has set it. To be freed.
PangoFontDescription* system_font() {
    gchar* name = nullptr;
    g_object_get(gtk_settings_get_default(), "gtk-font-name", &name, nullptr);
    auto* font = pango_font_description_from_string(name != nullptr ? name : "Sans");
    g_free(name);
    return font;
}

double read_base_points() {
    auto* font = system_font();
    const double points = static_cast<double>(pango_font_description_get_size(font)) / PANGO_SCALE;
    pango_font_description_free(font);
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

int whole_base_points() { return rounded(base_points()); }

/// In points, as the style sheet is read. To be freed.
PangoFontDescription* font_of(const Letters& of) {
    auto* font = system_font();
    pango_font_description_set_size(font, rounded(whole_base_points() * of.percent / 100.0 * PANGO_SCALE));
    pango_font_description_set_weight(font, of.weight);
    return font;
}

/// Pango looks up in a thread of its own which files a font is made of. Asked before there is a window, it
/// has them when the first text is measured. To be unreferenced; null where there is no font.
PangoFontset* look_up(PangoContext* context, const PangoFontDescription* font) {
    return pango_context_load_fontset(context, font, gtk_get_default_language());
}

void look_up_fonts() {
    auto* context = gdk_pango_context_get();
    for (const auto& one : letters) {
        auto* font = font_of(one);
        if (auto* found = look_up(context, font)) g_object_unref(found);
        pango_font_description_free(font);
    }
    g_object_unref(context);
}

/// What Pango asks for next, to measure the letters of a font: the font that it found, by its own name.
void look_up_found(PangoContext* context, PangoFontset* fonts) {
    auto* found = pango_fontset_get_font(fonts, 'a');
    if (found == nullptr) return;
    auto* font = pango_font_describe_with_absolute_size(found);
    if (auto* same = look_up(context, font)) g_object_unref(same);
    pango_font_description_free(font);
    g_object_unref(found);
}

/// The lengths of the style sheet by their designed size, in pixels of this screen.
void add_lengths(std::map<std::string, std::string>& values, double scale) {
    for (const int pixels : {2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 26, 28, 30, 32, 34})
        values["p" + std::to_string(pixels)] = std::to_string(rounded(pixels * scale));
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
    std::map<std::string, std::string> values{
        {"base", std::to_string(whole_base_points())},
        {"title", std::to_string(title_percent)},
        {"cardtitle", std::to_string(card_title_percent)},
        {"small", std::to_string(small_percent)},
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
        {"bandline", css_colour(palette.band == palette.ground ? palette.line : palette.band)},
        {"emergency", css_colour(palette.emergency)},
        {"emergencyground", css_colour(palette.emergency_ground)}};
    const double night = std::clamp(largest_at_night / text_scale(), 1.0, most_at_night);
    values["night"] = std::to_string(rounded(100 * night));
    values["nightsmall"] = std::to_string(rounded(100 / night));
    add_lengths(values, text_scale());
    return filled_in(css, values);
}

std::string filled_css(const Palette& palette) {
    auto shape = filled_in_with(palette, std::string(shape_css) + ground_css) + fits_css();
    return has_system_colours() ? shape : shape + filled_in_with(palette, std::string(hint_css) + colour_css);
}

/// The night view is dark whatever the look.
std::string filled_night_css() {
    const std::string colours = has_system_colours() ? "" : std::string(ground_css) + colour_css;
    return filled_in_with(night_palette(), night_css + inside("night", colours));
}

/// Lives as long as the screen it is added to.
GtkCssProvider* new_provider() {
    auto* made = gtk_css_provider_new();
    gtk_style_context_add_provider_for_screen(gdk_screen_get_default(), GTK_STYLE_PROVIDER(made),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    return made;
}

/// Null until the night is begun.
GtkCssProvider*& night_provider() {
    static GtkCssProvider* provider = nullptr;
    return provider;
}

void load(GtkCssProvider* provider, const std::string& css) {
    gtk_css_provider_load_from_data(provider, css.c_str(), -1, nullptr);
}

}  // namespace

double text_scale() {
    const double resolution = gdk_screen_get_resolution(gdk_screen_get_default());
    return std::max(1.0, (resolution > 0 ? resolution : 96.0) / 96.0) * base_points() / smallest_base_points;
}

void apply_style(const Palette& palette) {
    static GtkCssProvider* const provider = new_provider();
    load(provider, filled_css(palette));
    if (auto* night = night_provider()) load(night, filled_night_css());
    look_up_fonts();
}

void begin_night_style() {
    if (night_provider() != nullptr) return;
    night_provider() = new_provider();
    load(night_provider(), filled_night_css());
}

void begin_fonts() { pango_cairo_font_map_get_default(); }

void look_up_found_fonts() {
    auto* context = gdk_pango_context_get();
    for (const auto& one : letters) {
        auto* font = font_of(one);
        if (auto* fonts = look_up(context, font)) {
            look_up_found(context, fonts);
            g_object_unref(fonts);
        }
        pango_font_description_free(font);
    }
    g_object_unref(context);
}

bool has_fonts() {
    auto* context = gdk_pango_context_get();
    auto* layout = pango_layout_new(context);
    pango_layout_set_text(layout, "a", 1);
    const bool has = pango_layout_get_unknown_glyphs_count(layout) == 0;
    g_object_unref(layout);
    g_object_unref(context);
    return has;
}

}  // namespace signpost::gui::native
