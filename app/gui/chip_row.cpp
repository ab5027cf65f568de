// SPDX-License-Identifier: Apache-2.0
#include "app/gui/chip_row.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <wx/app.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>

#include "app/gui/accessible.h"
#include "app/gui/palette.h"
#include "app/gui/stack.h"
#include "app/gui/text.h"

namespace signpost::gui {
namespace {

constexpr double text_points = 10;
constexpr int side = 10;
constexpr int above_text = 3;
constexpr int between = 8;

}  // namespace

ChipRow::ChipRow(wxWindow* parent) : wxPanel(parent, wxID_ANY) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetLayoutDirection(wxLayout_LeftToRight);  // what is drawn has its own direction
    accessible::make_text(*this);
    accessible::take_no_focus(*this);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc(this);
        paint(dc);
    });
}

wxFont ChipRow::chip_font() const {
    auto font = GetFont();
    font.SetFractionalPointSize(text_points);
    font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    return font;
}

bool ChipRow::set_chips(std::vector<std::string> chips, const std::string& spoken) {
    const bool same = chips.size() == chips_.size() &&
                      std::equal(chips.begin(), chips.end(), chips_.begin(),
                                 [](const std::string& text, const Chip& chip) { return chip.text == text; });
    if (same) return false;
    const auto before = std::exchange(chips_, {});
    for (auto& text : chips) {
        const auto same_text =
            std::find_if(before.begin(), before.end(), [&](const Chip& chip) { return chip.text == text; });
        chips_.push_back({std::move(text), {}, same_text == before.end() ? unknown : same_text->text_width});
    }
    accessible::set_name(*this, spoken);
    Refresh();
    return true;
}

/// What is not known yet at the present size of text.
void ChipRow::measure() {
    if (px(1000) != scale_) {
        for (auto& chip : chips_) chip.text_width = unknown;
        text_height_ = unknown;
    }
    scale_ = px(1000);
    const auto is_known = [](const Chip& chip) { return chip.text_width != unknown; };
    if (text_height_ != unknown && std::all_of(chips_.begin(), chips_.end(), is_known)) return;
    wxClientDC dc(this);
    dc.SetFont(chip_font());
    text_height_ = dc.GetCharHeight();
    for (auto& chip : chips_)
        if (!is_known(chip)) chip.text_width = dc.GetTextExtent(from_utf8(chip.text)).x;
}

int ChipRow::lay_out(int width) {
    measure();
    const int height = text_height_ + 2 * px(above_text);
    int x = 0;
    int y = 0;
    for (auto& chip : chips_) {
        const int chip_width = std::min(chip.text_width + 2 * px(side), width);
        if (x > 0 && x + chip_width > width) {
            x = 0;
            y += height + px(between);
        }
        chip.place = wxRect(x, y, chip_width, height);
        x += chip_width + px(between);
    }
    if (wxTheApp->GetLayoutDirection() == wxLayout_RightToLeft)
        for (auto& chip : chips_) chip.place.x = width - chip.place.x - chip.place.width;
    return chips_.empty() ? 0 : y + height;
}

void ChipRow::paint(wxDC& dc) {
    const auto palette = current_palette();
    dc.SetBackground(wxBrush(palette.card));
    dc.Clear();
    const std::unique_ptr<wxGraphicsContext> gc(wxGraphicsContext::CreateFromUnknownDC(dc));
    if (!gc) return;
    gc->SetFont(chip_font(), palette.accent);
    for (const auto& chip : chips_) {
        gc->SetPen(wxPen(palette.accent_ground == palette.card ? palette.accent : palette.accent_ground));
        gc->SetBrush(wxBrush(palette.accent_ground));
        // Half a pixel in, where a line of one pixel is whole.
        gc->DrawRoundedRectangle(chip.place.x + 0.5, chip.place.y + 0.5, chip.place.width - 1.0,
                                 chip.place.height - 1.0, chip.place.height / 2.0);
        gc->DrawText(from_utf8(chip.text), chip.place.x + px(side), chip.place.y + px(above_text));
    }
}

}  // namespace signpost::gui
