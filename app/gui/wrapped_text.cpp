// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wrapped_text.h"

#include "app/gui/accessible.h"
#include "app/gui/native.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

const wxSize smallest(1, 1);  // the layout gives the size; asking for the best one costs time at the start

}  // namespace

WrappedText::WrappedText(wxWindow* parent, std::string_view text, const char* part)
    : wxStaticText(parent, wxID_ANY, label_text(text), wxDefaultPosition, smallest, wxST_NO_AUTORESIZE),
      text_(text),
      lines_(text) {
    accessible::label_nothing(*this);
    if (part != nullptr) native::begin_style(*this, part);
    if (!text_.empty()) accessible::set_name(*this, text_);
}

bool WrappedText::set_text(std::string_view text) { return set_text({}, {}, text); }

bool WrappedText::set_text(std::string_view strong, const wxColour& colour, std::string_view rest) {
    const auto whole = std::string(strong) + std::string(rest);
    if (whole == text_ && strong.size() == strong_ && colour == colour_) return false;
    text_ = whole;
    strong_ = strong.size();
    colour_ = colour;
    width_ = -1;
    accessible::set_name(*this, text_);
    show_lines(text_, strong_);
    return true;
}

bool WrappedText::show_if_any(std::string_view text) {
    const bool changed = set_text(text);
    return Show(!text.empty()) || changed;
}

void WrappedText::show_lines(const std::string& lines, std::size_t strong) {
    lines_ = lines;
    native::show_strong(*this, lines_, strong, colour_);
}

int WrappedText::height_at(int width) {
    const int scale = px(1000);
    if (width == width_ && scale == scale_) return height_;
    const auto broken = native::break_lines(*this, text_, width);
    if (broken.text != lines_) show_lines(broken.text, strong_ == 0 ? 0 : broken.place_of(strong_));
    width_ = width;
    scale_ = scale;
    height_ = broken.height;
    return height_;
}

void WrappedText::forget_size() { width_ = -1; }

void WrappedText::change_part(const char* from, const char* to) {
    if (*from != '\0') native::set_style(*this, (std::string("-") + from).c_str());
    if (*to != '\0') native::set_style(*this, to);
    width_ = -1;
}

}  // namespace signpost::gui
