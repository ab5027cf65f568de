// SPDX-License-Identifier: Apache-2.0
#include "app/gui/diary_strip_block.h"

#include <algorithm>

#include "app/gui/accessible.h"
#include "app/gui/buttons.h"
#include "app/gui/text.h"

namespace signpost::gui {

DiaryStripBlock::DiaryStripBlock(wxWindow* parent, std::function<void(NoticeAction)> act)
    : Block(parent), text_(new WrappedText(this, {}, "hint")), act_(std::move(act)) {
    accessible::set_name(*this, to_utf8(_("Diary")));
}

/// The buttons are kept where their words are the same, so that the keyboard does not lose its place.
bool DiaryStripBlock::show(const DiaryStrip& strip) {
    if (strip == shown_) return false;
    text_->set_text((strip.is_strong ? "\u26A0 " : "") + strip.text);
    if (strip.is_strong != shown_.is_strong)
        text_->change_part(strip.is_strong ? "hint" : "strong", strip.is_strong ? "strong" : "hint");
    if (strip.buttons != shown_.buttons) {
        for (auto* button : buttons_) button->Destroy();
        buttons_.clear();
        for (const auto& button : strip.buttons)
            buttons_.push_back(make_button(
                this, label_text(button.label), [this, action = button.action] { act_(action); }, "link"));
    }
    shown_ = strip;
    return true;
}

/// The words, and the buttons beside them where there is room.
int DiaryStripBlock::lay_out(int width) {
    int buttons = 0;
    for (auto* button : buttons_) buttons += button->GetBestSize().x + px(8);
    const bool is_beside = buttons > 0 && width - buttons > width * 2 / 5;
    const int text_width = is_beside ? width - buttons : width;
    const int height = text_->height_at(text_width);
    if (!is_beside) {
        Stack stack(0, 0, width);
        stack.add(*text_);
        if (!buttons_.empty()) stack.add_row({buttons_.begin(), buttons_.end()}, px(2), px(8));
        return stack.bottom();
    }
    int line = height;
    for (auto* button : buttons_) line = std::max(line, button->GetBestSize().y);
    text_->SetSize(0, (line - height) / 2, text_width, height);
    int x = text_width + px(8);
    for (auto* button : buttons_) {
        const auto size = button->GetBestSize();
        button->SetSize(x, (line - size.y) / 2, size.x, size.y);
        x += size.x + px(8);
    }
    return line;
}

}  // namespace signpost::gui
