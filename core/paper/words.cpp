// SPDX-License-Identifier: Apache-2.0
#include "core/paper/words.h"

#include <algorithm>

#include "core/paper/font_context.h"

namespace signpost::paper {
namespace {

constexpr std::size_t most_bytes = 2000;
constexpr double widest_of_all_px = 100'000;

/// Valid UTF-8 of a length that can be laid out at once.
std::string mended(std::string_view text) {
    auto cut = std::min(text.size(), most_bytes);
    const auto is_inside_a_letter = [&] { return (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U; };
    if (cut < text.size())
        while (cut > 0 && is_inside_a_letter()) --cut;
    if (cut == 0) return {};
    const Handle<char> valid(g_utf8_make_valid(text.data(), static_cast<gssize>(cut)));
    std::string out(valid.get());
    return text.size() > cut ? out + "…" : out;
}

double in_px(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

PangoRectangle extents(PangoLayout* layout) {
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    return logical;
}

}  // namespace

WordPainter::WordPainter(const ChartLook& look)
    : language_(mended(look.language)),
      context_(font_context(language_)),
      font_family_(look.font_family.empty() ? "Sans" : mended(look.font_family)),
      is_right_to_left_(look.is_right_to_left) {}

PangoLayout* WordPainter::new_layout(std::string_view text) const {
    if (!is_right_to_left_) return pango_layout_new(context_.get());
    const auto context = font_context(language_);
    pango_context_set_base_dir(context.get(), direction_on_a_page_from_the_right(text));
    auto* layout = pango_layout_new(context.get());
    pango_layout_set_auto_dir(layout, FALSE);
    return layout;
}

Handle<PangoLayout> WordPainter::layout_of(std::string_view text, const TextStyle& style) const {
    Handle<PangoLayout> layout(new_layout(text));
    const Handle<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), font_family_.c_str());
    pango_font_description_set_weight(font.get(),
                                      style.is_semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), style.size_px * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    const auto words = mended(text);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    pango_layout_set_single_paragraph_mode(layout.get(), style.most_lines == 1);
    if (style.is_centred) pango_layout_set_alignment(layout.get(), PANGO_ALIGN_CENTER);
    if (style.widest_px > 0) {
        const double width_px = std::min(style.widest_px, widest_of_all_px);
        pango_layout_set_width(layout.get(), static_cast<int>(width_px * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout.get(), -style.most_lines);
    }
    return layout;
}

Size WordPainter::size_of(std::string_view text, const TextStyle& style) const {
    const auto logical = extents(layout_of(text, style).get());
    return {in_px(logical.width), in_px(logical.height)};
}

void WordPainter::paint(cairo_t* cr, std::string_view text, const TextStyle& style, double x,
                        double y) const {
    const Saved saved(cr);
    const auto layout = layout_of(text, style);
    // Centred words, and those read from the right, do not begin where the layout begins.
    const double indent_px = in_px(extents(layout.get()).x);
    pango_cairo_update_context(cr, pango_layout_get_context(layout.get()));
    pango_layout_context_changed(layout.get());
    cairo_move_to(cr, x - indent_px, y);
    pango_cairo_show_layout(cr, layout.get());
    cairo_new_path(cr);
}

int WordPainter::unknown_glyphs(std::string_view text) const {
    return pango_layout_get_unknown_glyphs_count(layout_of(text, {}).get());
}

std::string missing_glyphs(const std::vector<std::string>& words, const ChartLook& look) {
    const WordPainter painter(look);
    std::string out;
    for (const auto& word : words) {
        if (painter.unknown_glyphs(word) == 0) continue;
        const auto valid = mended(word);
        for (const char* at = valid.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
            const std::string letter(at, static_cast<const char*>(g_utf8_next_char(at)));
            if (g_unichar_iscntrl(g_utf8_get_char(at))) continue;  // line ends and the like show nothing
            if (out.find(letter) == std::string::npos && painter.unknown_glyphs(letter) > 0) out += letter;
        }
    }
    return out;
}

}  // namespace signpost::paper
