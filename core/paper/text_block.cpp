// SPDX-License-Identifier: Apache-2.0
#include "core/paper/text_block.h"

#include <algorithm>
#include <numeric>

#include "core/base/direction.h"
#include "core/paper/chart_shapes.h"
#include "core/paper/font_context.h"

namespace signpost::paper {
namespace {

/// Pango's time grows faster than a paragraph, so a long one is set bit by bit.
constexpr std::size_t most_bytes_at_once = 512;

double in_points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0x7F || (byte < 0x20 && c != '\n');
}

bool is_inside_a_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

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

bool is_number(std::string_view text) {
    return std::count_if(text.begin(), text.end(), is_digit) > 1 && text.size() <= longest_number;
}

void add_to(PangoAttrList* attributes, PangoAttribute* attribute, const ByteRange& range) {
    attribute->start_index = static_cast<guint>(range.first);
    attribute->end_index = static_cast<guint>(range.end);
    pango_attr_list_insert(attributes, attribute);
}

/// No hyphen where a word is parted: it could be taken for a part of a number or an address.
void set_breaks(PangoLayout* layout, std::string_view text, bool keeps_numbers) {
    PangoAttrList* attributes = pango_attr_list_new();
    add_to(attributes, pango_attr_insert_hyphens_new(FALSE), {0, text.size()});
    if (keeps_numbers)
        for (const auto& number : grouped_numbers(text))
            add_to(attributes, pango_attr_allow_breaks_new(FALSE), number);
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

/// Of the first line: from which side it is read.
PangoDirection direction_of_first_line(PangoLayout& layout) {
    return pango_layout_line_get_resolved_direction(pango_layout_get_line_readonly(&layout, 0));
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

void TextBlock::add_line(const std::shared_ptr<PangoLayout>& layout, PangoLayoutIter* at) {
    PangoRectangle logical{};
    pango_layout_iter_get_line_extents(at, nullptr, &logical);
    const int baseline = pango_layout_iter_get_baseline(at) - logical.y;
    lines_.push_back({layout, pango_layout_iter_get_line_readonly(at), in_points(logical.x),
                      in_points(baseline), in_points(logical.width), in_points(logical.height)});
}

void TextBlock::add_lines(const std::shared_ptr<PangoLayout>& layout) {
    const Handle<PangoLayoutIter> at(pango_layout_get_iter(layout.get()));
    do add_line(layout, at.get());
    while (pango_layout_iter_next_line(at.get()));
}

std::size_t TextBlock::add_all_but_the_last(const std::shared_ptr<PangoLayout>& layout) {
    const Handle<PangoLayoutIter> at(pango_layout_get_iter(layout.get()));
    for (; !pango_layout_iter_at_last_line(at.get()); pango_layout_iter_next_line(at.get()))
        add_line(layout, at.get());
    return static_cast<std::size_t>(pango_layout_iter_get_line_readonly(at.get())->start_index);
}

Typesetter::Typesetter(std::string_view font_family, const std::string& language, bool is_right_to_left)
    : font_family_(font_family.empty() ? "Sans" : mended_text(font_family)),
      language_(mended_text(language)),
      context_(font_context(language_)),
      is_right_to_left_(is_right_to_left) {}

PangoLayout* Typesetter::new_layout(PangoDirection direction) const {
    if (direction == PANGO_DIRECTION_NEUTRAL) return pango_layout_new(context_.get());
    // A context of its own: lines that are set already must not hear of a change.
    const auto context = font_context(language_);
    pango_context_set_base_dir(context.get(), direction);
    auto* layout = pango_layout_new(context.get());
    pango_layout_set_auto_dir(layout, FALSE);
    if (is_right_to_left_ || direction == PANGO_DIRECTION_RTL)
        pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT);
    return layout;
}

std::shared_ptr<PangoLayout> Typesetter::layout_of(std::string_view text, const Type& type, double width,
                                                   PangoDirection direction) const {
    std::shared_ptr<PangoLayout> layout(new_layout(direction), GiveBack());
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
    set_breaks(layout.get(), text, type.keeps_numbers);
    if (type.keeps_numbers && is_wider(layout.get(), width)) set_breaks(layout.get(), text, false);
    return layout;
}

PangoDirection Typesetter::direction_of(std::string_view paragraph, const Type& type) const {
    if (is_right_to_left_) return direction_on_a_page_from_the_right(paragraph);
    return direction_of_first_line(*layout_of(beginning_of(paragraph, most_bytes_at_once), type, 0));
}

void Typesetter::add_paragraph(TextBlock& block, std::string_view text, const Type& type,
                               double width) const {
    const auto direction = direction_of(text, type);
    while (text.size() > most_bytes_at_once) {
        // The last line would go on behind the bit, so it begins the next one.
        const auto bit = beginning_of(text, most_bytes_at_once);
        const auto used = block.add_all_but_the_last(layout_of(bit, type, width, direction));
        if (used == 0) block.add_lines(layout_of(bit, type, width, direction));
        text.remove_prefix(used > 0 ? used : bit.size());
    }
    block.add_lines(layout_of(text, type, width, direction));
}

SharedText Typesetter::set(std::string_view text, const Type& type, double width) const {
    auto block = std::make_shared<TextBlock>();
    block->colour_ = type.colour;
    auto valid = mended_text(text);
    if (is_right_to_left_ || has_letters_from_the_right(valid)) valid = with_numbers_in_order(valid);
    if (valid.empty()) return block;
    if (!is_right_to_left_ && valid.size() <= most_bytes_at_once) {
        block->add_lines(layout_of(valid, type, width));
        return block;
    }
    for (std::string_view rest = valid;;) {
        const auto end = std::min(rest.find('\n'), rest.size());
        add_paragraph(*block, rest.substr(0, end), type, width);
        if (end == rest.size()) return block;
        rest.remove_prefix(end + 1);
    }
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
        if (is_number(text.substr(number.first, number.end - number.first))) out.push_back(number);
    }
    return out;
}

std::string with_numbers_in_order(const std::string& text) {
    std::string out;
    std::size_t at = 0;
    for (const auto& number : grouped_numbers(text)) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(number.end);
        if (std::all_of(text.begin() + static_cast<std::ptrdiff_t>(number.first), end, is_digit)) continue;
        out.append(text, at, number.first - at).append("\u2066");
        out.append(text, number.first, number.end - number.first).append("\u2069");
        at = number.end;
    }
    return out.append(text, at);
}

std::string_view beginning_of(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    auto end = most_bytes;
    while (end > 1 && is_inside_a_letter(text[end])) --end;
    return text.substr(0, end);
}

}  // namespace signpost::paper
