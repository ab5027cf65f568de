// SPDX-License-Identifier: Apache-2.0
#include "core/paper/font_context.h"

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

}  // namespace

Handle<PangoContext> font_context(const std::string& language) {
    Handle<PangoContext> context(pango_font_map_create_context(pango_cairo_font_map_get_default()));
    make_alike_everywhere(context.get());
    if (!language.empty())
        pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    return context;
}

}  // namespace signpost::paper
