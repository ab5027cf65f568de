// SPDX-License-Identifier: Apache-2.0
#include "core/paper/font_context.h"

#include <algorithm>

#include "core/base/direction.h"
#include "core/base/letters.h"

namespace signpost::paper {
namespace {

void make_alike_everywhere(PangoContext* context) {
    const Handle<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options.get());
    pango_context_set_round_glyph_positions(context, FALSE);
}

/// As fonts name it: their tables know Chinese by the place where it is written.
const char* name_for_fonts(const std::string& language) {
    return language == "zh-Hans" ? "zh-cn" : language.c_str();
}

}  // namespace

Handle<PangoContext> font_context(const std::string& language) {
    Handle<PangoContext> context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    make_alike_everywhere(context.get());
    if (!language.empty())
        pango_context_set_language(context.get(), pango_language_from_string(name_for_fonts(language)));
    return context;
}

PangoDirection direction_on_a_page_from_the_right(std::string_view text) {
    if (has_letters_from_the_right(text)) return PANGO_DIRECTION_RTL;
    const auto letters = letters_of(text);
    const bool has_others = std::any_of(letters.begin(), letters.end(),
                                        [](char32_t letter) { return g_unichar_isalpha(letter); });
    return has_others ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL;
}

}  // namespace signpost::paper
