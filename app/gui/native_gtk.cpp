// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
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

constexpr int usual_resolution = 96 * 1024;
constexpr const char* wished_theme = "signpost-theme-of-the-environment";
constexpr const char* use_of_gl = "GDK_GL";
constexpr const char* theme_was_chosen = "signpost-theme-was-chosen";

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

/// While there is one, a control is asked for its size without the one it was last given.
class Unsized {
public:
    explicit Unsized(GtkWidget* widget) : widget_(widget) {
        gtk_widget_get_size_request(widget, &width_, &height_);
        gtk_widget_set_size_request(widget, -1, -1);
    }
    Unsized(const Unsized&) = delete;
    Unsized& operator=(const Unsized&) = delete;
    ~Unsized() { gtk_widget_set_size_request(widget_, width_, height_); }

private:
    GtkWidget* widget_;
    int width_ = 0;
    int height_ = 0;
};

int control_height(GtkWidget* widget, int width) {
    const Unsized unsized(widget);
    int natural = 0;
    gtk_widget_get_preferred_height_for_width(widget, std::max(width, 1), nullptr, &natural);
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

guint16 of_16_bits(unsigned char part) { return static_cast<guint16>(part * 0x101); }

/// For the first bytes of a text. The list takes the attribute.
void insert_until(PangoAttrList* attributes, PangoAttribute* attribute, std::size_t bytes) {
    attribute->start_index = 0;
    attribute->end_index = static_cast<guint>(bytes);
    pango_attr_list_insert(attributes, attribute);
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

void begin_style(wxWindow& window, const char* part) {
    gtk_style_context_add_class(gtk_widget_get_style_context(window.GetHandle()), part);
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

void show_strong(wxControl& label, const std::string& text, std::size_t strong, const wxColour& colour) {
    label.SetLabel(label_text(text));
    auto* const native = label_of(label);
    if (native == nullptr || (strong == 0 && gtk_label_get_attributes(native) == nullptr)) return;
    auto* attributes = pango_attr_list_new();
    insert_until(attributes, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), strong);
    if (colour.IsOk())
        insert_until(attributes,
                     pango_attr_foreground_new(of_16_bits(colour.Red()), of_16_bits(colour.Green()),
                                               of_16_bits(colour.Blue())),
                     strong);
    gtk_label_set_attributes(native, strong == 0 ? nullptr : attributes);
    pango_attr_list_unref(attributes);
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
    // The toolkit has static texts wrap, and measures what may wrap five times over.
    if (gtk_label_get_line_wrap(label) != FALSE) gtk_label_set_line_wrap(label, FALSE);
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

int natural_width(wxWindow& control) {
    const Unsized unsized(control.GetHandle());
    int natural = 0;
    gtk_widget_get_preferred_width(control.GetHandle(), nullptr, &natural);
    return natural;
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
