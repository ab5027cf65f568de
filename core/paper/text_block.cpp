// SPDX-License-Identifier: Apache-2.0
#include "core/paper/text_block.h"

#include <algorithm>
#include <numeric>

#include "core/paper/chart_shapes.h"
#include "core/paper/font_context.h"

namespace signpost::paper {
namespace {

/// Pango's time grows faster than a paragraph, so a very long one is set in portions.
constexpr std::size_t most_bytes_at_once = 8192;

double in_points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && c != '\n' && c != '\t');
}

bool is_inside_a_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Where to cut `text`, which is longer than that: behind a line end, else a blank, else a letter.
std::size_t cut_at(std::string_view text, std::size_t most_bytes) {
    const auto window = text.substr(0, most_bytes);
    for (const char end : {'\n', ' '}) {
        const auto at = window.rfind(end);
        if (at != std::string_view::npos && at > 0) return at;
    }
    auto cut = most_bytes;
    while (cut > 1 && is_inside_a_letter(text[cut])) --cut;
    return cut;
}

/// "(555) 010-0142", and longer ones with a country in front.
constexpr std::size_t longest_number = 24;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_in_a_number(char c) {
    return is_digit(c) || c == ' ' || c == '-' || c == '(' || c == ')' || c == '+' || c == '/';
}

/// Without what does not begin or end a number.
ByteRange trimmed_number(std::string_view text, ByteRange range) {
    const auto begins = [](char c) { return is_digit(c) || c == '(' || c == '+'; };
    while (range.first < range.end && !begins(text[range.first])) ++range.first;
    while (range.first < range.end && !is_digit(text[range.end - 1])) --range.end;
    return range;
}

void keep_numbers(PangoLayout* layout, std::string_view text) {
    PangoAttrList* attributes = pango_attr_list_new();
    for (const auto& number : grouped_numbers(text)) {
        auto* attribute = pango_attr_allow_breaks_new(FALSE);
        attribute->start_index = static_cast<guint>(number.first);
        attribute->end_index = static_cast<guint>(number.end);
        pango_attr_list_insert(attributes, attribute);
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

bool is_wider(PangoLayout* layout, double width) {
    PangoRectangle logical{};
    pango_layout_get_extents(layout, nullptr, &logical);
    return in_points(logical.width) > width;
}

}  // namespace

double TextBlock::height() const {
    return std::accumulate(lines_.begin(), lines_.end(), 0.0,
                           [](double sum, const Line& line) { return sum + line.height; });
}

double TextBlock::width() const {
    double widest = 0;
    for (const auto& line : lines_) widest = std::max(widest, line.width);
    return widest;
}

bool TextBlock::is_right_to_left() const {
    return !lines_.empty() &&
           pango_layout_line_get_resolved_direction(lines_.front().line) == PANGO_DIRECTION_RTL;
}

void TextBlock::paint(cairo_t* cr) const {
    const Saved saved(cr);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        paint_line(cr, i);
        cairo_translate(cr, 0, lines_[i].height);
    }
}

void TextBlock::paint_line(cairo_t* cr, std::size_t line) const {
    const auto& at = lines_.at(line);
    set_colour(cr, colour_);
    cairo_move_to(cr, at.x, at.baseline);
    pango_cairo_show_layout_line(cr, at.line);
    cairo_new_path(cr);
}

void TextBlock::add_lines(const std::shared_ptr<PangoLayout>& layout) {
    const Handle<PangoLayoutIter> at(pango_layout_get_iter(layout.get()));
    do {
        PangoRectangle logical{};
        pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
        const int baseline = pango_layout_iter_get_baseline(at.get()) - logical.y;
        lines_.push_back({layout, pango_layout_iter_get_line_readonly(at.get()), in_points(logical.x),
                          in_points(baseline), in_points(logical.width), in_points(logical.height)});
    } while (pango_layout_iter_next_line(at.get()));
}

Typesetter::Typesetter(std::string font_family, const std::string& language)
    : font_family_(font_family.empty() ? "Sans" : mended_text(font_family)),
      context_(font_context(mended_text(language))) {}

std::shared_ptr<PangoLayout> Typesetter::layout_of(std::string_view text, const Type& type,
                                                   double width) const {
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context_.get()), GiveBack());
    const Handle<PangoFontDescription> font(pango_font_description_new());
    pango_font_description_set_family(font.get(), font_family_.c_str());
    pango_font_description_set_weight(font.get(),
                                      type.is_semibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), type.points * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    if (width <= 0) return layout;
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    if (type.keeps_numbers) keep_numbers(layout.get(), text);
    if (type.keeps_numbers && is_wider(layout.get(), width))
        pango_layout_set_attributes(layout.get(), nullptr);
    return layout;
}

SharedText Typesetter::set(std::string_view text, const Type& type, double width) const {
    auto block = std::make_shared<TextBlock>();
    block->colour_ = type.colour;
    const auto valid = mended_text(text);
    for (const auto portion : in_portions(valid, most_bytes_at_once))
        block->add_lines(layout_of(portion, type, width));
    return block;
}

std::string mended_text(std::string_view text) {
    if (text.empty()) return {};
    const Handle<char> valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())));
    std::string out(valid.get());
    std::replace_if(out.begin(), out.end(), is_control, ' ');
    return out;
}

std::vector<ByteRange> grouped_numbers(std::string_view text) {
    std::vector<ByteRange> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto first =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_in_a_number);
        const auto end = std::find_if_not(first, text.end(), is_in_a_number);
        at = static_cast<std::size_t>(end - text.begin());
        const auto number = trimmed_number(text, {static_cast<std::size_t>(first - text.begin()), at});
        const auto length = number.end - number.first;
        if (length > 1 && length <= longest_number) out.push_back(number);
    }
    return out;
}

std::vector<std::string_view> in_portions(std::string_view text, std::size_t most_bytes) {
    std::vector<std::string_view> out;
    while (text.size() > most_bytes) {
        const auto cut = cut_at(text, most_bytes);
        out.push_back(text.substr(0, cut));
        text.remove_prefix(text[cut] == '\n' || text[cut] == ' ' ? cut + 1 : cut);
    }
    if (!text.empty()) out.push_back(text);
    return out;
}

}  // namespace signpost::paper
